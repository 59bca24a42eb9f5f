import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Currency } from "../../money/currency.ts";
import { money, toDecimal } from "../../money/money.ts";
import { isOneOf, readTypedAmount } from "./typed-amount.ts";

const EUR = "EUR" as Currency; // justified: a test names what it means
const KWD = "KWD" as Currency;
const JPY = "JPY" as Currency;

describe("an amount of 1234.50 euros", () => {
  test.each([
    "1234.50",
    "1234,50",
    "1.234,50",
    "1,234.50",
    "1 234,50",
    "1\u202f234,5",
    "1'234.50",
    "1’234.50",
    "€ 1.234,50",
    "1.234,50 €",
    "EUR 1234.5",
    "1234,50 euro",
    "01234,500",
  ])("is what %s says", (typed) => {
    expect(says(typed, money(1234_50n, EUR))).toBe(true);
  });

  test.each(["1234.05", "1234", "12345", "123450", "-1234.50", "1234.501", "2 1234.50", "0"])(
    "is not what %s says",
    (typed) => {
      expect(says(typed, money(1234_50n, EUR))).toBe(false);
    },
  );
});

test.each([
  ["121", EUR, 121_00n],
  ["€ 121,-", EUR, 121_00n],
  ["121,--", EUR, 121_00n],
  ["121.", EUR, 121_00n],
  ["1.234", EUR, 1234_00n],
  ["1.234.567", EUR, 1_234_567_00n],
  ["1.234.567,89", EUR, 1_234_567_89n],
  ["kr. 121,00", EUR, 121_00n],
  ["1.234", KWD, 1_234n],
  ["1.234", KWD, 1234_000n],
  ["¥ 12,345", JPY, 12_345n],
] as const)("%s in %s is %s", (typed, currency, minor) => {
  expect(says(typed, money(minor, currency))).toBe(true);
});

test.each(["", "abc", "€", "-5", "1e3", "12:50", "½", ".", "9".repeat(16)])("%s is no amount", (typed) => {
  expect(readTypedAmount(typed)).toBe(null);
});

test("whatever is typed is read without a fault, and every amount as it is written on the wire is itself", () => {
  fc.assert(fc.property(fc.string(), (typed) => void readTypedAmount(typed)));
  const anAmount = fc.bigInt({ min: 1n, max: 9_999_999_999_999n });
  fc.assert(
    fc.property(anAmount, fc.constantFrom(EUR, KWD, JPY), (minor, currency) => {
      const amount = money(minor, currency);
      expect(says(toDecimal(amount), amount)).toBe(true);
    }),
  );
});

function says(typed: string, amount: ReturnType<typeof money>): boolean {
  return isOneOf(readTypedAmount(typed) ?? [], [amount]);
}
