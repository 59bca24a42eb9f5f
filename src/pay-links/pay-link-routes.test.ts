import { gunzipSync } from "node:zlib";
import rateLimit from "@fastify/rate-limit";
import fastify from "fastify";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../../sandbox/profiles/default-profile.ts";
import { startedSandbox, textAt } from "../../sandbox/testing/started-sandbox.ts";
import { testDatabase } from "../../test/test-database.ts";
import { systemClock } from "../clock/clock.ts";
import { connect } from "../db/database.ts";
import { type Id, type InvoiceId, idsAt, type PaymentId } from "../ids/ids.ts";
import { draftInvoice } from "../invoices/draft-invoice.ts";
import { issueInvoice } from "../invoices/issue-invoice.ts";
import { addPayLink } from "../invoices/open-pay-link.ts";
import { createMerchant } from "../merchants/create-merchant.ts";
import { activateMollie } from "../merchants/power-ups.ts";
import { createMollieClient } from "../mollie/mollie-client.ts";
import { connectMollie, disconnectMollie } from "../mollie-connections/connect-mollie.ts";
import { NO_MAIL } from "../outgoing-mail/outgoing-mail.ts";
import { listPaymentsOfInvoice } from "../payments/payment-queries.ts";
import { reconcilePayment } from "../payments/reconcile-payment.ts";
import { createVault } from "../world/vault.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { payLinkRoutes } from "./pay-link-routes.ts";

const PUBLIC_URL = "https://pay.example.test";
const UNKNOWN_TOKEN = "aTokenThatNobodyEverMade_0123456789";

