import { CaptureMethod, MollieApiError, PaymentMethod } from "@mollie/api-client";
import { expect, test } from "vitest";
import { classicClient } from "./classic-client.ts";
import { A_PAYMENT_REQUEST } from "./generated-client.ts";

type Started = Awaited<ReturnType<typeof classicClient>>;

const eur = (value: string) => ({ currency: "EUR", value });

async function idsOf(rows: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of rows) ids.push(id);
  return ids;
}

async function paidPayment(t: Started): Promise<string> {
  const { id } = await t.client.payments.create(A_PAYMENT_REQUEST);
  await t.control(`payments/${id}`, { status: "paid" });
  return id;
}

async function authorizedPayment(t: Started): Promise<string> {
  const { id } = await t.client.payments.create({
    ...A_PAYMENT_REQUEST,
    method: PaymentMethod.creditcard,
    captureMode: CaptureMethod.manual,
  });
  await t.control(`payments/${id}`, { status: "authorized" });
  return id;
}

test("refunds are created, read, iterated over and canceled", async () => {
  await using t = await classicClient();
  const { paymentRefunds, refunds } = t.client;
  const paymentId = await paidPayment(t);
  const first = await paymentRefunds.create({ paymentId, amount: eur("21.00"), description: "Too much" });
  expect(first).toMatchObject({ amount: eur("21.00"), status: "pending", description: "Too much" });
  const second = await paymentRefunds.create({ paymentId, amount: eur("10.00") });
  expect((await paymentRefunds.get(first.id, { paymentId })).id).toBe(first.id);
  expect(await idsOf(paymentRefunds.iterate({ paymentId }))).toEqual([second.id, first.id]);
  expect((await paymentRefunds.page({ paymentId, limit: 1 })).map(({ id }) => id)).toEqual([second.id]);
  expect(await paymentRefunds.cancel(first.id, { paymentId })).toBe(true);
  expect(await idsOf(refunds.iterate())).toEqual([second.id]);
});

test("a refund that is too much is refused, and the same one again is a conflict", async () => {
  await using t = await classicClient();
  const paymentId = await paidPayment(t);
  const refund = (value: string) => t.client.paymentRefunds.create({ paymentId, amount: eur(value) });
  const error: unknown = await refund("121.01").catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(MollieApiError);
  expect(error).toMatchObject({ statusCode: 422 });
  await refund("21.00");
  await expect(refund("21.00")).rejects.toMatchObject({ statusCode: 409 });
});

test("chargebacks are read, per payment and per profile", async () => {
  await using t = await classicClient();
  const paymentId = await paidPayment(t);
  await t.control(`payments/${paymentId}/chargebacks`, { amount: eur("21.00") });
  const [chargeback] = await t.client.paymentChargebacks.page({ paymentId });
  expect(chargeback).toMatchObject({ amount: eur("21.00"), paymentId });
  const id = chargeback?.id ?? "";
  expect((await t.client.paymentChargebacks.get(id, { paymentId })).id).toBe(id);
  expect(await idsOf(t.client.chargebacks.iterate())).toEqual([id]);
});

test("an authorized payment is captured, and its captures are read", async () => {
  await using t = await classicClient();
  const { paymentCaptures } = t.client;
  const paymentId = await authorizedPayment(t);
  const capture = await paymentCaptures.create({ paymentId, amount: eur("121.00") });
  await t.control("clock", { advance: "PT10S" });
  expect(await paymentCaptures.get(capture.id, { paymentId })).toMatchObject({ status: "succeeded" });
  expect(await idsOf(paymentCaptures.iterate({ paymentId }))).toEqual([capture.id]);
  expect((await t.client.payments.get(paymentId)).status).toBe("paid");
});

test("an authorization is released", async () => {
  await using t = await classicClient();
  const id = await authorizedPayment(t);
  expect(await t.client.payments.releaseAuthorization(id)).toBe(true);
  expect((await t.client.payments.get(id)).status).toBe("canceled");
});
