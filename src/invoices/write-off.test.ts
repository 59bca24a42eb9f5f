import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { InvoiceAnswer } from "./invoice-schemas.ts";
import { type BuiltOptions, buildUbl } from "./ubl/ubl-builder.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness();
});

afterAll(() => t?.[Symbol.asyncDispose]());

describe("an open invoice that is written off", () => {
  test("is uncollectible, owes nothing, and its history says how much was given up and why", async () => {
    const invoice = await t.issued();
    await receive(invoice.id, "21.00");
    const written = await writeOff(invoice.id, { reason: "failliet" });
    expect(written).toMatchObject({
      status: "uncollectible",
      outstanding: { value: "0.00" },
      payable: { value: "0.00" },
      writtenOff: { currency: "EUR", value: "100.00" },
      received: { value: "21.00" },
      surplus: { value: "0.00" },
      isOverdue: false,
      isPartiallyPaid: false,
      settledBy: null,
      paidAt: null,
    });
    expect(await sentences(invoice.id, "nl")).toContain(
      "€ 100,00 is opgegeven (failliet): de factuur is afgeschreven.",
    );
    expect(await sentences(invoice.id, "en")).toContain(
      "€100.00 was given up (failliet): the invoice is written off.",
    );
    expect(await entriesOf(`written-off:${invoice.id}:1`)).toEqual({
      bad_debt: 10_000n,
      receivable: -10_000n,
    });
  });

  test("needs no reason, and none is told", async () => {
    const invoice = await t.issued();
    await writeOff(invoice.id);
    expect(await sentences(invoice.id, "en")).toContain("€121.00 was given up: the invoice is written off.");
  });

  test("takes back the payment that was on offer, and its link sends nobody to Mollie", async () => {
    const invoice = await t.issued();
    await t.press(invoice);
    await writeOff(invoice.id);
    await t.work();
    const [payment] = await t.payments(invoice.id);
    expect(payment).toMatchObject({ status: "canceled" });
    const pressed = await t.press(invoice);
    expect(pressed.location).not.toContain(t.sandbox.url);
    expect(await t.payments(invoice.id)).toHaveLength(1);
  });

  test("keeps money that comes all the same as surplus", async () => {
    const invoice = await t.issued();
    await t.press(invoice);
    const [payment] = await t.payments(invoice.id);
    await writeOff(invoice.id);
    await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
    await t.callWebhook(payment?.molliePaymentId ?? "");
    await t.work();
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "uncollectible",
      writtenOff: { value: "121.00" },
      received: { value: "121.00" },
      outstanding: { value: "0.00" },
      surplus: { value: "121.00" },
    });
    expect((await t.events(invoice.id)).slice(-2)).toEqual(["payment.paid", "surplus.recorded"]);
  });

  test("opens again when money that was received goes back, and can be written off once more", async () => {
    const invoice = await t.issued();
    const payment = await receive(invoice.id, "21.00");
    await writeOff(invoice.id);
    await t.must("DELETE", `/external-payments/${payment.id}`);
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "open",
      outstanding: { value: "21.00" },
      writtenOff: { value: "100.00" },
    });
    expect(await writeOff(invoice.id)).toMatchObject({
      status: "uncollectible",
      writtenOff: { value: "121.00" },
    });
    expect(await takeBack(invoice.id)).toMatchObject({
      status: "open",
      outstanding: { value: "121.00" },
      writtenOff: { value: "0.00" },
    });
    expect((await t.ledgerKeys(invoice.id)).slice(-3)).toEqual(
      [`written-off:${invoice.id}:1`, `external-removed:${payment.id}`, `written-off:${invoice.id}:2`]
        .concat(`write-off-undone:${invoice.id}:1`)
        .slice(-3),
    );
  });

  test("cannot be credited or voided before that is taken back", async () => {
    const invoice = await t.issued();
    await writeOff(invoice.id);
    const credit = await t.api<{ detail: string }>("POST", `/invoices/${invoice.id}/credit-notes`);
    expect(credit).toMatchObject({ status: 409, body: { code: "invoice_not_open" } });
    expect(credit.body.detail).toContain("take that back before you credit it");
    expect(await t.api("POST", `/invoices/${invoice.id}/void`)).toMatchObject({
      status: 409,
      body: { code: "invoice_not_voidable" },
    });
  });
});

