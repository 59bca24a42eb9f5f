import { expect, test } from "vitest";
import { type Answer, rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";

function idsOf(answer: Answer): unknown[] {
  return rowsAt(answer.body, "_embedded", "methods").map(({ id }) => id);
}

test("the methods are those that the profile has switched on and that take euros", async () => {
  await using t = await startedSandbox();
  const methods = ["creditcard", "ideal", "swish", "applepay"];
  const { body } = await t.call("POST", "/_sandbox/profiles", { body: { name: "Shop", methods } });
  const key = textAt(body, "keys", "test");
  expect(idsOf(await t.call("GET", "/v2/methods", { key }))).toEqual(["ideal", "creditcard"]);
  const wallets = await t.call("GET", "/v2/methods?includeWallets=applepay,googlepay", { key });
  expect(idsOf(wallets)).toEqual(["ideal", "creditcard", "applepay"]);
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

test.each([
  ["locale=nl", "locale"],
  ["amount[value]=10&amount[currency]=EUR", "amount"],
  ["include=colours", "include"],
  ["testmode=true", "testmode"],
])("the methods refuse %s as malformed", async (query, field) => {
  await using t = await startedSandbox();
  expect(await t.call("GET", `/v2/methods?${query}`)).toMatchObject({ status: 400, body: { field } });
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
  const image = await t.page(textAt(body, "image", "svg"));
  expect(image).toMatchObject({ status: 200, text: expect.stringContaining("<svg") });
});

test("a method that is not there is not found, and one that is not switched on is forbidden", async () => {
  await using t = await startedSandbox();
  expect((await t.call("GET", "/v2/methods/gold")).status).toBe(404);
  expect((await t.call("GET", "/v2/methods/swish")).status).toBe(403);
});

test("all methods of Mollie's are listed, switched on or not, each with a least amount", async () => {
  await using t = await startedSandbox();
  const { body } = await t.call("GET", "/v2/methods/all");
  const methods = rowsAt(body, "_embedded", "methods");
  expect(methods.filter(({ minimumAmount }) => !minimumAmount)).toEqual([]);
  expect(methods.find(({ id }) => id === "swish")).toMatchObject({ status: null });
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
