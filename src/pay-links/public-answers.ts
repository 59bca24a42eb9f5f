import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Wishes } from "./load-pay-page.ts";
import { type Message, messagePage } from "./message-page.ts";
import { pageHeaders } from "./page-headers.ts";
import { payLinkPaths } from "./pay-link-paths.ts";
import { askedLanguage, payerLanguage } from "./payer-language.ts";
import { sendPage } from "./send-page.ts";

/** What the browser says about whom a page is for. */
export function wishesOf({ query, headers }: FastifyRequest): Wishes {
  const asked = typeof query === "object" && query !== null && "lang" in query ? query.lang : undefined;
  return { asked, acceptLanguage: headers["accept-language"] };
}

/** Answers with a page that says one thing; `token` adds a link to the invoice. */
export function sendMessage(
  request: FastifyRequest,
  reply: FastifyReply,
  { message, status, token }: { message: Message; status: number; token?: string },
): Promise<FastifyReply> {
  const { asked, acceptLanguage } = wishesOf(request);
  const page = messagePage({
    message,
    language: payerLanguage({ asked, acceptLanguage }),
    ...(token === undefined
      ? {}
      : { invoicePath: payLinkPaths(token).invoice({ language: askedLanguage(asked) }) }),
  });
  return sendPage(request, reply.code(status), {
    html: page,
    headers: pageHeaders({ checkoutOrigins: null }),
  });
}

/** Errors and unknown addresses below `app` are told to people, on pages that reveal nothing. */
export function answerInPages(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    sendMessage(request, reply, { message: "unknown", status: 404 }),
  );
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status === 429) return sendMessage(request, reply, { message: "too_many", status });
    if (status < 500) return sendMessage(request, reply, { message: "unknown", status });
    request.log.error({ err: error }, "a public page failed");
    return sendMessage(request, reply, { message: "broken", status: 500 });
  });
}

/** The HTTP status that an error asks for: Fastify's and its plugins' `statusCode`, a problem's `status`, else 500. */
function statusOf(error: unknown): number {
  if (typeof error !== "object" || error === null) return 500;
  if ("statusCode" in error && typeof error.statusCode === "number") return error.statusCode;
  return "status" in error && typeof error.status === "number" ? error.status : 500;
}
