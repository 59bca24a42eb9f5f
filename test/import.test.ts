import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreditNoteAnswer, InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { type BuiltOptions, buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { type Harness, harness } from "./harness.ts";
import { type Answer, merchantIn } from "./merchant.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness();
});

afterAll(() => t?.[Symbol.asyncDispose]());

type Merchant = Awaited<ReturnType<typeof merchantIn>>;
type ProblemBody = { code: string; detail: string; errors?: { pointer: string; detail: string }[] };

const XML = { "content-type": "application/xml" };
const INVOICE_NUMBER = "2026-0117";
const LINES = [{ quantity: 1n, price: 100_00n, category: "S", rate: 21 }] as const;
const ABOUT_THE_INVOICE = `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${INVOICE_NUMBER}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`;

/** Each test has a merchant of its own, since the documents have the same numbers. */
async function aMerchant({ connect = false } = {}): Promise<Merchant> {
  return merchantIn(t.platform, { name: "Vonk Installaties", connect });
}

function send<T = InvoiceAnswer>(m: Merchant, xml: string | Uint8Array): Promise<Answer<T>> {
  return m.api<T>("POST", "/invoices/import", xml, XML);
}

async function imported<T = InvoiceAnswer>(m: Merchant, options: BuiltOptions): Promise<T> {
  const answer = await send<T>(m, buildUbl(options).xml);
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 201 });
  return answer.body;
}

