import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import type { CreditNoteAnswer, InvoiceAnswer } from "./invoice-schemas.ts";

const eur = (value: string) => ({ currency: "EUR", value });

let t: Harness;

beforeAll(async () => {
  t = await harness();
});

afterAll(() => t?.[Symbol.asyncDispose]());

describe("a credit note", () => {
  test("without lines takes the whole invoice back, which is settled by it", async () => {
    const invoice = await t.issued();
    const note = await t.must<CreditNoteAnswer>("POST", `/invoices/${invoice.id}/credit-notes`);
    expect(note).toMatchObject({
      type: "credit_note",
      invoiceId: invoice.id,
      customerId: invoice.customerId,
      total: eur("121.00"),
      totalExclVat: eur("100.00"),
      vat: [{ vat: eur("21.00") }],
      lines: [{ description: "Onderhoud cv-ketel" }],
    });
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      settledBy: "credit",
      credited: eur("121.00"),
      outstanding: eur("0.00"),
      payable: eur("0.00"),
      surplus: eur("0.00"),
      proposedRefunds: [],
    });
    expect((await t.events(invoice.id)).slice(-2)).toEqual(["credit_note.issued", "invoice.paid"]);
    expect((await t.press(invoice)).location).toContain("nothing_to_pay");
  });

  test("over a part lowers what the link asks for, and the rest can be paid", async () => {
    const invoice = await t.issued();
    const note = await credit(invoice, "20.00");
    expect(note.total).toEqual(eur("24.20"));
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "open",
      credited: eur("24.20"),
      outstanding: eur("96.80"),
      payable: eur("96.80"),
      settledBy: null,
    });
    await t.press(invoice);
    const [payment] = await t.payments(invoice.id);
    expect(payment?.amount).toEqual(eur("96.80"));
    await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
    await t.callWebhook(payment?.molliePaymentId ?? "");
    await t.work();
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      settledBy: "mixed",
      surplus: eur("0.00"),
    });
  });

  test("in parts goes as far as the invoice and no further", async () => {
    const invoice = await t.issued();
    await credit(invoice, "60.00");
    await credit(invoice, "40.00");
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", settledBy: "credit" });
    const more = await t.api("POST", `/invoices/${invoice.id}/credit-notes`, { lines: [line("0.01")] });
    expect(more).toMatchObject({ status: 409, body: { code: "credit_exceeds_invoice" } });
  });

  test("has a number in a series of its own, without gaps, and names its invoice", async () => {
    const invoice = await t.issued();
    const first = await credit(invoice, "10.00");
    await t.api("POST", `/invoices/${invoice.id}/credit-notes`, { lines: [line("1000.00")] });
    const second = await credit(invoice, "10.00");
    expect(first.number).toMatch(/^C\d{4}-\d{5}$/);
    const count = (number: string) => Number(number.slice(-5));
    expect(count(second.number) - count(first.number)).toBe(1);
    const { data } = await t.must<{ data: CreditNoteAnswer[] }>(
      "GET",
      `/invoices/${invoice.id}/credit-notes`,
    );
    expect(data.map(({ number }) => number).sort()).toEqual([first.number, second.number]);
  });

  test("is told in the history in the reader's language", async () => {
    const invoice = await t.issued();
    const { number } = await credit(invoice, "20.00");
    expect(await sentences(invoice, "nl")).toContain(
      `Creditnota ${number} verlaagt het verschuldigde met € 24,20.`,
    );
    expect(await sentences(invoice, "en")).toContain(`Credit note ${number} lowered what is owed by €24.20.`);
  });

  test("on an invoice that was paid online makes surplus, and proposes how it goes back", async () => {
    const { invoice, paymentId } = await paidOnline();
    await credit(invoice, "20.00");
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      settledBy: "mixed",
      received: eur("121.00"),
      outstanding: eur("0.00"),
      surplus: eur("24.20"),
      proposedRefunds: [{ paymentId, amount: eur("24.20") }],
    });
    await t.must("POST", `/payments/${paymentId}/refunds`, { amount: eur("24.20"), purpose: "surplus" });
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      received: eur("96.80"),
      surplus: eur("0.00"),
      proposedRefunds: [],
    });
  });

  test("on an invoice that was paid at the bank makes surplus that goes back as it came", async () => {
    const invoice = await t.issued();
    await receive(invoice, "121.00");
    await t.must("POST", `/invoices/${invoice.id}/credit-notes`);
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      surplus: eur("121.00"),
      proposedRefunds: [],
    });
  });

  test("at the same instant as another is never for more than the invoice", async () => {
    const invoice = await t.issued();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => t.api("POST", `/invoices/${invoice.id}/credit-notes`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await t.invoice(invoice.id)).toMatchObject({ credited: eur("121.00"), surplus: eur("0.00") });
  });

  test("is not made of an invoice that is void", async () => {
    const invoice = await t.issued();
    await t.must("POST", `/invoices/${invoice.id}/void`);
    expect(await t.api("POST", `/invoices/${invoice.id}/credit-notes`)).toMatchObject({
      status: 409,
      body: { code: "invoice_not_open" },
    });
  });
});

