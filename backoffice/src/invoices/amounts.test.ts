import { expect, test } from "vitest";
import { isZero, readTypedAmount } from "./amounts.ts";

test("an amount is read with a comma or a dot, and gets the currency's decimals", () => {
  const cases = [
    ["121", "EUR", "121.00"],
    ["12,5", "EUR", "12.50"],
    [" 12.50 ", "EUR", "12.50"],
    ["0,01", "EUR", "0.01"],
    ["1210", "JPY", "1210"],
    ["1.25", "KWD", "1.250"],
  ] as const;
  for (const [typed, currency, value] of cases) {
    expect(readTypedAmount(typed, { currency }), typed).toEqual({ currency, value });
  }
});

test("what is no amount above zero, or could mean two amounts, is not guessed at", () => {
  for (const typed of ["", "0", "0,00", "-5", "1.250", "1.250,00", "1,250.00", "1e3", "twelve", "12."]) {
    expect(readTypedAmount(typed, { currency: "EUR" }), typed).toBeNull();
  }
  expect(readTypedAmount("12.5", { currency: "JPY" })).toBeNull();
  expect(readTypedAmount("12", { currency: "???" })).toBeNull();
});

test("zero is zero in any currency", () => {
  expect(isZero({ currency: "EUR", value: "0.00" })).toBe(true);
  expect(isZero({ currency: "JPY", value: "0" })).toBe(true);
  expect(isZero({ currency: "EUR", value: "0.10" })).toBe(false);
});
