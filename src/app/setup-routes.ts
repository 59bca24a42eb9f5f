import { createHash, timingSafeEqual } from "node:crypto";
import type { RateLimitOptions } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../languages/languages.ts";
import { payerLanguage } from "../pay-links/payer-language.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { listMerchants } from "../world/find-merchant.ts";
import type { Platform } from "../world/world.ts";
import { type Setup, setUp } from "./set-up.ts";
import { readSetupForm } from "./setup-form.ts";
import { type SetupMessage, setupMessagePage, setupPage } from "./setup-page.ts";
import { SETUP_CSP } from "./setup-style.ts";

export type SetupRoutesOptions = {
  platform: Platform;
  signIn: SignIn;
  /** The secret part of the one link that opens the page; it lives as long as the process. */
  token: string;
};

/**
 * Per address and minute. One person fills in one form; nobody guesses 192 bits, and the limit keeps those who try from
 * filling the log and from hashing passwords all day.
 */
const TRIES_PER_MINUTE: RateLimitOptions = { max: 20, timeWindow: "1 minute" };

/** Four short fields fit many times over. */
const LARGEST_BODY_BYTES = 10_000;

const ROUTE = {
  schema: { hide: true },
  config: { rateLimit: TRIES_PER_MINUTE },
  // The address holds the token, which makes an owner of whoever reads the log.
  logSerializers: {
    req: ({ method, ip }: FastifyRequest) => ({ method, url: "/setup/…", remoteAddress: ip }),
  },
};

type PageRequest = FastifyRequest<{ Params: { token: string }; Querystring: Record<string, unknown> }>;

/**
 * The page on which the first administrator makes the first merchant, at `/setup/{token}`. It is there only while there
 * is no merchant; any other token, and the right one afterwards, get the same page that says how to get a new link.
 */
export async function setupRoutes(
  app: FastifyInstance,
  { platform, signIn, token }: SetupRoutesOptions,
): Promise<void> {
  const setup: Setup = { platform, signIn, merchantId: platform.newId("merchant") };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: LARGEST_BODY_BYTES },
    (_request, body, done) => done(null, new URLSearchParams(body.toString())),
  );

  app.get("/setup/:token", ROUTE, async (request: PageRequest, reply) => {
    if (!(await isOpenFor(request))) return say(request, reply, { message: "closed", status: 404 });
    return page(reply, setupPage({ language: languageOf(request) }));
  });

  app.post("/setup/:token", ROUTE, async (request: PageRequest, reply) => {
    if (!(await isOpenFor(request))) return say(request, reply, { message: "closed", status: 404 });
    const language = languageOf(request);
    const form = readSetupForm(
      request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
    );
    if (!form.ok) return page(reply.code(422), setupPage({ language, ...form }));
    const outcome = await setUp(setup, { ...form.details, locale: language });
    if (outcome === "closed") return say(request, reply, { message: "closed", status: 404 });
    request.log.info("the first merchant was set up");
    return reply.headers(HEADERS).redirect("/sign-in", 303);
  });

  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) return say(request, reply, { message: "too_many", status });
    if (status < 500) return say(request, reply, { message: "closed", status });
    request.log.error({ err: error }, "the setup failed");
    return say(request, reply, { message: "broken", status: 500 });
  });

  async function isOpenFor(request: PageRequest): Promise<boolean> {
    const isRight = timingSafeEqual(digest(request.params.token), digest(token));
    if (!isRight) request.log.warn({ remoteAddress: request.ip }, "a wrong setup link was asked for");
    return isRight && (await listMerchants(platform.sql)).length === 0;
  }
}

/** Digests have one length, so comparing them tells nothing of the token, not even how long it is. */
function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

function languageOf({ query, headers }: FastifyRequest): Language {
  const asked = typeof query === "object" && query !== null && "lang" in query ? query.lang : null;
  return payerLanguage({ asked, acceptLanguage: headers["accept-language"] });
}

function say(
  request: FastifyRequest,
  reply: FastifyReply,
  { message, status }: { message: SetupMessage; status: number },
): FastifyReply {
  return page(reply.code(status), setupMessagePage({ language: languageOf(request), message }));
}

const HEADERS = {
  "content-security-policy": SETUP_CSP,
  "x-frame-options": "DENY",
  // The address is a secret: it stays out of what the browser tells and keeps.
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow",
};

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.headers(HEADERS).type("text/html; charset=utf-8").send(text);
}
