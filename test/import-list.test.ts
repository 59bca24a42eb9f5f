import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportPreview, ImportPreviews } from "../src/invoices/import-schemas.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";

type Merchant = Awaited<ReturnType<typeof merchantIn>>;
type ProblemBody = { code: string; detail: string; errors: { pointer: string; detail: string }[] };

let t: Harness;

beforeAll(async () => {
  t = await harness();
});
afterAll(() => t?.[Symbol.asyncDispose]());

const aMerchant = () => merchantIn(t.platform, { name: "Loodgieter Vos", connect: false });

/** An invoice of a list over 121.00 euros. */
const LISTED = {
  number: "2026-0042",
  customer: { name: "Bakkerij De Korenaar" },
  issuedOn: "2026-03-02",
  lines: [{ description: "Onderhoud cv-ketel", quantity: "1", unitPrice: "100.00", vatRate: "21" }],
};
const XML = { "content-type": "application/xml" };
const UBL = buildUbl({ lines: [{ quantity: 1n, price: 100_00n, category: "S", rate: 21 }] });

const importing = <T = InvoiceAnswer>(m: Merchant, body: unknown, headers = {}) =>
  m.api<T>("POST", "/invoices/import", body, headers);

async function preview(m: Merchant, ...invoices: unknown[]): Promise<ImportPreview[]> {
  return (await m.must<ImportPreviews>("POST", "/invoices/import/preview", { invoices })).data;
}

describe("an invoice of a list", () => {
  test("is open with the number that it has, and booked", async () => {
    const m = await aMerchant();
    const { status, body } = await importing(m, LISTED);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: "2026-0042",
      status: "open",
      issuedOn: "2026-03-02",
      dueOn: "2026-03-16",
      total: { currency: "EUR", value: "121.00" },
      outstanding: { currency: "EUR", value: "121.00" },
      customer: { name: "Bakkerij De Korenaar" },
    });
    expect(await m.events(body.id)).toEqual(["invoice.imported", "invoice.issued"]);
    expect(await m.ledgerKeys(body.id)).toEqual([`issued:${body.id}`]);
  });

  test("again changes nothing, whatever the order of its fields", async () => {
    const m = await aMerchant();
    const first = await importing(m, LISTED);
    const before = await counts(m);
    const { number, ...rest } = LISTED;
    const again = await importing(m, { ...rest, note: null, number });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await counts(m)).toEqual(before);
  });

  test.each([
    { name: "another amount", change: { lines: [{ ...LISTED.lines[0], unitPrice: "99.00" }] } },
    { name: "another customer", change: { customer: { name: "Garage Snel" } } },
    { name: "another day", change: { issuedOn: "2026-03-03" } },
  ])("with $name under the same number is a conflict, and the first stays", async ({ change }) => {
    const m = await aMerchant();
    const first = await importing(m, LISTED);
    const before = await counts(m);
    const other = await importing<ProblemBody>(m, { ...LISTED, ...change });
    expect(other).toMatchObject({
      status: 409,
      body: { code: "invoice_number_taken", errors: [{ pointer: "/number" }] },
    });
    expect(await counts(m)).toEqual(before);
    expect(await m.invoice(first.body.id)).toEqual(first.body);
  });

  test("under the number of an invoice that was made here, or came as UBL, is a conflict", async () => {
    const m = await aMerchant();
    const draft = await m.drafted({ number: "2026-0042" });
    await m.must("POST", `/invoices/${draft.id}/issuance`);
    await importing(m, UBL.xml, XML);
    for (const number of ["2026-0042", "2026-0117"]) {
      expect(await importing(m, { ...LISTED, number })).toMatchObject({ status: 409 });
    }
  });

  test("ten times at the same instant makes one invoice and one customer, and everybody hears of it", async () => {
    const m = await aMerchant();
    const answers = await Promise.all(Array.from({ length: 10 }, () => importing(m, LISTED)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 9 }, () => 200),
      201,
    ]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await counts(m)).toMatchObject({ invoices: 1, customers: 1, ledger: 1 });
  });

  test("with an idempotency key answers the same, and refuses another invoice with it", async () => {
    const m = await aMerchant();
    const key = { "idempotency-key": "list-row-1" };
    const first = await importing(m, LISTED, key);
    const again = await importing(m, LISTED, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const other = await importing<ProblemBody>(m, { ...LISTED, number: "2026-0043" }, key);
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
  });

  test("may have the number that another merchant's has", async () => {
    await importing(await aMerchant(), LISTED);
    const m = await aMerchant();
    expect(await preview(m, LISTED)).toMatchObject([{ outcome: "new", isNewCustomer: true }]);
    expect((await importing(m, LISTED)).status).toBe(201);
  });
});

