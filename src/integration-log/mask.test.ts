import { expect, test } from "vitest";
import { mask, maskText } from "./mask.ts";

const LIVE = `live_${"a1B2c3".repeat(6)}`;

test.each([
  ["a key in a text", `Bearer ${LIVE} was sent`, "Bearer live_… was sent"],
  ["a test key", `test_${"x".repeat(30)}`, "test_…"],
  ["an access token", `access_${"x".repeat(30)}`, "access_…"],
  ["our own API key", `vk_${"x".repeat(32)}`, "vk_…"],
  [
    "the webhook address",
    `https://pay.example/webhooks/mollie/${"s".repeat(32)}`,
    "https://pay.example/webhooks/mollie/…",
  ],
  [
    "a pay link",
    `https://pay.example/i/${"t".repeat(32)}/return?payment=pay_1`,
    "https://pay.example/i/…/return?payment=pay_1",
  ],
  ["a token in a query", "https://x.example/?a=1&token=abc&b=2", "https://x.example/?a=1&token=…&b=2"],
])("%s is masked", (_, text, masked) => {
  expect(mask(text)).toBe(masked);
});

test.each([
  "apiKey",
  "api_key",
  "APIKEY",
  "authorization",
  "password",
  "secret",
  "token",
  "consumerAccount",
  "cardNumber",
])("the field %s is masked whatever it holds, at any depth and in lists", (field) => {
  const masked = JSON.stringify(mask({ list: [{ deep: { [field]: "geheim" } }] }));
  expect(masked).not.toContain("geheim");
  expect(masked).toContain(field);
});

test("two keys in one text are both masked", () => {
  expect(mask(`${LIVE} ${LIVE}`)).toBe("live_… live_…");
});

test("a key that is the name of a field is masked, too", () => {
  expect(JSON.stringify(mask({ [LIVE]: 1 }))).toBe('{"live_…":1}');
});

test("what is no secret stays as it is", () => {
  const body = {
    amount: { currency: "EUR", value: "121.00" },
    live: true,
    count: 3,
    none: null,
    id: "tr_WDqYK6vllg",
    description: "live_ music, test_ run",
  };
  expect(mask(body)).toEqual(body);
});

test("a long text is cut, a deep one ends, and what is no JSON is nothing", () => {
  expect(maskText("x".repeat(10_000))).toHaveLength(4001);
  let deep: unknown = "bottom";
  for (let depth = 0; depth < 100; depth++) deep = { deep };
  expect(JSON.stringify(mask(deep))).not.toContain("bottom");
  expect([mask(undefined), mask(() => 1), mask(Symbol("x"))]).toEqual([null, null, null]);
});

test("what the database cannot hold is shown as a replacement character", () => {
  expect(mask({ "a\0": ["b\0c", "half \ud83d"] })).toEqual({ "a\ufffd": ["b\ufffdc", "half \ufffd"] });
});

test("what was given stays as it was", () => {
  const body = { apiKey: LIVE };
  mask(body);
  expect(body).toEqual({ apiKey: LIVE });
});
