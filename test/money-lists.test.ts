import { afterAll, beforeAll, expect, test } from "vitest";
import { days } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type {
  ListedChargebackPage,
  ListedPaymentPage,
  ListedRefundPage,
} from "../src/payments/money-list-schemas.ts";
import { type Harness, harness } from "./harness.ts";

const eur = (value: string) => ({ currency: "EUR", value });

let t: Harness;
let first: InvoiceAnswer;
let second: InvoiceAnswer;
let mollieId: string;

/** Two invoices, one paid, partly refunded in Mollie's dashboard and partly charged back, one left open. */
beforeAll(async () => {
  t = await harness();
  first = await t.issued();
  await t.press(first);
  mollieId = (await t.payments(first.id))[0]?.molliePaymentId ?? "";
  await t.atMollie(mollieId, "paid", "ideal");
  const { id } = await t.control<{ id: string }>(`/payments/${mollieId}/refunds`, { amount: eur("30.00") });
  await t.control(`/refunds/${id}`, { status: "processing" });
  await t.control(`/payments/${mollieId}/chargebacks`, { amount: eur("11.00") });
  await t.webhooks();
  await t.work();
  second = await t.issued({ customer: { name: "Garage Snel & Co" } });
  await t.press(second);
});

afterAll(() => t?.[Symbol.asyncDispose]());

const numbersOf = (page: { data: { invoiceNumber: string | null }[] }) =>
  page.data.map(({ invoiceNumber }) => invoiceNumber);

test("payments of all invoices are listed, newest first, with the invoice that each is for", async () => {
  const page = await t.must<ListedPaymentPage>("GET", "/payments");
  expect(page.data).toMatchObject([
    { invoiceNumber: second.number, customerName: "Garage Snel & Co", status: "open" },
    { invoiceNumber: first.number, customerName: "Bakkerij De Korenaar", status: "paid", method: "ideal" },
  ]);
  const start = await t.must<ListedPaymentPage>("GET", "/payments?limit=1");
  expect(numbersOf(start)).toEqual([second.number]);
  const rest = await t.must<ListedPaymentPage>("GET", `/payments?limit=1&cursor=${start.nextCursor}`);
  expect([numbersOf(rest), rest.nextCursor]).toEqual([[first.number], null]);
});

test("payments are narrowed by status, method, mode, day and words", async () => {
  const today = new Date(t.clock.now()).toISOString().slice(0, 10);
  const nextWeek = new Date(t.clock.now().getTime() + days(7)).toISOString().slice(0, 10);
  for (const [query, expected] of [
    ["status=paid", [first.number]],
    ["status=expired", []],
    ["method=ideal", [first.number]],
    ["mode=test", []],
    ["mode=live", [second.number, first.number]],
    [`from=${nextWeek}`, []],
    [`from=${today.slice(0, 4)}-01-01&to=${nextWeek}`, [second.number, first.number]],
    ["q=snel%20%26", [second.number]],
    [`q=${first.number}`, [first.number]],
    [`q=${mollieId}`, [first.number]],
    ["q=%25", []],
  ] as const) {
    expect([query, numbersOf(await t.must("GET", `/payments?${query}`))]).toEqual([query, expected]);
  }
  expect((await t.api("GET", "/payments?from=2026-02-30")).body).toMatchObject({
    errors: [{ pointer: "/from" }],
  });
});

test("refunds and chargebacks of all invoices are listed, and those that nobody explained can be asked for", async () => {
  const refunds = await t.must<ListedRefundPage>("GET", "/refunds?status=unexplained");
  expect(refunds.data).toMatchObject([
    { invoiceNumber: first.number, origin: "mollie", purpose: null, amount: eur("30.00"), mode: "live" },
  ]);
  const chargebacks = await t.must<ListedChargebackPage>("GET", "/chargebacks?status=standing");
  expect(chargebacks.data).toMatchObject([
    { invoiceNumber: first.number, amount: eur("11.00"), mode: "live" },
  ]);
  expect(numbersOf(await t.must("GET", "/chargebacks?status=reversed"))).toEqual([]);

  await t.must("PATCH", `/refunds/${refunds.data[0]?.id}`, { purpose: "still-owed" });
  expect(numbersOf(await t.must("GET", "/refunds?status=unexplained"))).toEqual([]);
  expect(numbersOf(await t.must("GET", "/refunds?status=processing"))).toEqual([first.number]);
});

test("Mollie is asked again about a payment when somebody wants to know", async () => {
  const [payment] = await t.payments(second.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "canceled");
  await t.must("POST", `/payments/${payment?.id}/look-up`);
  await t.work();
  expect((await t.payments(second.id))[0]?.status).toBe("canceled");
});
