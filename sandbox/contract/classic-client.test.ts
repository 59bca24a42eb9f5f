import { MollieApiError, PaymentMethod, PaymentStatus } from "@mollie/api-client";
import { expect, test } from "vitest";
import { classicClient } from "./classic-client.ts";
import { A_PAYMENT_REQUEST } from "./generated-client.ts";

test("it creates, reads, changes and cancels a payment over TLS", async () => {
  await using t = await classicClient();
  const payment = await t.client.payments.create({ ...A_PAYMENT_REQUEST, metadata: { invoice: "inv_1" } });
  expect(payment.status).toBe(PaymentStatus.open);
  expect(payment.getCheckoutUrl()).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/checkout\/select-method\//);
  const changed = await t.client.payments.update(payment.id, { description: "Invoice 2026-0043" });
  expect(changed).toMatchObject({ description: "Invoice 2026-0043", metadata: { invoice: "inv_1" } });
  const canceled = await t.client.payments.cancel(payment.id);
  expect(canceled.status).toBe(PaymentStatus.canceled);
});

test("it sees that a payment was paid, and how", async () => {
  await using t = await classicClient();
  const { id } = await t.client.payments.create({ ...A_PAYMENT_REQUEST, method: PaymentMethod.ideal });
  await t.control(`payments/${id}`, { status: "paid" });
  const payment = await t.client.payments.get(id);
  expect(payment).toMatchObject({ status: "paid", method: "ideal", details: { consumerBic: "TESTNL99" } });
});

test("it iterates over payments, newest first, by following the links", async () => {
  await using t = await classicClient();
  const made: string[] = [];
  for (let n = 0; n < 5; n++) made.push((await t.client.payments.create(A_PAYMENT_REQUEST)).id);
  const seen: string[] = [];
  for await (const payment of t.client.payments.iterate()) seen.push(payment.id);
  expect(seen).toEqual(made.toReversed());
  const page = await t.client.payments.page({ limit: 2 });
  const next = await page.nextPage?.();
  expect([...page, ...(next ?? [])].map(({ id }) => id)).toEqual(made.toReversed().slice(0, 4));
});

test("it lists methods, and knows one by its id, and the profile by its key", async () => {
  await using t = await classicClient();
  const methods = await t.client.methods.list();
  expect(methods.map(({ id }) => id)).toContain("ideal");
  expect((await t.client.methods.get(PaymentMethod.ideal)).description).toBe("iDEAL | Wero");
  expect((await t.client.profiles.getCurrent()).name).toBe("Voldaan Demo");
});

test("a refusal is its own error, with status, title and field", async () => {
  await using t = await classicClient();
  const wrong = t.client.payments.create({ ...A_PAYMENT_REQUEST, amount: { currency: "EUR", value: "1" } });
  const error: unknown = await wrong.catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(MollieApiError);
  expect(error).toMatchObject({ statusCode: 422, title: "Unprocessable Entity", field: "amount" });
  const unknown = t.clientWith("test_0000000000000000000000000000000000").payments.get("tr_none");
  await expect(unknown).rejects.toMatchObject({ statusCode: 401, title: "Unauthorized Request" });
});

test("a server error is tried again by itself, with one key, and makes one payment", async () => {
  await using t = await classicClient();
  await t.control("faults", { fault: "error", status: 503, when: "after", on: { method: "POST" } });
  const { id } = await t.client.payments.create(A_PAYMENT_REQUEST);
  expect((await t.client.payments.page()).map((payment) => payment.id)).toEqual([id]);
});