describe("the customer of a listed invoice", () => {
  test("is the one of that name that we know, and the invoice shows what we know of them", async () => {
    const m = await aMerchant();
    const { id } = await m.must<{ id: string }>("POST", "/customers", {
      name: "Bakkerij De Korenaar",
      email: "administratie@korenaar.example",
      address: { postalCode: "3511 CE", city: "Utrecht" },
    });
    const customer = { name: "bakkerij de korenaar", address: { city: "Zeist" } };
    const { body } = await importing(m, { ...LISTED, customer });
    expect(body).toMatchObject({
      customerId: id,
      customer: {
        name: "bakkerij de korenaar",
        email: "administratie@korenaar.example",
        address: { postalCode: "3511 CE", city: "Zeist" },
      },
    });
    expect(await counts(m)).toMatchObject({ customers: 1 });
  });

  test("is a new one where what the list tells contradicts what we know, or two could be meant", async () => {
    const m = await aMerchant();
    const name = "Jan de Vries";
    for (const postalCode of ["1011 AB", "9711 LM"]) {
      await m.must("POST", "/customers", { name, address: { postalCode } });
    }
    await importing(m, { ...LISTED, number: "1", customer: { name, address: { postalCode: "3511 CE" } } });
    expect(await counts(m)).toMatchObject({ customers: 3 });
    await importing(m, { ...LISTED, number: "2", customer: { name } });
    expect(await counts(m)).toMatchObject({ customers: 4 });
    await importing(m, { ...LISTED, number: "3", customer: { name } });
    expect(await counts(m)).toMatchObject({ customers: 4 });
  });
});

describe("a preview", () => {
  test("tells of each invoice what would become of it, and stores nothing", async () => {
    const m = await aMerchant();
    const { body: known } = await importing(m, LISTED);
    const before = await counts(m);
    const previews = await preview(
      m,
      LISTED,
      { ...LISTED, number: "2026-0043", customer: { name: "Garage Snel" }, dueOn: "2026-03-20" },
      { ...LISTED, issuedOn: "2026-03-03" },
      { ...LISTED, number: "2026-0044", lines: [{ ...LISTED.lines[0], vatCategory: "S", vatRate: "0" }] },
    );
    expect(previews).toMatchObject([
      { outcome: "imported_before", number: "2026-0042", invoiceId: known.id, isNewCustomer: false },
      {
        outcome: "new",
        customerName: "Garage Snel",
        isNewCustomer: true,
        issuedOn: "2026-03-02",
        dueOn: "2026-03-20",
        total: { currency: "EUR", value: "121.00" },
        invoiceId: null,
      },
      { outcome: "refused", number: "2026-0042", problem: { code: "invoice_number_taken" } },
      { outcome: "refused", problem: { errors: [{ pointer: "/lines/0/vatRate" }] } },
    ]);
    expect(await counts(m)).toEqual(before);
  });

  test("of a UBL document tells the same as its import, before and after", async () => {
    const m = await aMerchant();
    const looking = () => m.api<ImportPreviews>("POST", "/invoices/import/preview", UBL.xml, XML);
    const first = await looking();
    expect(first.body.data).toMatchObject([
      {
        outcome: "new",
        type: "invoice",
        number: "2026-0117",
        customerName: "Brouwerij De Torenkraan NV",
        total: { currency: "EUR", value: "121.00" },
      },
    ]);
    expect(await counts(m)).toMatchObject({ invoices: 0, customers: 0 });
    const { body } = await importing(m, UBL.xml, XML);
    expect((await looking()).body.data).toMatchObject([
      { outcome: "imported_before", invoiceId: body.id, isNewCustomer: false },
    ]);
    const broken = UBL.xml.replace(/(<cbc:PayableAmount currencyID="EUR">)121\.00/, "$1121.01");
    const refused = await m.api<ProblemBody>("POST", "/invoices/import/preview", broken, XML);
    expect(refused).toMatchObject({ status: 422, body: { code: "ubl_does_not_add_up" } });
    expect(refused.body.detail).toMatch(/line \d+/i);
  });

  test("points at the field of the invoice that cannot be read", async () => {
    const m = await aMerchant();
    const answer = await m.api<ProblemBody>("POST", "/invoices/import/preview", {
      invoices: [LISTED, { ...LISTED, customer: { name: "Garage", email: "geen adres" } }],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_request" } });
    expect(answer.body.errors.map(({ pointer }) => pointer)).toEqual(["/invoices/1/customer/email"]);
  });
});

describe("there is a limit to", () => {
  test.each([
    {
      what: "the lines of an invoice",
      path: "",
      body: { ...LISTED, lines: Array.from({ length: 1001 }, () => LISTED.lines[0]) },
    },
    {
      what: "the invoices of a preview",
      path: "/preview",
      body: { invoices: Array.from({ length: 101 }, () => LISTED) },
    },
  ])("$what", async ({ path, body }) => {
    const answer = await (await aMerchant()).api<ProblemBody>("POST", `/invoices/import${path}`, body);
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_request" } });
    expect(answer.body.detail).toMatch(/at most 100/);
  });

  test("the size of a body", async () => {
    const m = await aMerchant();
    const answer = await importing<ProblemBody>(m, { ...LISTED, note: "x".repeat(1024 * 1024) });
    expect(answer).toMatchObject({ status: 413, body: { code: "body_too_large" } });
  });
});

async function counts(m: Merchant) {
  const [row] = await m.world.read(
    ({ sql }) => sql<[{ invoices: number; customers: number; ledger: number; events: number }]>`
      select (select count(*)::int from invoices) as invoices, (select count(*)::int from customers) as customers,
        (select count(*)::int from ledger_transactions) as ledger, (select count(*)::int from events) as events`,
  );
  return { ...row };
}
