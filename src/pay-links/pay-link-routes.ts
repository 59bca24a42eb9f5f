import type { RateLimitOptions } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { payLinkUrl } from "../invoices/show-invoice.ts";
import { logoHeaders } from "../merchants/logo-headers.ts";
import { readLogo } from "../merchants/logo-queries.ts";
import { isFinal } from "../mollie/payment-status.ts";
import { requestLook } from "../payments/request-look.ts";
import { startPayment } from "../payments/start-payment.ts";
import type { Platform } from "../world/world.ts";
import { brandStyle } from "./brand-style.ts";
import { documentHeaders } from "./documents/document-headers.ts";
import { readInvoiceDocument, readReceipt } from "./documents/read-documents.ts";
import { findPayLink, type PayLink } from "./find-pay-link.ts";
import { languageOf, loadPayPage } from "./load-pay-page.ts";
import { type Notice, noticeInAddress, noticeOf } from "./notice.ts";
import { pageHeaders, qrCodeHeaders } from "./page-headers.ts";
import { payLinkPaths } from "./pay-link-paths.ts";
import { payPage, refreshesItself } from "./pay-page.ts";
import { askedLanguage } from "./payer-language.ts";
import { answerInPages, sendMessage, wishesOf } from "./public-answers.ts";
import { payLinkQrCode } from "./qr-code.ts";
import { sendPage } from "./send-page.ts";

export type PayLinkRoutesOptions = {
  readonly platform: Platform;
  /** Origins of checkouts that the Pay button may lead to beside every https address: the sandbox's. */
  readonly checkoutOrigins: readonly string[];
};

/**
 * Per address and minute. A page that waits for the bank asks some twenty times a minute at first, and an office shares
 * one address. Nobody guesses a token of 192 bits; the limit keeps those who try from filling the log.
 */
const PAGES_PER_MINUTE: RateLimitOptions = { max: 120, timeWindow: "1 minute" };

/** Each press may ask Mollie for a payment; a person presses a few times, an office of them hardly twenty. */
const PRESSES_PER_MINUTE: RateLimitOptions = { max: 20, timeWindow: "1 minute" };

/** Drawing one takes a tenth of a second of a processor; an office that prints its mail asks for some. */
const DOCUMENTS_PER_MINUTE: RateLimitOptions = { max: 30, timeWindow: "1 minute" };

const routeOptions = (rateLimit: RateLimitOptions) => ({
  config: { rateLimit },
  // Pages for people, not a part of the API that is described to programs.
  schema: { hide: true },
  // The address holds the token, which opens the invoice to whoever reads the log.
  logSerializers: {
    req: ({ method, ip }: FastifyRequest) => ({ method, url: "/i/…", remoteAddress: ip }),
  },
});

/** The form has no fields, but browsers, and people with curl, may send some; more than this is not a form. */
const LARGEST_BODY_BYTES = 10_000;

type PageRequest = FastifyRequest<{ Params: { token: string }; Querystring: Record<string, unknown> }>;

/** The public pages of every invoice, below `/i`. The app registers the rate limiter before. */
export async function payLinkRoutes(app: FastifyInstance, options: PayLinkRoutesOptions): Promise<void> {
  await app.register(async (pages: FastifyInstance) => definePages(pages, options), { prefix: "/i" });
}

