import { describe, expect, test } from "vitest";
import { type Currency, EUR } from "../money/currency.ts";
import { readSearchWords } from "./search-words.ts";

const amountOf = (typed: string, currency: Currency = EUR) =>
  readSearchWords(typed, { currency })[0]?.amountMinor;

describe("an amount is read as people type it", () => {
  test.each([
    ["121", 12100n],
    ["121,00", 12100n],
    ["121.00", 12100n],
    ["€121,00", 12100n],
    ["1.234,56", 123456n],
    ["1,234.56", 123456n],
    ["1'234.56", 123456n],
    ["0,05", 5n],
  ])("%s", (typed, minor) => {
    expect(amountOf(typed)).toBe(minor);
  });

  test.each(["121,5", "12,345,6", "F2026-00121", "-5", "1234567890123456", "100%"])("%s is none", (typed) => {
    expect(amountOf(typed)).toBeNull();
  });

  test("with the decimals of the merchant's currency", () => {
    // justified: ISO 4217 has them
    expect(amountOf("1,200", "JPY" as Currency)).toBe(1200n);
    expect(amountOf("1,200", "KWD" as Currency)).toBe(1_200_000n);
    expect(amountOf("1.5", "JPY" as Currency)).toBeNull();
  });
});

test("one or two letters are looked for where a word begins, and the index does not have everything", () => {
  const words = readSearchWords("  de D\tjan 100% % a-b 12, a- ", { currency: EUR });
  expect(words.map(({ part, isIndexed }) => [part, isIndexed])).toEqual([
    [" de", true],
    [" D", true],
    ["jan", true],
    ["100%", true],
    ["%", false],
    ["a-b", true],
    ["12,", true],
    ["a-", false],
  ]);
});