describe("the online invoice", () => {
  test("is shown with headers that keep its address secret and let nothing else run", async () => {
    await using t = await payPages();
    const { token } = await t.issued();
    const answer = await t.get(`/i/${token}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(
      `<form method="post" action="/i/${token}/pay"><button type="submit">Betaal `,
    );
    expect(answer.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; style-src 'sha256-");
    expect(policy).toContain(`form-action 'self' https: ${t.checkoutOrigin}`);
    expect(policy).not.toContain("script-src");
    expect(policy).toContain("base-uri 'none'; frame-ancestors 'none'");
  });

  test("of fifty lines comes in less than 20 kB, and whole", async () => {
    await using t = await payPages();
    const { token } = await t.issued({ lines: 50 });
    const answer = await t.app.inject({
      url: `/i/${token}`,
      headers: { "accept-language": "nl", "accept-encoding": "gzip, br" },
    });
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(answer.rawPayload.length).toBeLessThan(20_000);
    expect(gunzipSync(answer.rawPayload).toString()).toContain("Onderhoud 50");
  });

  test("speaks the language asked for, and keeps it when Pay leads back", async () => {
    await using t = await payPages();
    const { token } = await t.issued();
    expect((await t.get(`/i/${token}?lang=en`)).body).toContain("To pay");
    await disconnectMollie(t.world);
    const pressed = await t.press(token, "?lang=en");
    expect(pressed.headers.location).toContain(`/i/${token}?lang=en&notice=not_connected&at=`);
  });

  test("looks the same when unknown, malformed, too long, or still a draft", async () => {
    await using t = await payPages();
    const draft = await t.drafted();
    const bodies = new Set<string>();
    for (const path of [
      `/i/${UNKNOWN_TOKEN}`,
      "/i/short",
      `/i/${"x".repeat(300)}`,
      `/i/${draft.token}`,
      `/i/${UNKNOWN_TOKEN}/return?payment=pay_1`,
      `/i/${UNKNOWN_TOKEN}/qr.svg`,
      `/i/${UNKNOWN_TOKEN}/other`,
    ]) {
      const answer = await t.get(path);
      expect([path, answer.statusCode]).toEqual([path, 404]);
      bodies.add(answer.body);
    }
    const pressed = await t.press(UNKNOWN_TOKEN);
    expect(pressed.statusCode).toBe(404);
    bodies.add(pressed.body);
    expect(bodies.size).toBe(1);
  });

  test("is asked for in vain without its token entering the log", async () => {
    await using t = await payPages();
    const { token } = await t.issued();
    await t.get(`/i/${UNKNOWN_TOKEN}`);
    await t.get(`/i/${token}`);
    await t.get(`/i/${token}/typo`);
    await t.press(token);
    expect(t.log()).toContain("an unknown pay link was asked for");
    expect(t.log()).not.toContain(UNKNOWN_TOKEN);
    expect(t.log()).not.toContain(token);
  });
});

describe("Pay", () => {
  test("leads to Mollie's checkout, and a second press to the same one", async () => {
    await using t = await payPages();
    const { token, invoiceId } = await t.issued();
    const first = await t.press(token);
    expect(first.statusCode).toBe(303);
    expect(first.headers.location).toContain(t.checkoutOrigin);
    expect((await t.press(token)).headers.location).toBe(first.headers.location);
    const payments = await t.payments(invoiceId);
    expect(payments).toHaveLength(1);
    const atMollie = await t.sandbox.payment(String(payments[0]?.molliePaymentId));
    expect(textAt(atMollie, "redirectUrl")).toBe(
      `${PUBLIC_URL}/i/${token}/return?payment=${payments[0]?.id}`,
    );
  });

  test.each([
    ["nl", "nl_NL"],
    ["en", "en_GB"],
    ["de", "de_DE"],
    ["fr", "fr_FR"],
  ])("in a page in %s leads to a checkout in %s", async (language, locale) => {
    await using t = await payPages();
    const { token, invoiceId } = await t.issued();
    await t.press(token, `?lang=${language}`);
    const [payment] = await t.payments(invoiceId);
    const atMollie = await t.sandbox.payment(String(payment?.molliePaymentId));
    expect(textAt(atMollie, "locale")).toBe(locale);
  });

  test("takes whatever a form may send", async () => {
    await using t = await payPages();
    const { token } = await t.issued();
    for (const type of ["application/x-www-form-urlencoded", "application/json", "text/plain"]) {
      const answer = await t.app.inject({
        method: "POST",
        url: `/i/${token}/pay`,
        headers: { "content-type": type, "sec-fetch-site": "cross-site" },
        payload: "amount=0.01",
      });
      expect([type, answer.statusCode]).toEqual([type, 303]);
    }
  });

  test("is a button: looking, coming back and opening its address make no payment", async () => {
    await using t = await payPages();
    const { token, invoiceId } = await t.issued();
    await t.get(`/i/${token}`);
    await t.get(`/i/${token}/return`);
    await t.get(`/i/${token}/qr.svg`);
    const opened = await t.get(`/i/${token}/pay`);
    expect(opened.statusCode).toBe(405);
    expect(opened.headers["allow"]).toBe("POST");
    expect(opened.body).toContain(`href="/i/${token}"`);
    expect(await t.payments(invoiceId)).toEqual([]);
  });

  test("says why it leads nowhere when Mollie was disconnected, and shows no button", async () => {
    await using t = await payPages();
    const { token } = await t.issued();
    await disconnectMollie(t.world);
    const pressed = await t.press(token);
    expect(pressed.statusCode).toBe(303);
    expect(pressed.headers.location).toContain(`/i/${token}?notice=not_connected&at=`);
    const page = await t.get(`/i/${token}`);
    expect(page.body).toContain("Deze factuur kan op dit moment niet online worden betaald.");
    expect(page.body).not.toContain("<button");
  });

  test("offers a later try and the bank details when Mollie does not answer", async () => {
    await using t = await payPages();
    const { token } = await t.issued();
    await t.sandbox.close();
    const pressed = await t.press(token);
    const location = String(pressed.headers.location);
    expect(location).toContain(`/i/${token}?notice=mollie_unreachable&at=`);
    const page = await t.get(location);
    expect(page.body).toContain("Onze betaaldienst reageert op dit moment niet.");
    expect(page.body).toContain("<button");
    expect(page.body).toContain("NL91 ABNA 0417 1643 00");
  });

  test("is refused politely to someone who presses all the time", async () => {
    await using t = await payPages();
    for (let presses = 0; presses < 20; presses++) await t.press(UNKNOWN_TOKEN);
    const answer = await t.press(UNKNOWN_TOKEN);
    expect(answer.statusCode).toBe(429);
    expect(answer.headers["retry-after"]).toBeDefined();
    expect(answer.body).toContain("<h1>Een ogenblik geduld</h1>");
  });
});

describe("coming back", () => {
  test("tells that the payment is being confirmed, looks again by itself, and asks Mollie once", async () => {
    await using t = await payPages();
    const { token, paymentId } = await t.started();
    const before = await t.looks(paymentId);
    const answer = await t.get(`/i/${token}/return?payment=${paymentId}`);
    expect(answer.body).toContain("Uw betaling wordt bevestigd");
    expect(answer.body).toContain('<noscript><meta http-equiv="refresh"');
    expect(answer.headers["content-security-policy"]).toContain("script-src 'sha256-");
    const after = await t.looks(paymentId);
    expect(after).not.toEqual(before);
    await t.get(`/i/${token}/return?payment=${paymentId}`);
    expect(await t.looks(paymentId)).toEqual(after);
  });

  test("tells the proof once it was paid, and that it is paid to who presses again", async () => {
    await using t = await payPages();
    const { token, paymentId } = await t.started();
    await t.decide(paymentId, { status: "paid", method: "ideal" });
    const page = await t.get(`/i/${token}/return?payment=${paymentId}`);
    expect(page.body).toContain("<h1>Betaald, hartelijk dank</h1>");
    expect(page.body).toContain("<dt>Betaald met</dt><dd>iDEAL");
    expect(page.body).toContain(`href="/i/${token}"`);
    const pressed = await t.press(token);
    const location = String(pressed.headers.location);
    expect(location).toContain(`/i/${token}?notice=nothing_to_pay&at=`);
    expect((await t.get(location)).body).toContain("Deze factuur is al betaald");
  });

  test.each([
    ["failed", "Uw betaling is niet gelukt"],
    ["canceled", "U heeft de betaling geannuleerd"],
    ["expired", "De tijd om te betalen is verstreken"],
  ])("tells that a payment %s, and offers another try", async (status, title) => {
    await using t = await payPages();
    const { token, paymentId } = await t.started();
    await t.decide(paymentId, { status });
    const page = await t.get(`/i/${token}/return?payment=${paymentId}`);
    expect(page.body).toContain(`<h1>${title}</h1>`);
    expect(page.body).toContain("<button");
    expect(page.body).not.toContain("<script>");
  });

  test("tells that a bank transfer is awaited, and leads another way to another checkout", async () => {
    await using t = await payPages();
    const { token, paymentId, invoiceId } = await t.started();
    const [first] = await t.payments(invoiceId);
    await t.decide(paymentId, { status: "open", method: "banktransfer" });
    const page = await t.get(`/i/${token}/return?payment=${paymentId}`);
    expect(page.body).toContain("<h1>Uw overboeking wordt verwacht</h1>");
    expect(page.body).toContain("Betaal op een andere manier");
    const pressed = await t.press(token);
    expect(pressed.headers.location).toContain(t.checkoutOrigin);
    expect(pressed.headers.location).not.toBe(first?.checkoutUrl);
  });

  test("tells of the invoice alone without a payment, and with one of another invoice", async () => {
    await using t = await payPages();
    const other = await t.started();
    const { token } = await t.issued();
    const plain = await t.get(`/i/${token}/return`);
    expect(plain.body).toContain("Te betalen");
    for (const payment of [other.paymentId, "pay_nonsense", "", "a&payment=b"]) {
      const page = await t.get(`/i/${token}/return?payment=${payment}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain("Te betalen");
      expect(page.body).not.toContain("<script>");
    }
  });
});