describe("a write-off that is taken back", () => {
  test("makes the invoice ask for it again", async () => {
    const invoice = await t.issued();
    await writeOff(invoice.id);
    expect(await takeBack(invoice.id)).toMatchObject({
      status: "open",
      outstanding: { value: "121.00" },
      writtenOff: { value: "0.00" },
    });
    expect((await t.events(invoice.id)).slice(-3)).toEqual([
      "invoice.written_off",
      "invoice.write_off_undone",
      "invoice.reopened",
    ]);
    expect(await entriesOf(`write-off-undone:${invoice.id}:1`)).toEqual({
      bad_debt: -12_100n,
      receivable: 12_100n,
    });
    const pressed = await t.press(invoice);
    expect(pressed.location).toContain(t.sandbox.url);
  });

  test("leaves an invoice paid for which the money came meanwhile", async () => {
    const invoice = await t.issued();
    await writeOff(invoice.id);
    await receive(invoice.id, "121.00");
    expect(await takeBack(invoice.id)).toMatchObject({
      status: "paid",
      settledBy: "payment",
      outstanding: { value: "0.00" },
      surplus: { value: "0.00" },
    });
    expect((await t.events(invoice.id)).at(-1)).toBe("invoice.paid");
  });

  test("is refused where nothing was written off, or it was taken back before", async () => {
    const invoice = await t.issued();
    const refused = { status: 409, body: { code: "invoice_not_written_off" } };
    expect(await t.api("DELETE", `/invoices/${invoice.id}/write-off`)).toMatchObject(refused);
    await writeOff(invoice.id);
    await takeBack(invoice.id);
    expect(await t.api("DELETE", `/invoices/${invoice.id}/write-off`)).toMatchObject(refused);
  });
});

test.each<{ what: string; make: () => Promise<InvoiceId> }>([
  { what: "a draft", make: async () => (await t.drafted()).id },
  {
    what: "a paid invoice",
    make: async () => {
      const { id } = await t.issued();
      await receive(id, "121.00");
      return id;
    },
  },
  {
    what: "a void invoice",
    make: async () => {
      const { id } = await t.issued();
      await t.must("POST", `/invoices/${id}/void`);
      return id;
    },
  },
  {
    what: "an invoice that was written off",
    make: async () => {
      const { id } = await t.issued();
      await writeOff(id);
      return id;
    },
  },
])("$what cannot be written off", async ({ make }) => {
  const id = await make();
  const before = await t.invoice(id);
  expect(await t.api("POST", `/invoices/${id}/write-off`)).toMatchObject({
    status: 409,
    body: { code: "invoice_not_open" },
  });
  expect(await t.invoice(id)).toEqual(before);
});

test("a supplier's credit note for an invoice that was written off counts once: the write-off is taken back", async () => {
  const invoice = await imported<InvoiceAnswer>();
  await writeOff(invoice.id);
  await imported({
    kind: "credit_note",
    references: `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${invoice.number}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`,
  });
  expect(await t.invoice(invoice.id)).toMatchObject({
    status: "paid",
    settledBy: "credit",
    credited: { value: "121.00" },
    writtenOff: { value: "0.00" },
    outstanding: { value: "0.00" },
    surplus: { value: "0.00" },
  });
  expect((await t.events(invoice.id)).slice(-5)).toEqual([
    "invoice.written_off",
    "invoice.write_off_undone",
    "invoice.reopened",
    "credit_note.issued",
    "invoice.paid",
  ]);
});

function writeOff(id: InvoiceId, body?: { reason?: string }): Promise<InvoiceAnswer> {
  return t.must("POST", `/invoices/${id}/write-off`, body);
}

function takeBack(id: InvoiceId): Promise<InvoiceAnswer> {
  return t.must("DELETE", `/invoices/${id}/write-off`);
}

function receive(id: InvoiceId, value: string): Promise<{ id: string }> {
  const amount = { currency: "EUR", value };
  return t.must("POST", `/invoices/${id}/external-payments`, { type: "bank", amount });
}

async function imported<T>(document: Omit<BuiltOptions, "lines"> = {}): Promise<T> {
  const lines = [{ quantity: 1n, price: 100_00n, category: "S" as const, rate: 21 }];
  const answer = await t.api<T>("POST", "/invoices/import", buildUbl({ lines, ...document }).xml, {
    "content-type": "application/xml",
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function sentences(id: InvoiceId, language: "nl" | "en"): Promise<string[]> {
  const { body } = await t.api<{ data: { sentence: string }[] }>(
    "GET",
    `/invoices/${id}/timeline`,
    undefined,
    { "accept-language": language },
  );
  return body.data.map(({ sentence }) => sentence.replaceAll("\u00a0", " "));
}

/** What a ledger transaction moves on each account. */
function entriesOf(key: string): Promise<Record<string, bigint>> {
  return t.world.read(async ({ sql }) => {
    const rows = await sql<{ account: string; minor: bigint }[]>`
      select e.account, e.amount_minor as minor from ledger_entries e
      join ledger_transactions t on t.merchant_id = e.merchant_id and t.id = e.transaction_id
      where t.key = ${key}`;
    return Object.fromEntries(rows.map(({ account, minor }) => [account, minor]));
  });
}
