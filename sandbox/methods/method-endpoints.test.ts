import { describe, expect, test } from "vitest";
import { type Answer, rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";
import { METHODS } from "./method-catalogue.ts";

function idsOf(answer: Answer): unknown[] {
  return rowsAt(answer.body, "_embedded", "methods").map(({ id }) => id);
}

/** A sandbox with a shop that has switched on just these. */
async function withShop(methods: readonly string[], pendingMethods: readonly string[] = []) {
  const t = await startedSandbox();
  const body = { name: "Shop", methods, pendingMethods };
  const shop = await t.call("POST", "/_sandbox/profiles", { body });
  const keys = { live: textAt(shop.body, "keys", "live"), test: textAt(shop.body, "keys", "test") };
  const ask = (query: string, key = keys.live) => t.call("GET", `/v2/methods${query}`, { key });
  return { t, keys, ask, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

test("the methods are those that the profile has switched on and that take euros", async () => {
  await using shop = await withShop(["creditcard", "ideal", "swish"]);
  expect(idsOf(await shop.ask(""))).toEqual(["ideal", "creditcard"]);
});

test("includeWallets: wallets are listed for a page that can show their buttons", async () => {
  await using shop = await withShop(["ideal", "applepay", "googlepay"]);
  expect(idsOf(await shop.ask(""))).toEqual(["ideal"]);
  expect(idsOf(await shop.ask("?includeWallets=applepay"))).toEqual(["ideal", "applepay"]);
  expect(idsOf(await shop.ask("?includeWallets=applepay,googlepay"))).toHaveLength(3);
});

test("orderLineCategories: vouchers are listed for what they can be spent on", async () => {
  await using shop = await withShop(["ideal", "voucher"]);
  expect(idsOf(await shop.ask(""))).toEqual(["ideal"]);
  expect(idsOf(await shop.ask("?orderLineCategories=eco,meal"))).toEqual(["ideal", "voucher"]);
});

test("sequenceType: a series begins with some methods and goes on with fewer", async () => {
  await using shop = await withShop(["ideal", "creditcard", "banktransfer", "directdebit"]);
  expect(idsOf(await shop.ask("?sequenceType=oneoff"))).toHaveLength(4);
  expect(idsOf(await shop.ask("?sequenceType=first"))).toEqual(["ideal", "creditcard"]);
  expect(idsOf(await shop.ask("?sequenceType=recurring"))).toEqual(["creditcard", "directdebit"]);
});

test("resource: payments and orders have the same methods", async () => {
  await using shop = await withShop(["ideal", "creditcard"]);
  for (const resource of ["payments", "orders"])
    expect(idsOf(await shop.ask(`?resource=${resource}`))).toEqual(["ideal", "creditcard"]);
});

test.each([
  [
    "an amount",
    "amount[value]=9000.00&amount[currency]=EUR",
    ["ideal", "bancontact", "creditcard", "banktransfer", "klarna"],
  ],
  ["a currency", "amount[value]=10.00&amount[currency]=USD", ["creditcard", "paypal"]],
  ["a country", "billingCountry=BE", ["bancontact", "creditcard", "paypal", "banktransfer", "klarna"]],
])("the methods are narrowed by %s", async (_what, query, ids) => {
  await using t = await startedSandbox();
  expect(idsOf(await t.call("GET", `/v2/methods?${query}`))).toEqual(ids);
});

describe("refused as malformed is", () => {
  test.each([
    ["", "locale=nl", "locale"],
    ["", "amount[value]=10&amount[currency]=EUR", "amount"],
    ["", "amount[value]=10.00", "amount"],
    ["", "include=colours", "include"],
    ["", "include=issuers,fees", "include"],
    ["", "resource=invoices", "resource"],
    ["", "sequenceType=second", "sequenceType"],
    ["", "includeWallets=purse", "includeWallets"],
    ["", "billingCountry=Netherlands", "billingCountry"],
    ["", "orderLineCategories=weapons", "orderLineCategories"],
    ["", "testmode=true", "testmode"],
    ["", "currency=EUR", "currency"],
    ["/all", "locale=xx_XX", "locale"],
    ["/all", "include=fees", "include"],
    ["/all", "billingCountry=NL", "billingCountry"],
    ["/ideal", "locale=dutch", "locale"],
    ["/ideal", "currency=ABC", "currency"],
    ["/ideal", "include=fees", "include"],
    ["/ideal", "sequenceType=first,recurring", "sequenceType"],
  ])("/v2/methods%s?%s", async (path, query, field) => {
    await using t = await startedSandbox();
    const answer = await t.call("GET", `/v2/methods${path}?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { field } });
  });
});

test("one method shows its limits, and images that are there", async () => {
  await using t = await startedSandbox();
  const { body } = await t.call("GET", "/v2/methods/ideal?locale=nl_NL");
  expect(body).toMatchObject({
    resource: "method",
    description: "iDEAL | Wero",
    minimumAmount: { currency: "EUR", value: "0.01" },
    maximumAmount: { currency: "EUR", value: "50000.00" },
    status: "activated",
  });
  for (const field of ["issuers", "pricing"]) expect(body).not.toHaveProperty(field);
  const image = await t.page(textAt(body, "image", "svg"));
  expect(image).toMatchObject({ status: 200, text: expect.stringContaining("<svg") });
});

test("one method's limits are in the currency that is asked about", async () => {
  await using t = await startedSandbox();
  const { body } = await t.call("GET", "/v2/methods/creditcard?currency=JPY");
  expect(body["minimumAmount"]).toEqual({ currency: "JPY", value: "1" });
});

test("include=issuers: banks and brands are shown where a method has any", async () => {
  await using shop = await withShop(["ideal", "kbc"]);
  const list = await shop.ask("?include=issuers");
  expect(rowsAt(list.body, "_embedded", "methods")).toMatchObject([
    { id: "ideal", issuers: [] },
    { id: "kbc", issuers: [{ resource: "issuer", id: "kbc", name: "KBC" }, { id: "cbc" }] },
  ]);
});

test("include=pricing: fees have a fixed and a variable part, and for cards a region", async () => {
  await using t = await startedSandbox();
  const { body } = await t.call("GET", "/v2/methods/all?include=issuers,pricing");
  const prices = rowsAt(body, "_embedded", "methods").flatMap(({ pricing }) => pricing);
  expect(prices.length).toBeGreaterThanOrEqual(METHODS.size);
  for (const price of prices)
    expect(price).toMatchObject({
      description: expect.any(String),
      fixed: { currency: "EUR", value: expect.stringMatching(/^\d+\.\d\d$/) },
      variable: expect.stringMatching(/^\d+(\.\d+)?$/),
    });
  const card = await t.call("GET", "/v2/methods/creditcard?include=pricing");
  expect(card.body["pricing"]).toMatchObject([{ feeRegion: "eu-cards" }, { feeRegion: "other" }]);
});

test("a method that is not there is not found, and one that is not switched on is forbidden", async () => {
  await using shop = await withShop(["ideal"]);
  expect((await shop.ask("/gold")).status).toBe(404);
  expect((await shop.ask("/swish")).status).toBe(403);
});

test("a method that does not take the currency or the series that is asked for is not found", async () => {
  await using shop = await withShop(["ideal"]);
  expect((await shop.ask("/ideal?currency=SEK")).status).toBe(404);
  expect((await shop.ask("/ideal?sequenceType=recurring")).status).toBe(404);
});

test("a method that is still being looked at works in test mode only", async () => {
  await using shop = await withShop(["ideal"], ["creditcard"]);
  const { keys, t } = shop;
  expect(idsOf(await shop.ask("", keys.test))).toEqual(["ideal", "creditcard"]);
  expect((await shop.ask("/creditcard", keys.test)).body["status"]).toBe("pending-review");
  expect((await t.created({ method: "creditcard" }, { key: keys.test }))["method"]).toBe("creditcard");
  expect(idsOf(await shop.ask("", keys.live))).toEqual(["ideal"]);
  expect((await shop.ask("/creditcard", keys.live)).status).toBe(403);
  await expect(t.created({ method: "creditcard" }, { key: keys.live })).rejects.toThrow("not enabled");
});

test("all methods of Mollie's are listed, switched on or not, each with a least amount", async () => {
  await using t = await startedSandbox();
  const { body } = await t.call("GET", "/v2/methods/all");
  const methods = rowsAt(body, "_embedded", "methods");
  expect(methods.filter(({ minimumAmount }) => !minimumAmount)).toEqual([]);
  expect(methods.find(({ id }) => id === "swish")).toMatchObject({ status: null });
  const inKronor = await t.call("GET", "/v2/methods/all?amount[value]=10.00&amount[currency]=SEK");
  expect(idsOf(inKronor)).toEqual(["creditcard", "applepay", "googlepay", "paypal", "swish"]);
});

test("a key tells whose it is, in which mode, and how the profile stands", async () => {
  await using t = await startedSandbox();
  const request = { name: "New shop", website: "https://new.example.org", status: "unverified" };
  const { body } = await t.call("POST", "/_sandbox/profiles", { body: request });
  const key = textAt(body, "keys", "test");
  expect(key).toMatch(/^test_\w{30,}$/);
  const me = await t.call("GET", "/v2/profiles/me", { key });
  expect(me.body).toMatchObject({ resource: "profile", id: body["id"], mode: "test", ...request });
});
