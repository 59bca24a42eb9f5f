import { ErrorResponse } from "mollie-api-typescript/models/errors";
import { expect, test } from "vitest";
import { generatedClient } from "./generated-client.ts";

const eur = (value: string) => ({ currency: "EUR", value });

/** All rows of a list, page after page, by the client's own iteration. */
async function walked<Page, Row>(
  pages: AsyncIterable<Page>,
  rowsOf: (page: Page) => readonly Row[] | undefined,
) {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...(rowsOf(page) ?? []));
  return rows;
}

test("refunds are created, read, listed and canceled", async () => {
  await using t = await generatedClient();
  const { refunds } = t.client;
  const paymentId = await t.paymentThatIs("paid");
  const refundRequest = { amount: eur("21.00"), description: "Too much", metadata: { note: 1 } };
  const refund = await refunds.create({ paymentId, refundRequest });
  expect(refund).toMatchObject({ ...refundRequest, status: "pending", paymentId, mode: "test" });
  expect(await refunds.get({ paymentId, refundId: refund.id })).toMatchObject({ id: refund.id });
  const second = await refunds.create({ paymentId, refundRequest: { amount: eur("10.00") } });
  const listed = await walked(
    await refunds.list({ paymentId, limit: 1 }),
    ({ result }) => result.embedded.refunds,
  );
  expect(listed.map(({ id }) => id)).toEqual([second.id, refund.id]);
  await refunds.cancel({ paymentId, refundId: refund.id });
  await expect(refunds.get({ paymentId, refundId: refund.id })).rejects.toMatchObject({ statusCode: 404 });
});

test("refunds of the whole profile are walked through, page by page", async () => {
  await using t = await generatedClient();
  const made: string[] = [];
  for (const amount of ["1.00", "2.00", "3.00"]) {
    const paymentId = await t.paymentThatIs("paid");
    made.push((await t.client.refunds.create({ paymentId, refundRequest: { amount: eur(amount) } })).id);
  }
  const pages = await t.client.refunds.all({ limit: 2, sort: "asc" });
  const rows = await walked(pages, ({ result }) => result.embedded.refunds);
  expect(rows.map(({ id }) => id)).toEqual(made);
});

test("a refund that is too much is refused, and the same one again is a conflict", async () => {
  await using t = await generatedClient();
  const paymentId = await t.paymentThatIs("paid");
  const refund = (amount: string) =>
    t.client.refunds.create({ paymentId, refundRequest: { amount: eur(amount) } });
  const tooMuch: unknown = await refund("121.01").catch((refusal: unknown) => refusal);
  expect(tooMuch).toBeInstanceOf(ErrorResponse);
  expect(tooMuch).toMatchObject({ status: 422, field: "amount.value" });
  await refund("21.00");
  const again: unknown = await refund("21.00").catch((refusal: unknown) => refusal);
  expect(again).toBeInstanceOf(ErrorResponse);
  expect(again).toMatchObject({ status: 409 });
});

test("chargebacks are read, per payment and per profile, reversed ones too", async () => {
  await using t = await generatedClient();
  const { chargebacks } = t.client;
  const paymentId = await t.paymentThatIs("paid");
  await t.control(`payments/${paymentId}/chargebacks`, { amount: eur("100.00") });
  await t.control(`payments/${paymentId}/chargebacks`, { amount: eur("21.00") });
  const rows = await walked(
    await chargebacks.list({ paymentId, limit: 1 }),
    ({ result }) => result.embedded.chargebacks,
  );
  expect(rows).toMatchObject([{ amount: eur("21.00") }, { amount: eur("100.00"), paymentId }]);
  const [first] = rows;
  const chargebackId = first?.id ?? "";
  expect(await chargebacks.get({ paymentId, chargebackId })).toMatchObject({ id: chargebackId });
  await t.control(`chargebacks/${chargebackId}/reversal`, {});
  const all = await walked(await chargebacks.all({}), ({ result }) => result.embedded.chargebacks);
  expect(all.filter(({ reversedAt }) => reversedAt).map(({ id }) => id)).toEqual([chargebackId]);
  expect(await t.client.payments.get({ paymentId, embed: "chargebacks" })).toMatchObject({
    status: "paid",
    amountChargedBack: eur("100.00"),
  });
});

test("an authorized payment is captured, and its captures are read", async () => {
  await using t = await generatedClient();
  const { captures } = t.client;
  const paymentId = await t.paymentThatIs("authorized", { method: "creditcard", captureMode: "manual" });
  const entityCapture = { amount: eur("121.00"), description: "Delivered", metadata: { box: 1 } };
  const capture = await captures.create({ paymentId, entityCapture });
  expect(capture).toMatchObject({ ...entityCapture, paymentId, status: "pending" });
  await t.control("clock", { advance: "PT10S" });
  expect(await captures.get({ paymentId, captureId: capture.id })).toMatchObject({ status: "succeeded" });
  const rows = await walked(await captures.list({ paymentId }), ({ result }) => result.embedded.captures);
  expect(rows.map(({ id }) => id)).toEqual([capture.id]);
  expect(await t.client.payments.get({ paymentId })).toMatchObject({ status: "paid" });
});

test("an authorization is released", async () => {
  await using t = await generatedClient();
  const paymentId = await t.paymentThatIs("authorized", { method: "creditcard", captureMode: "manual" });
  await t.client.payments.releaseAuthorization({ paymentId });
  expect(await t.client.payments.get({ paymentId })).toMatchObject({ status: "canceled" });
});
