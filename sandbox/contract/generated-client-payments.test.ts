import { expect, test } from "vitest";
import { A_PAYMENT_REQUEST, generatedClient } from "./generated-client.ts";

test.each([
  ["open", undefined],
  ["pending", "paypal"],
  ["authorized", "creditcard"],
  ["paid", "ideal"],
  ["paid", "banktransfer"],
  ["paid", "creditcard"],
  ["failed", "creditcard"],
  ["canceled", undefined],
  ["expired", undefined],
])("it reads a payment that is %s, by %s", async (status, method) => {
  await using t = await generatedClient();
  const { id } = await t.client.payments.create({ paymentRequest: A_PAYMENT_REQUEST });
  if (status !== "open") await t.control(`payments/${id}`, { status, method });
  const payment = await t.client.payments.get({
    paymentId: id,
    embed: "refunds,chargebacks,captures",
    include: "details.qrCode",
  });
  expect(payment).toMatchObject({ id, status, amount: A_PAYMENT_REQUEST.amount, mode: "test" });
});

test("everything that can be sent comes back as it was", async () => {
  await using t = await generatedClient();
  const sent = {
    ...A_PAYMENT_REQUEST,
    cancelUrl: "https://shop.example.org/cancel",
    webhookUrl: "https://shop.example.org/hook",
    locale: "nl_NL" as const,
    method: "ideal" as const,
    metadata: { invoice: "inv_1" },
    restrictPaymentMethodsToCountry: "NL",
    billingAddress: { givenName: "Ada", familyName: "Bakker", email: "ada@example.org" },
    lines: [
      {
        description: "Work",
        quantity: 2,
        unitPrice: { currency: "EUR", value: "60.50" },
        totalAmount: { currency: "EUR", value: "121.00" },
        vatRate: "21.00",
        vatAmount: { currency: "EUR", value: "21.00" },
      },
    ],
  };
  const payment = await t.client.payments.create({ paymentRequest: sent });
  expect(payment).toMatchObject(sent);
});

test("it changes and cancels a payment", async () => {
  await using t = await generatedClient();
  const { id } = await t.client.payments.create({ paymentRequest: A_PAYMENT_REQUEST });
  const changed = await t.client.payments.update({
    paymentId: id,
    requestBody: { description: "Invoice 2026-0043", metadata: { invoice: "inv_2" } },
  });
  expect(changed).toMatchObject({ description: "Invoice 2026-0043", metadata: { invoice: "inv_2" } });
  expect(await t.client.payments.cancel({ paymentId: id })).toMatchObject({ id, status: "canceled" });
});

test("it walks through all pages of a list, each payment once", async () => {
  await using t = await generatedClient();
  const made: string[] = [];
  for (let n = 0; n < 7; n++)
    made.push((await t.client.payments.create({ paymentRequest: A_PAYMENT_REQUEST })).id);
  const walked: string[] = [];
  let pages = 0;
  for await (const page of await t.client.payments.list({ limit: 3 })) {
    pages += 1;
    walked.push(...(page.result.embedded.payments ?? []).map((payment) => payment.id));
  }
  expect(walked).toEqual(made.toReversed());
  expect(pages).toBe(3);
});

test("a repeated idempotency key makes one payment", async () => {
  await using t = await generatedClient();
  const request = {
    paymentRequest: A_PAYMENT_REQUEST,
    idempotencyKey: "123e4567-e89b-12d3-a456-426614174000",
  };
  const first = await t.client.payments.create(request);
  expect((await t.client.payments.create(request)).id).toBe(first.id);
});

test("answers with values that nobody knows yet are read all the same", async () => {
  await using t = await generatedClient();
  const { id } = await t.client.payments.create({ paymentRequest: A_PAYMENT_REQUEST });
  await t.control("faults", { fault: "unknown-values" });
  expect(await t.client.payments.get({ paymentId: id })).toMatchObject({ id, status: "under-review" });
});