function definePages(app: FastifyInstance, { platform, checkoutOrigins }: PayLinkRoutesOptions): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "*",
    { parseAs: "buffer", bodyLimit: LARGEST_BODY_BYTES },
    (_request, _body, done) => done(null),
  );

  app.get("/:token", routeOptions(PAGES_PER_MINUTE), async (request: PageRequest, reply) => {
    const link = await find(request, "payer");
    return link ? show(link, request, reply, { kind: "invoice" }) : unknown(request, reply);
  });

  /**
   * Any site may send a browser here, and that is harmless: it needs the token, which is all that a payer has too, it
   * uses no cookie, and all it does is what the token's holder may do, show Mollie's page for this invoice.
   */
  app.post("/:token/pay", routeOptions(PRESSES_PER_MINUTE), async (request: PageRequest, reply) => {
    const link = await find(request, "payer");
    return link ? pay(link, request, reply) : unknown(request, reply);
  });

  app.get("/:token/logo", routeOptions(PAGES_PER_MINUTE), async (request: PageRequest, reply) => {
    const link = await find(request, "payer");
    const logo = link && (await link.world.read(readLogo));
    return logo ? reply.headers(logoHeaders(logo)).send(logo.content) : unknown(request, reply);
  });

  // A browser that restores its tabs, or a scanner of links in mails, must not make a payment.
  app.get("/:token/pay", routeOptions(PAGES_PER_MINUTE), (request: PageRequest, reply) => {
    reply.header("allow", "POST");
    return sendMessage(request, reply, {
      message: "pay_by_button",
      status: 405,
      token: request.params.token,
    });
  });

  app.get("/:token/return", routeOptions(PAGES_PER_MINUTE), async (request: PageRequest, reply) => {
    const { payment } = request.query;
    const link = await find(request, "return-page");
    if (!link) return unknown(request, reply);
    return show(link, request, reply, {
      kind: "return",
      paymentId: typeof payment === "string" ? payment : null,
    });
  });

  app.get("/:token/qr.svg", routeOptions(PAGES_PER_MINUTE), async (request: PageRequest, reply) => {
    const link = await find(request, "payer");
    if (!link) return unknown(request, reply);
    const url = payLinkUrl(platform.publicUrl, link.token);
    return reply.headers(qrCodeHeaders()).send(payLinkQrCode(url));
  });

  app.get("/:token/invoice.pdf", routeOptions(DOCUMENTS_PER_MINUTE), (request: PageRequest, reply) =>
    sendDocument(request, reply, readInvoiceDocument),
  );

  app.get("/:token/receipt.pdf", routeOptions(DOCUMENTS_PER_MINUTE), (request: PageRequest, reply) =>
    sendDocument(request, reply, readReceipt),
  );

  app.all("/*", routeOptions(PAGES_PER_MINUTE), (request, reply) =>
    sendMessage(request, reply, { message: "unknown", status: 404 }),
  );
  answerInPages(app);

  async function find(request: PageRequest, source: "payer" | "return-page"): Promise<PayLink | null> {
    return findPayLink(platform, { token: request.params.token, source });
  }

  async function sendDocument(
    request: PageRequest,
    reply: FastifyReply,
    read: typeof readInvoiceDocument,
  ): Promise<FastifyReply> {
    const link = await find(request, "payer");
    if (!link) return unknown(request, reply);
    const { invoiceId } = link;
    const asked = { invoiceId, publicUrl: platform.publicUrl, wishes: wishesOf(request) };
    const document = await link.world.snapshot((tx) => read(tx, asked));
    if (!document) {
      return sendMessage(request, reply, {
        message: "no_document",
        status: 404,
        token: request.params.token,
      });
    }
    return reply.headers(documentHeaders(document.name)).send(await document.make());
  }

  async function show(
    link: PayLink,
    request: PageRequest,
    reply: FastifyReply,
    view: { kind: "invoice" } | { kind: "return"; paymentId: string | null },
  ): Promise<FastifyReply> {
    const notice = noticeOf(request.query, { now: platform.clock.now() });
    const page = await loadPayPage(link, { view, notice, wishes: wishesOf(request) });
    if (!page) return unknown(request, reply);
    const { content, reader, returned } = page;
    if (returned !== null && returned.status !== null && !isFinal(returned.status)) {
      await requestLook(link.world, { paymentId: returned.id });
    }
    return sendPage(request, reply, {
      html: payPage(content, reader),
      headers: pageHeaders({
        refreshes: refreshesItself(content),
        brand: brandStyle(content.merchant.brandColor),
        checkoutOrigins,
      }),
    });
  }

  async function pay(link: PayLink, request: PageRequest, reply: FastifyReply): Promise<FastifyReply> {
    const paths = payLinkPaths(link.token);
    const language = askedLanguage(request.query.lang);
    const started = await startPayment(link.world, {
      invoiceId: link.invoiceId,
      locale: await languageOf(link, wishesOf(request)),
      returnUrl: (paymentId) => `${platform.publicUrl}${paths.payReturn({ language, paymentId })}`,
    });
    const backWith = (notice: Notice) =>
      paths.invoice({ language, ...noticeInAddress({ notice, now: platform.clock.now() }) });
    reply.headers(pageHeaders({ checkoutOrigins }));
    switch (started.kind) {
      case "checkout":
        return reply.redirect(started.url, 303);
      case "nothing_to_pay":
      case "being_confirmed":
        return reply.redirect(backWith(started.kind), 303);
      case "unavailable":
        return reply.redirect(backWith(started.reason), 303);
    }
  }

  /** The same page for a token that never was, one that is malformed and an invoice that is still a draft. */
  function unknown(request: PageRequest, reply: FastifyReply): Promise<FastifyReply> {
    request.log.warn({ remoteAddress: request.ip }, "an unknown pay link was asked for");
    return sendMessage(request, reply, { message: "unknown", status: 404 });
  }
}
