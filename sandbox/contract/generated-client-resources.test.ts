import { expect, test } from "vitest";
import { A_PAYMENT_REQUEST, generatedClient } from "./generated-client.ts";

const eur = (value: string) => ({ currency: "EUR", value });

test("payment links: created, read, changed, listed and deleted", async () => {
  await using t = await generatedClient();
  const { paymentLinks } = t.client;
  const wish = {
    description: "Invoice 2026-0042",
    amount: eur("121.00"),
    redirectUrl: "https://shop.example.org/return",
    expiresAt: "2099-01-01T00:00:00+00:00",
    allowedMethods: ["ideal" as const, "creditcard" as const],
    reusable: true,
  };
  const link = await paymentLinks.create({ requestBody: wish });
  expect(link).toMatchObject({ ...wish, archived: false, paidAt: null, mode: "test" });
  expect(link.links.paymentLink.href).toMatch(/^http:/);
  const paymentLinkId = link.id;
  expect(await paymentLinks.get({ paymentLinkId })).toMatchObject({ id: paymentLinkId });
  const requestBody = { description: "Invoice 2026-0043", archived: true };
  expect(await paymentLinks.update({ paymentLinkId, requestBody })).toMatchObject(requestBody);
  const other = await paymentLinks.create({
    requestBody: { description: "Gift", minimumAmount: eur("5.00") },
  });
  const listed: string[] = [];
  for await (const { result } of await paymentLinks.list({ limit: 1 }))
    listed.push(...(result.embedded.paymentLinks ?? []).map(({ id }) => id));
  expect(listed).toEqual([other.id, paymentLinkId]);
  await paymentLinks.delete({ paymentLinkId: other.id });
  await expect(paymentLinks.get({ paymentLinkId: other.id })).rejects.toMatchObject({ statusCode: 404 });
});

test("payment links: the payments that payers started", async () => {
  await using t = await generatedClient();
  const { id, links } = await t.client.paymentLinks.create({
    requestBody: { description: "Invoice 2026-0042", amount: eur("121.00") },
  });
  await fetch(links.paymentLink.href, { method: "POST", body: new URLSearchParams({}), redirect: "manual" });
  const payments: object[] = [];
  for await (const { result } of await t.client.paymentLinks.listPayments({ paymentLinkId: id }))
    payments.push(...(result.embedded.payments ?? []));
  expect(payments).toMatchObject([{ status: "open", amount: eur("121.00") }]);
});

test("customers: created, read, changed, listed and deleted", async () => {
  await using t = await generatedClient();
  const { customers } = t.client;
  const wish = {
    name: "Jansen BV",
    email: "info@jansen.example",
    locale: "nl_NL" as const,
    metadata: { number: "C-17" },
  };
  const { id } = await customers.create({ entityCustomer: wish });
  const customerId = id ?? "";
  expect(await customers.get({ customerId })).toMatchObject({ ...wish, mode: "test" });
  const changed = await customers.update({ customerId, requestBody: { name: "Jansen en Zn" } });
  expect(changed).toMatchObject({ name: "Jansen en Zn", email: wish.email });
  await customers.create({ entityCustomer: {} });
  let count = 0;
  for await (const { result } of await customers.list({ limit: 1 })) count += result.count;
  expect(count).toBe(2);
  await customers.delete({ customerId });
  await expect(customers.get({ customerId })).rejects.toMatchObject({ statusCode: 410 });
});

test("customers: their payments", async () => {
  await using t = await generatedClient();
  const { id } = await t.client.customers.create({ entityCustomer: { name: "Jansen BV" } });
  const customerId = id ?? "";
  const payment = await t.client.customers.createPayment({ customerId, paymentRequest: A_PAYMENT_REQUEST });
  expect(payment).toMatchObject({ customerId, status: "open" });
  const listed: string[] = [];
  for await (const { result } of await t.client.customers.listPayments({ customerId }))
    listed.push(...(result.embedded.payments ?? []).map((each) => each.id));
  expect(listed).toEqual([payment.id]);
});

test("methods: listed for an amount, a country, a series and lines, with issuers", async () => {
  await using t = await generatedClient();
  const { embedded } = await t.client.methods.list({
    amount: eur("121.00"),
    billingCountry: "NL",
    includeWallets: "applepay",
    sequenceType: "oneoff",
    resource: "payments",
    orderLineCategories: "eco",
    locale: "nl_NL",
    include: "issuers",
  });
  expect(embedded.methods.map((method) => method.id)).toContain("ideal");
  expect(embedded.methods.every(({ issuers }) => Array.isArray(issuers))).toBe(true);
});

test("methods: all that there are, and one", async () => {
  await using t = await generatedClient();
  const all = await t.client.methods.all({ include: "issuers,pricing", locale: "en_US" });
  expect(all.embedded.methods.length).toBeGreaterThan(30);
  expect(all.embedded.methods.find(({ id }) => id === "kbc")?.issuers?.map(({ id }) => id)).toEqual([
    "kbc",
    "cbc",
  ]);
  const one = await t.client.methods.get({ methodId: "creditcard", currency: "USD", include: "issuers" });
  expect(one).toMatchObject({ id: "creditcard", status: "activated", minimumAmount: { currency: "USD" } });
});

test("profiles: the current one", async () => {
  await using t = await generatedClient();
  expect(await t.client.profiles.getCurrent()).toMatchObject({
    id: "pfl_VoldaanDemo",
    name: "Voldaan Demo",
    mode: "test",
    status: "verified",
  });
});
