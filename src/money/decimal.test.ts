import fc from "fast-check";
import { expect, test } from "vitest";
import { type Currency, EUR } from "./currency.ts";
import { asDecimal, parseDecimal, roundToMoney } from "./decimal.ts";
import { money } from "./money.ts";

function rounded(text: string, currency: Currency = EUR): bigint {
  const decimal = parseDecimal(text);
  if (!decimal) throw new Error(`${text} is a decimal.`);
  return roundToMoney(decimal, currency).minor;
}

test.each([
  { text: "0.005", minor: 1n },
  { text: "0.0049999", minor: 0n },
  { text: "-0.005", minor: -1n },
  { text: "-0.0049999", minor: 0n },
  { text: "1.115", minor: 112n },
  { text: "1.125", minor: 113n },
  { text: "2.675", minor: 268n },
  { text: "-1.125", minor: -113n },
  { text: "1.005", minor: 101n },
  { text: "999999999999.995", minor: 100_000_000_000_000n },
])("$text euros round to $minor cents, half away from zero", ({ text, minor }) => {
  expect(rounded(text)).toBe(minor);
});

test("the number of decimals comes from the currency", () => {
  expect(rounded("0.5", "JPY" as Currency)).toBe(1n);
  expect(rounded("-0.5", "JPY" as Currency)).toBe(-1n);
  expect(rounded("0.0005", "KWD" as Currency)).toBe(1n);
  expect(rounded("0.0004", "KWD" as Currency)).toBe(0n);
});

test("rounding an amount that is whole in its currency changes nothing", () => {
  const amount = fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n });
  fc.assert(
    fc.property(amount, fc.constantFrom("EUR", "JPY", "KWD"), (minor, code) => {
      const amount = money(minor, code as Currency);
      expect(roundToMoney(asDecimal(amount), amount.currency)).toEqual(amount);
    }),
  );
});

test("rounding is never further off than half a minor unit, by plain integers", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (millionths) => {
      const size = millionths < 0n ? -millionths : millionths;
      const digits = size.toString().padStart(7, "0");
      const text = `${millionths < 0n ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
      const off = rounded(text) * 10_000n - millionths;
      expect(off <= 5_000n && off >= -5_000n).toBe(true);
    }),
  );
});

test.each(["0", "1.5", "-3", "0.0325", "999999999999999.999999999999"])("%s is a decimal", (text) => {
  expect(parseDecimal(text)?.toFixed()).toBe(text);
});

test.each([
  "",
  "1,5",
  "1e3",
  ".5",
  "5.",
  "+1",
  " 1",
  "1 ",
  "NaN",
  "Infinity",
  "1000000000000000",
  "0.0000000000001",
])("%j is not a decimal", (text) => {
  expect(parseDecimal(text)).toBeNull();
});
