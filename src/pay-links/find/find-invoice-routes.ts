import type { RateLimitOptions } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findPageUrl } from "../../merchants/find-page.ts";
import { logoHeaders } from "../../merchants/logo-headers.ts";
import { readLogo } from "../../merchants/logo-queries.ts";
import { findMerchantByFindPage } from "../../world/find-merchant.ts";
import { type Platform, type World, worldOf } from "../../world/world.ts";
import { pageHeaders, qrCodeHeaders } from "../page-headers.ts";
import { payLinkPaths } from "../pay-link-paths.ts";
import { askedLanguage } from "../payer-language.ts";
import { answerInPages, sendMessage, wishesOf } from "../public-answers.ts";
import { payLinkQrCode } from "../qr-code.ts";
import { sendPage } from "../send-page.ts";
import { readFindForm, readTyped, type Typed } from "./find-form.ts";
import { findInvoice } from "./find-invoice.ts";
import { type FindOutcome, findPage, findPageStyle } from "./find-page.ts";
import { limitFinding } from "./limit-finding.ts";
import { loadFindPage } from "./load-find-page.ts";

/** Per address and minute, beside what `limit-finding.ts` counts: opening the page asks the database little. */
const PAGES_PER_MINUTE: RateLimitOptions = { max: 60, timeWindow: "1 minute" };

/** Two short fields fit many times over. */
const LARGEST_BODY_BYTES = 10_000;

const OPTIONS = {
  config: { rateLimit: PAGES_PER_MINUTE },
  // Pages for people, not a part of the API that is described to programs.
  schema: { hide: true },
};

type PageRequest = FastifyRequest<{ Params: { slug: string }; Querystring: Record<string, unknown> }>;
type Page = { readonly slug: string; readonly world: World };

/** A merchant's page, below `/pay`, on which payers find an invoice by what is printed on it. */
export async function findInvoiceRoutes(
  app: FastifyInstance,
  { platform }: { platform: Platform },
): Promise<void> {
  await app.register(async (pages: FastifyInstance) => definePages(pages, { platform }), { prefix: "/pay" });
}

function definePages(app: FastifyInstance, { platform }: { platform: Platform }): void {
  const limits = limitFinding(platform);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: LARGEST_BODY_BYTES },
    (_request, body, done) => done(null, new URLSearchParams(body.toString())),
  );
  answerInPages(app);

  app.get("/:slug", OPTIONS, async (request: PageRequest, reply) => {
    const page = await open(request);
    if (!page) return unknown(request, reply);
    return show(page, request, reply, { typed: typedInAddress(request), outcome: null });
  });

  /**
   * Any site may send a browser here, and learns nothing by it: it cannot read the answer, and the browser has no cookie
   * that would make the answer another one.
   */
  app.post("/:slug", OPTIONS, async (request: PageRequest, reply) => {
    const page = await open(request);
    if (!page) return unknown(request, reply);
    const form = readFindForm(request.body instanceof URLSearchParams ? request.body : new URLSearchParams());
    const { typed } = form;
    if (!form.ok) {
      const { faults } = form;
      return show(page, request, reply.code(422), { typed, outcome: { kind: "faults", faults } });
    }
    const { ip } = request;
    const { merchantId } = page.world;
    const attempt = await limits.attempt({ ip, merchantId, number: form.asked.number }, () =>
      findInvoice(page.world, form.asked),
    );
    if (attempt.kind === "too_many") {
      request.log.warn({ remoteAddress: ip, merchantId }, "too many tries to find an invoice");
      return tooMany(page, request, reply, { typed, waitMs: attempt.waitMs });
    }
    if (attempt.answer === null) {
      request.log.info({ remoteAddress: ip, merchantId }, "an invoice was looked for in vain");
      return show(page, request, reply.code(422), { typed, outcome: { kind: "not_found" } });
    }
    const language = askedLanguage(request.query.lang);
    return reply
      .headers(pageHeaders({ checkoutOrigins: null }))
      .redirect(payLinkPaths(attempt.answer).invoice({ language }), 303);
  });

  app.get("/:slug/logo", OPTIONS, async (request: PageRequest, reply) => {
    const page = await open(request);
    const logo = page && (await page.world.read(readLogo));
    return logo ? reply.headers(logoHeaders(logo)).send(logo.content) : unknown(request, reply);
  });

  app.get("/:slug/qr.svg", OPTIONS, async (request: PageRequest, reply) => {
    const page = await open(request);
    if (!page) return unknown(request, reply);
    return reply.headers(qrCodeHeaders()).send(payLinkQrCode(findPageUrl(platform.publicUrl, page.slug)));
  });

  app.all("/*", OPTIONS, (request, reply) => unknown(request, reply));

  async function open(request: PageRequest): Promise<Page | null> {
    // Whoever types an address from paper may begin it with a capital.
    const slug = request.params.slug.toLowerCase();
    const merchantId = await findMerchantByFindPage(platform.sql, { slug });
    return merchantId && { slug, world: worldOf(platform, { merchantId, source: "payer" }) };
  }
}

async function show(
  { slug, world }: Page,
  request: PageRequest,
  reply: FastifyReply,
  { typed, outcome }: { typed: Typed; outcome: FindOutcome | null },
): Promise<FastifyReply> {
  const { merchant, reader } = await world.read((tx) => loadFindPage(tx, { wishes: wishesOf(request) }));
  const language = askedLanguage(request.query.lang);
  return sendPage(request, reply, {
    html: findPage({ slug, merchant, askedLanguage: language, typed, outcome }, reader),
    headers: pageHeaders({ brand: findPageStyle(merchant.brandColor), checkoutOrigins: null }),
  });
}

/** The same whichever of the limits it was. */
function tooMany(
  page: Page,
  request: PageRequest,
  reply: FastifyReply,
  { typed, waitMs }: { typed: Typed; waitMs: number },
): Promise<FastifyReply> {
  const retryAfter = String(Math.ceil(waitMs / 1000));
  return show(page, request, reply.code(429).header("retry-after", retryAfter), {
    typed,
    outcome: { kind: "too_many", waitMs },
  });
}

function unknown(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendMessage(request, reply, { message: "unknown", status: 404 });
}

/** A document prints the address with its number in it, for who presses it on a screen. */
function typedInAddress({ query }: PageRequest): Typed {
  const { number } = query;
  return readTyped(new URLSearchParams(typeof number === "string" ? { number } : {}));
}