function value(minor: bigint, decimals = 2): string {
  const digits = minor.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

describe("an imported invoice is open with the supplier's number and the document's own totals", () => {
  test.each<{ name: string; options: BuiltOptions }>([
    {
      name: "two rates",
      options: { lines: [...LINES, { quantity: 3n, price: 12_35n, category: "S", rate: 9 }] },
    },
    { name: "a part paid before", options: { lines: LINES, prepaid: 21_00n } },
    { name: "an allowance on the document", options: { lines: LINES, allowances: [{ amount: 10_00n }] } },
    {
      name: "a charge on the document",
      options: { lines: LINES, allowances: [{ charge: true, amount: 17_50n }] },
    },
    {
      name: "allowances and charges on a line",
      options: {
        lines: [
          { ...LINES[0], quantity: 2n, allowances: [{ amount: 5_00n }, { charge: true, amount: 1_00n }] },
        ],
      },
    },
    { name: "reverse charge", options: { lines: [{ ...LINES[0], category: "AE", rate: 0 }] } },
    { name: "exempt beside taxed", options: { lines: [...LINES, { ...LINES[0], category: "E", rate: 0 }] } },
    { name: "payable rounding", options: { lines: [{ ...LINES[0], price: 99_99n }], rounding: 1n } },
    { name: "dollars", options: { lines: LINES, currency: "USD" } },
    {
      name: "yen",
      options: { lines: [{ ...LINES[0], price: 10_005n, rate: 10 }], currency: "JPY", decimals: 0 },
    },
  ])("$name", async ({ options }) => {
    const m = await aMerchant();
    const { totals } = buildUbl(options);
    const decimals = options.decimals ?? 2;
    const currency = options.currency ?? "EUR";
    const amount = (minor: bigint) => ({ currency, value: value(minor, decimals) });
    const invoice = await imported(m, options);
    expect(invoice).toMatchObject({
      type: "invoice",
      number: INVOICE_NUMBER,
      status: "open",
      mode: "live",
      currency,
      issuedOn: "2026-03-02",
      dueOn: "2026-04-01",
      reference: "Afdeling gebouwen",
      customer: { name: "Brouwerij De Torenkraan NV", vatNumber: "BE0899123456", address: { country: "BE" } },
      totalExclVat: amount(totals.taxExclusive),
      total: amount(totals.taxInclusive + totals.rounding),
      rounding: amount(totals.rounding),
      prepaid: amount(totals.prepaid),
      outstanding: amount(totals.payable),
      surplus: amount(0n),
    });
    expect(invoice.lines).toHaveLength(options.lines.length);
    expect(invoice.allowances).toHaveLength(options.allowances?.length ?? 0);
    expect(await m.invoice(invoice.id)).toEqual(invoice);
    expect(await m.events(invoice.id)).toEqual(["invoice.imported", "invoice.issued"]);
    expect(await ledgerOf(m, invoice)).toBe(totals.payable);
  });

  test("one that was paid in full before is paid at once", async () => {
    const invoice = await imported(await aMerchant(), { lines: LINES, prepaid: 121_00n });
    expect(invoice).toMatchObject({ status: "paid", settledBy: "payment", outstanding: { value: "0.00" } });
  });

  test("and can be paid online like any other", async () => {
    const m = await aMerchant({ connect: true });
    const invoice = await imported(m, { lines: LINES, prepaid: 21_00n });
    await m.must("POST", `/invoices/${invoice.id}/pay-link`);
    await t.press(await m.invoice(invoice.id));
    const [payment] = await m.payments(invoice.id);
    expect(payment?.amount).toEqual({ currency: "EUR", value: "100.00" });
  });

  test("shows the customer as the document has it, also when we know that customer under another name", async () => {
    const m = await aMerchant();
    const { id } = await m.must<{ id: string }>("POST", "/customers", {
      name: "De Torenkraan (oud)",
      vatNumber: "BE0899123456",
      address: { street: "Oude Markt 1", country: "BE" },
    });
    const invoice = await imported(m, { lines: LINES });
    expect(invoice).toMatchObject({
      customerId: id,
      customer: { name: "Brouwerij De Torenkraan NV", address: { street: "Gravensteenkaai 4" } },
    });
    expect(await m.must("GET", `/customers/${id}`)).toMatchObject({ name: "De Torenkraan (oud)" });
  });
});

describe("an imported credit note", () => {
  test("lowers the invoice that it refers to", async () => {
    const m = await aMerchant();
    const invoice = await imported(m, { lines: LINES });
    const note = await imported<CreditNoteAnswer>(m, {
      kind: "credit_note",
      lines: [{ ...LINES[0], price: 50_00n }],
      references: ABOUT_THE_INVOICE,
    });
    expect(note).toMatchObject({
      type: "credit_note",
      number: "C2026-004",
      invoiceId: invoice.id,
      customerId: invoice.customerId,
      total: { value: "60.50" },
    });
    expect(await m.invoice(invoice.id)).toMatchObject({
      credited: { value: "60.50" },
      outstanding: { value: "60.50" },
    });
    expect(await ledgerOf(m, invoice)).toBe(60_50n);
  });

  test("over the whole invoice settles it by credit", async () => {
    const m = await aMerchant();
    const invoice = await imported(m, { lines: LINES });
    await imported(m, { kind: "credit_note", lines: LINES, references: ABOUT_THE_INVOICE });
    expect(await m.invoice(invoice.id)).toMatchObject({ status: "paid", settledBy: "credit" });
  });

  test("over an invoice that was paid leaves surplus", async () => {
    const m = await aMerchant();
    const invoice = await imported(m, { lines: LINES });
    await m.must("POST", `/invoices/${invoice.id}/external-payments`, {
      type: "bank",
      amount: { currency: "EUR", value: "121.00" },
    });
    await imported(m, { kind: "credit_note", lines: LINES, references: ABOUT_THE_INVOICE });
    expect(await m.invoice(invoice.id)).toMatchObject({
      status: "paid",
      settledBy: "mixed",
      surplus: { value: "121.00" },
    });
  });

  test.each([
    { name: "without a reference", references: "" },
    {
      name: "about an invoice that we do not have",
      references: ABOUT_THE_INVOICE.replace(INVOICE_NUMBER, "1999-1"),
    },
  ])("$name is held as credit of the customer", async ({ references }) => {
    const m = await aMerchant();
    const invoice = await imported(m, { lines: LINES });
    const note = await imported<CreditNoteAnswer>(m, { kind: "credit_note", lines: LINES, references });
    expect(note.invoiceId).toBeNull();
    expect(await m.invoice(invoice.id)).toMatchObject({ status: "open", outstanding: { value: "121.00" } });
    const held = await m.world.read(
      ({ sql }) => sql<{ sum: bigint; customerId: string }[]>`
        select sum(e.amount_minor)::bigint as sum, t.customer_id from ledger_entries e
        join ledger_transactions t on t.id = e.transaction_id
        where e.account = 'customer_credit' group by t.customer_id`,
    );
    expect(held.map((row) => ({ ...row }))).toEqual([{ sum: -121_00n, customerId: note.customerId }]);
  });

  test("in another currency than the invoice is held, too", async () => {
    const m = await aMerchant();
    await imported(m, { lines: LINES });
    const note = await imported<CreditNoteAnswer>(m, {
      kind: "credit_note",
      lines: LINES,
      currency: "USD",
      references: ABOUT_THE_INVOICE,
    });
    expect(note.invoiceId).toBeNull();
  });
});

describe("the same document again", () => {
  test.each(["invoice", "credit_note"] as const)(
    "answers the same %s with 200 and changes nothing",
    async (kind) => {
      const m = await aMerchant();
      const { xml } = buildUbl({ kind, lines: LINES });
      const first = await send(m, xml);
      const before = await counts(m);
      const again = await send(m, xml);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body).toEqual(first.body);
      expect(await counts(m)).toEqual(before);
    },
  );

  test("with other content is a 409, and what was imported stays", async () => {
    const m = await aMerchant();
    const invoice = await imported(m, { lines: LINES });
    const before = await counts(m);
    const other = await send<ProblemBody>(m, buildUbl({ lines: [{ ...LINES[0], price: 200_00n }] }).xml);
    expect(other).toMatchObject({ status: 409, body: { code: "ubl_conflict" } });
    expect(other.body.detail).toContain(INVOICE_NUMBER);
    expect(await counts(m)).toEqual(before);
    expect(await m.invoice(invoice.id)).toEqual(invoice);
  });

  test("under a number that an invoice of ours has is a 409", async () => {
    const m = await aMerchant();
    const draft = await m.drafted({ number: INVOICE_NUMBER });
    await m.must("POST", `/invoices/${draft.id}/issuance`);
    const answer = await send<ProblemBody>(m, buildUbl({ lines: LINES }).xml);
    expect(answer).toMatchObject({ status: 409, body: { code: "ubl_conflict" } });
  });

  test("ten times at the same instant makes one invoice, and everybody hears of it", async () => {
    const m = await aMerchant();
    const { xml } = buildUbl({ lines: LINES });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(m, xml)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await counts(m)).toMatchObject({ invoices: 1, ledger: 1 });
  });

  test("and another with the same number at the same instant: one is taken, the other is a conflict", async () => {
    const m = await aMerchant();
    const documents = [LINES, [{ ...LINES[0], price: 200_00n }]].map((lines) => buildUbl({ lines }).xml);
    const answers = await Promise.all(documents.map((xml) => send(m, xml)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await counts(m)).toMatchObject({ invoices: 1 });
  });
});

