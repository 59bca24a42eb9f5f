import { Locale, MethodInclude, SequenceType } from "@mollie/api-client";
import { expect, test } from "vitest";
import { classicClient } from "./classic-client.ts";
import { A_PAYMENT_REQUEST } from "./generated-client.ts";

const eur = (value: string) => ({ currency: "EUR", value });

test("payment links: created, read, changed, listed and deleted", async () => {
  await using t = await classicClient();
  const { paymentLinks } = t.client;
  const link = await paymentLinks.create({ description: "Invoice 2026-0042", amount: eur("121.00") });
  expect(link.getPaymentUrl()).toMatch(/^https:\/\/127\.0\.0\.1/);
  expect(await paymentLinks.get(link.id)).toMatchObject({
    description: "Invoice 2026-0042",
    archived: false,
  });
  expect(await paymentLinks.update(link.id, { archived: true })).toMatchObject({ archived: true });
  const other = await paymentLinks.create({ description: "Gift", minimumAmount: eur("5.00") });
  expect((await paymentLinks.page()).map(({ id }) => id)).toEqual([other.id, link.id]);
  expect(await paymentLinks.delete(other.id)).toBe(true);
  await expect(paymentLinks.get(other.id)).rejects.toMatchObject({ statusCode: 404 });
});

test("customers: created, read, changed, listed and deleted", async () => {
  await using t = await classicClient();
  const { customers } = t.client;
  const { id } = await customers.create({
    name: "Jansen BV",
    email: "info@jansen.example",
    locale: Locale.nl_NL,
  });
  expect(await customers.get(id)).toMatchObject({ name: "Jansen BV", locale: "nl_NL" });
  expect(await customers.update(id, { name: "Jansen en Zn" })).toMatchObject({ name: "Jansen en Zn" });
  expect((await customers.page()).map((customer) => customer.id)).toEqual([id]);
  expect(await customers.delete(id)).toBe(true);
  await expect(customers.get(id)).rejects.toMatchObject({ statusCode: 410 });
});

test("customers: their payments", async () => {
  await using t = await classicClient();
  const { id: customerId } = await t.client.customers.create({ name: "Jansen BV" });
  const payment = await t.client.customerPayments.create({ customerId, ...A_PAYMENT_REQUEST });
  expect(payment).toMatchObject({ customerId, status: "open" });
  expect((await t.client.customerPayments.page({ customerId })).map(({ id }) => id)).toEqual([payment.id]);
});

test("methods: listed for an amount, a country and a series, with issuers and pricing", async () => {
  await using t = await classicClient();
  const include = [MethodInclude.issuers, MethodInclude.pricing];
  const methods = await t.client.methods.list({
    amount: eur("121.00"),
    billingCountry: "NL",
    sequenceType: SequenceType.first,
    locale: Locale.nl_NL,
    include,
  });
  expect(methods.map(({ id }) => id)).toEqual(["ideal", "creditcard", "paypal"]);
  expect(await t.client.methods.get("creditcard", { include, currency: "USD" })).toMatchObject({
    minimumAmount: { currency: "USD" },
    issuers: [],
    pricing: [{ feeRegion: "eu-cards" }, { feeRegion: "other" }],
  });
});

test("refusals: 403 for what the profile may not, 404 for what is not there, 422 with its field", async () => {
  await using t = await classicClient();
  await expect(t.client.methods.get("swish")).rejects.toMatchObject({ statusCode: 403 });
  await expect(t.client.payments.get("tr_none")).rejects.toMatchObject({ statusCode: 404 });
  const wrong = t.client.payments.create({ ...A_PAYMENT_REQUEST, redirectUrl: "shop" });
  await expect(wrong).rejects.toMatchObject({ statusCode: 422, field: "redirectUrl" });
  await t.control("faults", { fault: "too-many-requests" });
  await expect(t.client.payments.get("tr_none")).rejects.toMatchObject({ statusCode: 429 });
});
