import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { numberFindings } from "../src/audit/check-numbers.ts";
import type { ExternalPaymentAnswer } from "../src/invoices/invoice-schemas.ts";
import type { NumberSeriesAnswer } from "../src/invoices/number-series-schemas.ts";
import type { TransactionTypeAnswer } from "../src/invoices/transaction-type-schemas.ts";
import type { SettingsAnswer } from "../src/merchants/settings-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE, apiOf } from "./merchant.ts";

describe("the company's settings", () => {
  test("are changed field by field, and what payers see follows at once", async () => {
    await using t = await harness();
    const invoice = await t.issued();
    const changed = await t.must<SettingsAnswer>("PATCH", "/settings", {
      tradeName: "De Snelle Monteur",
      brandColor: "#FFE14D",
      iban: "be68 5390 0754 7034",
      bic: "abnanl2a",
      address: { city: "Zeist" },
      texts: { paymentInstruction: { nl: "Betaal <b>snel</b>, graag." }, thankYou: { nl: "Tot ziens!" } },
    });
    expect(changed).toMatchObject({
      name: "Installatiebedrijf Test",
      tradeName: "De Snelle Monteur",
      brandColor: "#ffe14d",
      iban: "BE68539007547034",
      bic: "ABNANL2A",
      address: { city: "Zeist", country: "NL" },
      paymentTermDays: 14,
      texts: { paymentInstruction: { nl: "Betaal <b>snel</b>, graag.", en: null } },
    });
    const page = await payPage(invoice.payLink?.url);
    expect(page.html).toContain('<header class="top"><p>De Snelle Monteur</p>');
    expect(page.html).toContain("<dt>Ten name van</dt><dd>Installatiebedrijf Test</dd>");
    expect(page.html).toContain("BE68 5390 0754 7034");
    expect(page.html).toContain("--go:#ffe14d;--go-ink:#000000");
    expect(page.html).toContain('<p class="own" lang="nl">Betaal &#60;b&#62;snel&#60;/b&#62;, graag.</p>');
    expect(page.html).not.toContain("Tot ziens!");

    await t.must("PATCH", "/settings", { tradeName: null, texts: { paymentInstruction: { nl: null } } });
    const plain = await payPage(invoice.payLink?.url);
    expect(plain.html).toContain('<header class="top"><p>Installatiebedrijf Test</p>');
    expect(plain.html).not.toContain('class="own"');
  });

  test("speak to each customer in its own language, where the merchant wrote it", async () => {
    await using t = await harness();
    const inGerman = await t.issued({ customer: { ...AN_INVOICE.customer, locale: "de" } });
    const inFrench = await t.issued({ customer: { ...AN_INVOICE.customer, locale: "fr" } });
    const texts = { paymentInstruction: { nl: "Graag op tijd.", de: "Bitte pünktlich." } };
    await t.must("PATCH", "/settings", { texts });
    const german = await payPage(inGerman.payLink?.url, { acceptLanguage: "es" });
    expect(german.html).toContain('<html lang="de">');
    expect(german.html).toContain('<p class="own" lang="de">Bitte pünktlich.</p>');
    const french = await payPage(inFrench.payLink?.url, { acceptLanguage: "es" });
    expect(french.html).toContain('<html lang="fr">');
    expect(french.html).toContain('<p class="own" lang="nl">Graag op tijd.</p>');
  });

  test("thank the payer in the merchant's words once it is paid", async () => {
    await using t = await harness();
    const invoice = await t.issued();
    await t.must("PATCH", "/settings", { texts: { thankYou: { nl: "Tot ziens!" } } });
    const amount = { currency: "EUR", value: "121.00" };
    await t.must("POST", `/invoices/${invoice.id}/external-payments`, { type: "bank", amount });
    expect((await payPage(invoice.payLink?.url)).html).toContain('<p class="own" lang="nl">Tot ziens!</p>');
  });

  test("name every number that cannot be right, and keep nothing of such a change", async () => {
    await using t = await harness();
    const refused = await t.api("PATCH", "/settings", {
      tradeName: "Wordt niet bewaard",
      iban: "NL92ABNA0417164300",
      bic: "ABNA",
      vatNumber: "NL12",
      registrationNumber: "123",
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: "invalid_request",
      errors: [
        { pointer: "/iban" },
        { pointer: "/bic" },
        { pointer: "/vatNumber" },
        { pointer: "/registrationNumber" },
      ],
    });
    expect(await t.must("GET", "/settings")).toMatchObject({ tradeName: null, iban: "NL91ABNA0417164300" });
  });
});