test("the QR code is an image that the payer's own browser may keep", async () => {
  await using t = await payPages();
  const { token } = await t.issued();
  const answer = await t.get(`/i/${token}/qr.svg`);
  expect(answer.headers["content-type"]).toContain("image/svg+xml");
  expect(answer.headers["cache-control"]).toBe("private, max-age=86400");
  expect(answer.body).toMatch(/^<svg/);
});

/** The routes over a database and a sandbox of their own, with one merchant who can be paid. */
async function payPages() {
  const database = await testDatabase();
  const sandbox = await startedSandbox();
  const sql = connect({ databaseUrl: database.url, max: 3 });
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  const newId = idsAt(systemClock.now);
  const platform: Platform = {
    sql,
    clock: systemClock,
    newId,
    mollie: createMollieClient({ apiUrl: sandbox.url, userAgent: "Voldaan/test" }),
    outgoingMail: NO_MAIL,
    vault: createVault({ secretKeys: ["a secret of the tests"] }),
    publicUrl: PUBLIC_URL,
    webhookUrl: () => null,
    log,
  };
  const world = worldOf(platform, { merchantId: newId("merchant"), source: "api" });
  const details = {
    name: "Van Dijk Installatietechniek",
    package: "pro",
    iban: "NL91ABNA0417164300",
  } as const;
  await world.atomically("test: merchant", async (tx) => {
    await createMerchant(tx, { details });
    await activateMollie(tx);
  });
  await connectMollie(world, { apiKey: DEFAULT_LIVE_KEY });

  const app = fastify({ loggerInstance: log });
  await app.register(rateLimit, { global: false });
  await app.register(payLinkRoutes, { platform, checkoutOrigins: [sandbox.url] });

  const headers = { "accept-language": "nl" };
  const get = (url: string) => app.inject({ method: "GET", url, headers });
  const press = (token: string, query = "") =>
    app.inject({ method: "POST", url: `/i/${token}/pay${query}`, headers });
  const payments = (invoiceId: InvoiceId) => world.read((tx) => listPaymentsOfInvoice(tx, { invoiceId }));

  async function draft({ lines = 1 } = {}) {
    return world.atomically("test: draft", (tx) =>
      draftInvoice(tx, {
        input: {
          customer: { name: "Bakkerij De Korenaar" },
          lines: Array.from({ length: lines }, (_, index) => ({
            description: `Onderhoud ${index + 1}`,
            quantity: "1",
            unitPrice: "100.00",
            vatRate: "21",
          })),
        },
        source: "api",
      }),
    );
  }

  async function issued(content: { lines?: number } = {}) {
    const invoiceId = await draft(content);
    const { token } = await world.atomically("test: issue", async (tx) =>
      addPayLink(tx, { invoice: await issueInvoice(tx, { invoiceId }) }),
    );
    return { invoiceId, token };
  }

  return {
    app,
    world,
    sandbox,
    checkoutOrigin: sandbox.url,
    get,
    press,
    payments,
    issued,
    log: () => lines.join(""),
    /** A draft with a link, which only a mistake could make. */
    async drafted() {
      const invoiceId = await draft();
      const token = "aTokenOfAnInvoiceThatIsADraft_012345";
      const id: Id<"payLink"> = newId("payLink");
      await world.atomically(
        "test: link",
        (tx) => tx.sql`insert into pay_links (merchant_id, id, invoice_id, token, created_at)
          values (${tx.merchantId}, ${id}, ${invoiceId}, ${token}, ${tx.now})`,
      );
      return { token };
    },
    /** An invoice whose payer pressed Pay. */
    async started() {
      const invoice = await issued();
      await press(invoice.token);
      const [payment] = await payments(invoice.invoiceId);
      if (!payment) throw new Error("Pay made no payment.");
      return { ...invoice, paymentId: payment.id };
    },
    /** Decides at Mollie in the payer's place, and brings the news here. */
    async decide(paymentId: PaymentId, decision: { status: string; method?: string }) {
      const [row] = await world.read(
        (tx) => tx.sql<{ molliePaymentId: string }[]>`
          select mollie_payment_id from payments where id = ${paymentId}`,
      );
      await sandbox.decide(String(row?.molliePaymentId), decision);
      await reconcilePayment(world, { paymentId });
    },
    /** When somebody last asked for a look at Mollie. */
    async looks(paymentId: PaymentId) {
      return world.read((tx) => tx.sql`select looked_at from payments where id = ${paymentId}`);
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await sql.end();
      await sandbox[Symbol.asyncDispose]();
      await database.drop();
    },
  };
}
