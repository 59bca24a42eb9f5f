import { describe, expect, test } from "vitest";
import { eur, refused, taken } from "../testing/payment-cases.ts";
import { A_PAYMENT, startedSandbox, textAt } from "../testing/started-sandbox.ts";

const amount = (currency: string, value: unknown) => ({ amount: { currency, value } });

describe("amounts: two decimals, except yen and Icelandic kronur", () => {
  refused("one decimal", amount("EUR", "10.0"), "amount");
  refused("three decimals", amount("EUR", "10.000"), "amount");
  refused("no decimals", amount("EUR", "10"), "amount");
  refused("yen with decimals", amount("JPY", "10.00"), "amount");
  refused("kronur with decimals", amount("ISK", "10.00"), "amount");
  taken("yen", amount("JPY", "1200"));
  taken("kronur", amount("ISK", "1200"));

  test("28 currencies are known", async () => {
    await using t = await startedSandbox();
    const currencies =
      "AED AUD BGN BRL CAD CHF CZK DKK EUR GBP HKD HUF ILS ISK JPY MXN MYR NOK NZD PHP PLN RON SEK SGD THB TWD USD ZAR";
    for (const currency of currencies.split(" ")) {
      const value = ["JPY", "ISK"].includes(currency) ? "100" : "100.00";
      expect(await t.created({ amount: { currency, value } })).toMatchObject({ amount: { currency, value } });
    }
  });
});

describe("amounts: text, with a dot and no grouping", () => {
  refused("a number", amount("EUR", 10), "amount.value");
  refused("a comma", amount("EUR", "10,00"), "amount");
  refused("grouping", amount("EUR", "1,000.00"), "amount");
  refused("a leading zero", amount("EUR", "010.00"), "amount");
  refused("a space", amount("EUR", " 10.00"), "amount");
  refused("an exponent", amount("EUR", "1e2"), "amount");
  refused("nothing", amount("EUR", "0.00"), "amount");
  refused("less than nothing", amount("EUR", "-1.00"), "amount");
});

describe("amounts: over the maximum, or under the minimum", () => {
  refused("more than the method takes", { amount: eur("50000.01"), method: "ideal" }, "amount");
  refused("more than any method takes", { amount: eur("1000000.01") }, "amount");
  refused("less than the method takes", { amount: eur("0.01"), method: "bancontact" }, "amount");
  taken("the most that iDEAL takes", { amount: eur("50000.00"), method: "ideal" });
  taken("the least that iDEAL takes", { amount: eur("0.01"), method: "ideal" });

  test("the limits are those that the methods tell", async () => {
    await using t = await startedSandbox();
    const { body } = await t.call("GET", "/v2/methods/creditcard");
    expect(await t.created({ method: "creditcard", amount: body["maximumAmount"] })).toHaveProperty("id");
    const more = { ...A_PAYMENT, method: "creditcard", amount: eur("10000.01") };
    expect((await t.call("POST", "/v2/payments", { body: more })).body["field"]).toBe("amount");
  });
});

describe("amounts: a currency that the method does not take", () => {
  refused("an unknown currency", amount("ABC", "10.00"), "amount.currency");
  refused("small letters", amount("eur", "10.00"), "amount.currency");
  refused("dollars by iDEAL", { ...amount("USD", "1.00"), method: "ideal" }, "amount.currency");
  refused(
    "kronor by two Dutch methods",
    { ...amount("SEK", "1.00"), method: ["ideal", "bancontact"] },
    "amount.currency",
  );
});

describe("amounts: no method fits", () => {
  test.each([
    ["the currency", ["ideal"], amount("USD", "10.00")],
    ["the country", ["ideal", "bancontact"], { restrictPaymentMethodsToCountry: "SE" }],
    ["a profile with none switched on", [], {}],
  ])("%s", async (_what, methods, fields) => {
    await using t = await startedSandbox();
    const shop = await t.call("POST", "/_sandbox/profiles", { body: { name: "Shop", methods } });
    const key = textAt(shop.body, "keys", "live");
    const answer = await t.call("POST", "/v2/payments", { body: { ...A_PAYMENT, ...fields }, key });
    expect(answer).toMatchObject({ status: 422, body: { detail: "No suitable payment methods found." } });
    expect(answer.body).not.toHaveProperty("field");
  });
});

test("amounts: euros alone in test mode, where that is switched on", async () => {
  await using t = await startedSandbox();
  const dollars = { body: { ...A_PAYMENT, ...amount("USD", "10.00") } };
  const key = "test_VoldaanDemoProfileTestKey00000001";
  expect((await t.call("POST", "/v2/payments", { ...dollars, key })).status).toBe(201);
  await t.call("POST", "/_sandbox/settings", { body: { eurosOnlyInTestMode: true } });
  const refusal = await t.call("POST", "/v2/payments", { ...dollars, key });
  expect(refusal).toMatchObject({ status: 422, body: { field: "amount.currency" } });
  expect((await t.call("POST", "/v2/payments", dollars)).status).toBe(201);
});
