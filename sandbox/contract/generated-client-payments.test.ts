import { ClientError, ErrorResponse } from "mollie-api-typescript/models/errors";
import { describe, expect, test } from "vitest";
import { valueAt } from "../testing/started-sandbox.ts";
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

test("methods and the current profile are what it expects", async () => {
  await using t = await generatedClient();
  const { embedded } = await t.client.methods.list({
    amount: { currency: "EUR", value: "121.00" },
    billingCountry: "NL",
    includeWallets: "applepay",
  });
  expect(embedded.methods.map((method) => method.id)).toContain("ideal");
  expect((await t.client.methods.all({})).embedded.methods.length).toBeGreaterThan(20);
  expect(await t.client.methods.get({ methodId: "ideal" })).toMatchObject({ id: "ideal" });
  expect(await t.client.profiles.getCurrent()).toMatchObject({ name: "Voldaan Demo", mode: "test" });
});

test("answers with values that nobody knows yet are read all the same", async () => {
  await using t = await generatedClient();
  const { id } = await t.client.payments.create({ paymentRequest: A_PAYMENT_REQUEST });
  await t.control("faults", { fault: "unknown-values" });
  expect(await t.client.payments.get({ paymentId: id })).toMatchObject({ id, status: "under-review" });
});

describe("a refusal is the client's own error class", () => {
  type Ask = (client: Awaited<ReturnType<typeof generatedClient>>["client"]) => Promise<unknown>;
  const refused: ReadonlyArray<readonly [string, number, string | undefined, Ask]> = [
    ["an unknown payment", 404, undefined, (client) => client.payments.get({ paymentId: "tr_doesnotexist" })],
    [
      "a wrong amount",
      422,
      "amount",
      (client) =>
        client.payments.create({
          paymentRequest: { ...A_PAYMENT_REQUEST, amount: { currency: "EUR", value: "121" } },
        }),
    ],
    ["a wrong cursor", 400, "from", (client) => client.payments.list({ from: "tr_doesnotexist" })],
  ];

  test.each(refused)("for %s", async (_what, status, field, ask) => {
    await using t = await generatedClient();
    const error: unknown = await ask(t.client).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(ErrorResponse);
    expect(error).toMatchObject({ status, links: { documentation: { type: "text/html" } } });
    expect(valueAt(error, "field")).toBe(field);
  });

  test("for a key that nobody has", async () => {
    await using t = await generatedClient();
    const stranger = t.clientWith("test_0000000000000000000000000000000000");
    const error: unknown = await stranger.payments.list().catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ statusCode: 401 });
  });

  test.each([503, 429])("for a fault of %s", async (status) => {
    await using t = await generatedClient();
    await t.control("faults", { fault: "error", status });
    const asked = t.client.payments.create({ paymentRequest: A_PAYMENT_REQUEST });
    await expect(asked).rejects.toMatchObject({ statusCode: status });
  });
});