describe("the logo", () => {
  test("is shown to payers from our own address, as a picture and nothing else", async () => {
    await using t = await harness();
    const invoice = await t.issued();
    const picture = png({ width: 300, height: 90 });
    const kept = await putLogo(t, picture, "image/png");
    expect(kept.body).toMatchObject({ logo: { mediaType: "image/png", width: 300, height: 90 } });
    const page = await payPage(invoice.payLink?.url);
    const src = /<img class="logo" src="([^"]+)" alt="Installatiebedrijf Test"/.exec(page.html)?.[1];
    const shown = await fetch(new URL(src ?? "", t.publicUrl));
    expect(shown.headers.get("content-type")).toBe("image/png");
    expect(shown.headers.get("content-security-policy")).toContain("sandbox");
    expect(Buffer.from(await shown.arrayBuffer()).equals(picture)).toBe(true);
    expect(page.csp).toContain("img-src 'self'");

    await t.must("DELETE", "/settings/logo");
    expect((await payPage(invoice.payLink?.url)).html).not.toContain("<img class");
    expect((await fetch(new URL(src ?? "", t.publicUrl))).status).toBe(404);
  });

  test("is what the file is, not what it is called, and never a drawing with scripts in it", async () => {
    await using t = await harness();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await putLogo(t, svg, "image/svg+xml")).status).toBe(415);
    expect((await putLogo(t, svg, "image/png")).status).toBe(415);
    expect((await putLogo(t, png({ width: 20, height: 20 }).subarray(0, 20), "image/png")).status).toBe(415);
    expect((await putLogo(t, png({ width: 2001, height: 10 }), "image/png")).body).toMatchObject({
      code: "body_too_large",
      detail: expect.stringContaining("2001 by 10 pixels"),
    });
    expect((await putLogo(t, Buffer.alloc(256 * 1024 + 1), "image/png")).status).toBe(413);
    const jpeg = Buffer.from("ffd8ffe000040000ffc0001108005000c8030111", "hex");
    expect((await putLogo(t, jpeg, "image/jpeg")).body).toMatchObject({
      logo: { mediaType: "image/jpeg", width: 200, height: 80 },
    });
  });
});