describe("a document is refused and nothing is kept of it:", () => {
  const { xml } = buildUbl({ lines: LINES });
  const changed = (from: string | RegExp, to: string) => {
    const after = xml.replace(from, to);
    if (after === xml) throw new Error(`The document has no ${from}.`);
    return after;
  };

  test.each<{ name: string; body: string | Uint8Array; status: number; code: string; says?: RegExp }>([
    {
      name: "no XML",
      body: "Factuur 2026-0117, 121 euro",
      status: 422,
      code: "ubl_not_xml",
      says: /line 1/i,
    },
    { name: "an empty document", body: "<a/>", status: 422, code: "ubl_not_accepted", says: /line 1/i },
    {
      name: "a tag that is not closed",
      body: changed("</cac:LegalMonetaryTotal>", ""),
      status: 422,
      code: "ubl_not_xml",
      says: /line \d+/i,
    },
    {
      name: "a sum that is a cent off",
      body: changed(/(<cbc:PayableAmount currencyID="EUR">)121\.00/, "$1121.01"),
      status: 422,
      code: "ubl_does_not_add_up",
      says: /line \d+.*PayableAmount/i,
    },
    {
      name: "no number",
      body: changed("<cbc:ID>2026-0117</cbc:ID>", ""),
      status: 422,
      code: "ubl_not_accepted",
      says: /line \d+/i,
    },
    {
      name: "a day that does not exist",
      body: changed("<cbc:IssueDate>2026-03-02", "<cbc:IssueDate>2026-02-30"),
      status: 422,
      code: "ubl_not_accepted",
      says: /line \d+.*IssueDate/i,
    },
    {
      name: "a day of the year zero",
      body: changed("<cbc:IssueDate>2026-03-02", "<cbc:IssueDate>0000-03-02"),
      status: 422,
      code: "ubl_not_accepted",
      says: /line \d+.*IssueDate/i,
    },
    {
      name: "entities",
      body: changed(
        'encoding="UTF-8"?>',
        'encoding="UTF-8"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
      ).replace("Onderhoud volgens contract", "&a;"),
      status: 422,
      code: "ubl_not_accepted",
      says: /line 1/i,
    },
    {
      name: "over five megabytes",
      body: `${xml}<!--${"x".repeat(5 * 1024 * 1024)}-->`,
      status: 413,
      code: "body_too_large",
    },
    {
      name: "bytes that are no text",
      body: Uint8Array.of(0, 255, 254, 1, 2),
      status: 422,
      code: "ubl_not_xml",
    },
    { name: "nothing at all", body: new Uint8Array(), status: 415, code: "unsupported_media_type" },
    {
      name: "a prepayment of less than nothing",
      body: buildUbl({ lines: LINES, prepaid: -1_00n }).xml,
      status: 422,
      code: "ubl_not_accepted",
      says: /PrepaidAmount/,
    },
  ])("$name", async ({ body, status, code, says }) => {
    const m = await aMerchant();
    const before = await counts(m);
    const answer = await send<ProblemBody>(m, body);
    expect(answer).toMatchObject({ status, body: { code } });
    if (says) expect(answer.body.detail).toMatch(says);
    expect(JSON.stringify(answer.body)).not.toMatch(/root:|node_modules|\.ts:\d|fast-xml/);
    expect(await counts(m)).toEqual(before);
    const log = await m.must<{ data: { message: string; httpStatus: number }[] }>("GET", "/integration-log");
    expect(log.data[0]).toMatchObject({ message: answer.body.detail.slice(0, 500), httpStatus: status });
  });

  test.each([
    {
      name: "a number of 101 characters",
      from: "<cbc:ID>2026-0117</cbc:ID>",
      to: `<cbc:ID>${"9".repeat(101)}</cbc:ID>`,
    },
    { name: "a reference of 201 characters", from: "Afdeling gebouwen", to: "x".repeat(201) },
    {
      name: "a payment reference of 201 characters",
      from: "<cbc:PaymentID>2026-0117",
      to: `<cbc:PaymentID>${"1".repeat(201)}`,
    },
    { name: "a name of a thousand characters", from: "Brouwerij De Torenkraan NV", to: "B".repeat(1000) },
    { name: "a line of ten thousand characters", from: "Arbeid monteur", to: "A".repeat(10_000) },
    {
      name: "a country in words",
      from: "<cbc:IdentificationCode>BE<",
      to: "<cbc:IdentificationCode>Belgium<",
    },
    { name: "a null character", from: "Arbeid monteur", to: "Arbeid&#0;monteur" },
    { name: "half a character", from: "Arbeid monteur", to: "Arbeid&#xD83D;monteur" },
    {
      name: "the same rate twice in the VAT breakdown",
      from: /(<cac:TaxSubtotal>[^]*<\/cac:TaxSubtotal>)/,
      to: `$1${buildUbl({ lines: [{ ...LINES[0], price: 0n }] }).xml.match(/<cac:TaxSubtotal>[^]*<\/cac:TaxSubtotal>/)?.[0]}`,
    },
  ])("$name is never a fault of ours", async ({ from, to }) => {
    const answer = await send<ProblemBody>(await aMerchant(), changed(from, to));
    expect([201, 422]).toContain(answer.status);
    if (answer.status === 422) expect(answer.body.detail).toMatch(/line \d+/i);
  });

  test("an amount beyond all money is refused by line", async () => {
    const { xml } = buildUbl({ lines: [{ ...LINES[0], price: 10n ** 16n }] });
    const answer = await send<ProblemBody>(await aMerchant(), xml);
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toMatch(/line \d+/i);
  });
});

/** What the ledger says is left to pay, summed by another road than the product takes. */
async function ledgerOf(m: Merchant, { id }: Pick<InvoiceAnswer, "id">): Promise<bigint> {
  const [row] = await m.world.read(
    ({ sql }) => sql<[{ sum: bigint }]>`
      select sum(amount_minor)::bigint as sum from ledger_entries where account = 'receivable' and invoice_id = ${id}`,
  );
  return row.sum;
}

async function counts(m: Merchant) {
  const [row] = await m.world.read(
    ({ sql }) => sql<
      [{ invoices: number; notes: number; customers: number; ledger: number; events: number }]
    >`
      select (select count(*)::int from invoices) as invoices, (select count(*)::int from credit_notes) as notes,
        (select count(*)::int from customers) as customers, (select count(*)::int from ledger_transactions) as ledger,
        (select count(*)::int from events) as events`,
  );
  return { ...row };
}
