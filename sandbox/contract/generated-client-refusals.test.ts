import { ClientError, ErrorResponse } from "mollie-api-typescript/models/errors";
import { describe, expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { valueAt } from "../testing/started-sandbox.ts";
import { A_PAYMENT_REQUEST, generatedClient } from "./generated-client.ts";

type Client = Awaited<ReturnType<typeof generatedClient>>["client"];

const eur = (value: string) => ({ currency: "EUR", value });
const create = (client: Client, fields: object) =>
  client.payments.create({ paymentRequest: { ...A_PAYMENT_REQUEST, ...fields } });

describe("a refusal is the client's own error class", () => {
  const refused: ReadonlyArray<
    readonly [string, number, string | undefined, (client: Client) => Promise<unknown>]
  > = [
    ["an unknown payment", 404, undefined, (client) => client.payments.get({ paymentId: "tr_doesnotexist" })],
    ["a wrong amount", 422, "amount", (client) => create(client, { amount: eur("121") })],
    [
      "an unknown currency",
      422,
      "amount.currency",
      (client) => create(client, { amount: { currency: "ZZZ", value: "1.00" } }),
    ],
    [
      "a part of an address",
      422,
      "billingAddress.phone",
      (client) => create(client, { billingAddress: { email: "a@b.nl", phone: "06" } }),
    ],
    ["a wrong cursor", 400, "from", (client) => client.payments.list({ from: "tr_doesnotexist" })],
    [
      "a payment link without a description",
      422,
      "description",
      (client) => client.paymentLinks.create({ requestBody: { description: "", amount: eur("1.00") } }),
    ],
    ["an unknown customer", 404, undefined, (client) => client.customers.get({ customerId: "cst_none" })],
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

  test("for what the profile may not", async () => {
    await using t = await generatedClient();
    const asked = t.client.methods.get({ methodId: "swish" });
    await expect(asked).rejects.toMatchObject({ statusCode: 403 });
  });

  test.each([503, 429])("for a fault of %s", async (status) => {
    await using t = await generatedClient();
    await t.control("faults", { fault: "error", status });
    await expect(create(t.client, {})).rejects.toMatchObject({ statusCode: status });
  });
});

describe("the client tries again by itself, with one key, and makes one payment", () => {
  const soon = { initialInterval: 1, maxInterval: 10, exponent: 1, maxElapsedTime: 20_000 };

  test.each([
    ["429", { fault: "too-many-requests", retryAfterSeconds: 0 }],
    ["500 before the effect", { fault: "error", status: 500 }],
    ["503 after the effect", { fault: "error", status: 503, when: "after" }],
  ])("after a %s", async (_what, fault) => {
    await using t = await generatedClient();
    const patient = t.clientWith(DEFAULT_TEST_KEY, { strategy: "backoff", backoff: soon });
    await t.control("faults", { ...fault, times: 2, on: { method: "POST", path: "/v2/payments" } });
    const { id } = await create(patient, {});
    const made: string[] = [];
    for await (const { result } of await t.client.payments.list())
      made.push(...(result.embedded.payments ?? []).map((payment) => payment.id));
    expect(made).toEqual([id]);
  });
});