describe("an invoice is not voided", () => {
  test.each<{ name: string; says: string; prepare: (invoice: InvoiceAnswer) => Promise<unknown> }>([
    { name: "once money came in", says: "money was booked on it", prepare: (i) => receive(i, "1.00") },
    { name: "once it is paid", says: "it is paid", prepare: (i) => receive(i, "121.00") },
    { name: "once it was credited", says: "it was credited", prepare: (i) => credit(i, "1.00") },
    {
      name: "once it was sent",
      says: "it was sent to the customer",
      prepare: ({ id }) => t.must("POST", `/invoices/${id}/mark-as-sent`),
    },
    {
      name: "once it was paid through Mollie, also when the bank took it back",
      says: "money was booked on it",
      async prepare(invoice) {
        await t.press(invoice);
        const [payment] = await t.payments(invoice.id);
        const mollieId = payment?.molliePaymentId ?? "";
        await t.atMollie(mollieId, "paid", "creditcard");
        await t.webhooks();
        await t.work();
        await t.control(`/payments/${mollieId}/chargebacks`, {});
        await t.webhooks();
        await t.work();
        expect(await t.invoice(invoice.id)).toMatchObject({ status: "open", received: { value: "0.00" } });
      },
    },
    {
      name: "twice",
      says: "it is void",
      prepare: ({ id }) => t.must("POST", `/invoices/${id}/void`),
    },
  ])("$name", async ({ says, prepare }) => {
    const invoice = await t.issued();
    await prepare(invoice);
    const before = await t.invoice(invoice.id);
    expect(await t.api("POST", `/invoices/${invoice.id}/void`)).toMatchObject({
      status: 409,
      body: { code: "invoice_not_voidable", detail: expect.stringContaining(says) },
    });
    expect(await t.invoice(invoice.id)).toEqual(before);
  });
});

function credit({ id }: InvoiceAnswer, unitPrice: string): Promise<CreditNoteAnswer> {
  return t.must("POST", `/invoices/${id}/credit-notes`, { lines: [line(unitPrice)] });
}

function line(unitPrice: string) {
  return { description: "Correctie", quantity: "1", unitPrice, vatRate: "21" };
}

function receive({ id }: InvoiceAnswer, value: string): Promise<unknown> {
  return t.must("POST", `/invoices/${id}/external-payments`, { type: "bank", amount: eur(value) });
}

async function paidOnline(): Promise<{ invoice: InvoiceAnswer; paymentId: string }> {
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.callWebhook(payment?.molliePaymentId ?? "");
  await t.work();
  return { invoice, paymentId: payment?.id ?? "" };
}

async function sentences({ id }: InvoiceAnswer, language: "nl" | "en"): Promise<string[]> {
  const { body } = await t.api<{ data: { sentence: string }[] }>(
    "GET",
    `/invoices/${id}/timeline`,
    undefined,
    { "accept-language": language },
  );
  return body.data.map(({ sentence }) => sentence.replaceAll("\u00a0", " "));
}