describe("numbering", () => {
  test("goes on with a higher number, never a lower one, and the books have no gap for it", async () => {
    await using t = await harness();
    expect((await t.issued()).number).toMatch(/^F\d{4}-00001$/);
    const path = "/number-series/live/invoice/default";
    const raised = await t.must<NumberSeriesAnswer>("PUT", path, {
      prefix: "R{year}/",
      padding: 3,
      next: 42,
    });
    expect(raised.nextNumber).toMatch(/^R\d{4}\/042$/);
    expect((await t.issued()).number).toBe(raised.nextNumber);
    const lower = await t.api("PUT", path, { prefix: "R{year}/", padding: 3, next: 42 });
    expect(lower.body).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/next" }] });
    await t.must("PUT", path, { prefix: "2-", padding: 1 });
    expect((await t.issued()).number).toBe("2-1");
    expect(await findings(t)).toEqual([]);

    // The same count written wrongly on one invoice is still seen.
    await t.world.atomically(
      "tamper",
      ({ sql }) => sql`update invoices set number = 'zoek' where number = '2-1'`,
    );
    expect(await findings(t)).toEqual([expect.objectContaining({ about: "Number 2-1" })]);
  });

  test("has a series of its own for each mode and kind of document, and more when asked for", async () => {
    await using t = await harness();
    const path = "/number-series/live/invoice/webshop";
    await t.must("PUT", path, { prefix: "W", padding: 4 });
    const { data } = await t.must<{ data: NumberSeriesAnswer[] }>("GET", "/number-series");
    const year = new Date().getFullYear();
    expect(
      data.map(({ mode, document, series, nextNumber }) => [mode, document, series, nextNumber]),
    ).toEqual([
      ["live", "invoice", "default", `F${year}-00001`],
      ["live", "invoice", "webshop", "W0001"],
      ["live", "credit_note", "default", `C${year}-00001`],
      ["test", "invoice", "default", `TEST-F${year}-00001`],
      ["test", "credit_note", "default", `TEST-C${year}-00001`],
    ]);
    for (const prefix of ["{year}{year}", "{month}", "<b>"]) {
      expect((await t.api("PUT", path, { prefix, padding: 4 })).status, prefix).toBe(422);
    }
  });

  test("gives each invoice its own number while it is changed", async () => {
    await using t = await harness();
    const path = "/number-series/live/invoice/default";
    const changes = [5, 9, 15].map((next) => t.api("PUT", path, { prefix: `P${next}-`, padding: 1, next }));
    const invoices = await Promise.all(Array.from({ length: 12 }, () => t.issued()));
    for (const { status } of await Promise.all(changes)) expect([200, 422]).toContain(status);
    expect(new Set(invoices.map(({ number }) => number)).size).toBe(12);
    expect(await findings(t)).toEqual([]);
  });
});

describe("transaction types", () => {
  test("of the merchant's own are booked as a built-in one, and stay on what has them", async () => {
    await using t = await harness();
    const own = await t.must<TransactionTypeAnswer>("POST", "/transaction-types", {
      name: "Cadeaubon",
      booksAs: "other",
    });
    const twice = await t.api("POST", "/transaction-types", { name: "cadeaubon", booksAs: "bank" });
    expect(twice.body).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/name" }] });
    const { data } = await t.must<{ data: TransactionTypeAnswer[] }>("GET", "/transaction-types");
    expect(data.map(({ id }) => id)).toEqual(["bank", "cash", "card_reader", "other", own.id]);

    const invoice = await t.issued();
    const payment = { type: own.id, amount: { currency: "EUR", value: "21.00" } };
    const path = `/invoices/${invoice.id}/external-payments`;
    const registered = await t.must<ExternalPaymentAnswer>("POST", path, payment);
    expect(registered).toMatchObject({ type: "other", transactionType: { id: own.id, name: "Cadeaubon" } });
    const timeline = await t.must("GET", `/invoices/${invoice.id}/timeline`);
    expect(JSON.stringify(timeline)).toContain("Cadeaubon");

    await t.must("DELETE", `/transaction-types/${own.id}`);
    expect((await t.api("POST", path, payment)).body).toMatchObject({ errors: [{ pointer: "/type" }] });
    expect(await t.must("GET", path)).toMatchObject({ data: [{ transactionType: { name: "Cadeaubon" } }] });
    await t.must("POST", "/transaction-types", { name: "Cadeaubon", booksAs: "cash" });
  });
});

async function payPage(url: string | undefined, { acceptLanguage = "nl" } = {}) {
  const answer = await fetch(url ?? "", { headers: { "accept-language": acceptLanguage } });
  return { html: await answer.text(), csp: answer.headers.get("content-security-policy") };
}

async function putLogo(t: Harness, content: Buffer, type: string) {
  return apiOf(t.publicUrl, t.apiKey)("PUT", "/settings/logo", new Uint8Array(content), {
    "content-type": type,
  });
}

/** What the auditor says of the numbers. */
function findings(t: Harness) {
  return t.world.read(({ sql, merchantId }) => numberFindings(sql, { merchantId }));
}

/** A PNG of one colour, as small as one can be. */
function png({ width, height }: { width: number; height: number }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
