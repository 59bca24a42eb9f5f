import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Currency, decimalsOf, EUR, parseCurrency } from "./currency.ts";
import { add, equal, isTooLarge, money, moneyFrom, parseMoney, subtract, toJson, zero } from "./money.ts";

/** Beside two decimals: ISO 4217 list one, column "Minor unit", typed over from the standard and not from our table. */
const OTHER_DECIMALS: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

const CURRENCIES = Intl.supportedValuesOf("currency").map((code) => {
  const currency = parseCurrency(code);
  if (!currency) throw new Error(`${code} is a currency.`);
  return currency;
});

const aCurrency = fc.constantFrom(...CURRENCIES);
const aMinor = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });

describe("money in JSON", () => {
  test("is read back as it was written, in every currency", () => {
    fc.assert(
      fc.property(aMinor, aCurrency, (minor, currency) => {
        expect(moneyFrom(toJson(money(minor, currency)))).toEqual({ minor, currency });
      }),
    );
  });

  test("has exactly the currency's decimals", () => {
    for (const currency of CURRENCIES) {
      const [, fraction = ""] = toJson(money(1n, currency)).value.split(".");
      expect(fraction, currency).toHaveLength(decimalsOf(currency));
    }
  });

  test.each([
    { minor: 12100n, currency: "EUR", value: "121.00" },
    { minor: 5n, currency: "EUR", value: "0.05" },
    { minor: -5n, currency: "EUR", value: "-0.05" },
    { minor: 0n, currency: "EUR", value: "0.00" },
    { minor: 121n, currency: "JPY", value: "121" },
    { minor: -121n, currency: "JPY", value: "-121" },
    { minor: 1234n, currency: "KWD", value: "1.234" },
    { minor: 7n, currency: "CLF", value: "0.0007" },
  ])("$minor minor units of $currency are $value", ({ minor, currency, value }) => {
    expect(toJson({ minor, currency: currency as Currency })).toEqual({ currency, value });
  });

  test.each([
    "",
    " ",
    "1",
    "1.0",
    "1.000",
    "1,00",
    "1.000,00",
    "1 000.00",
    "+1.00",
    ".50",
    "1.",
    "1e2",
    "0x10",
    "--1.00",
    "1.00 ",
    "1.00\n",
    "١.٠٠",
    "NaN",
    "9999999999999999.00",
  ])("%j is not an amount in euros, and the refusal shows one that is", (value) => {
    const parsed = parseMoney({ currency: "EUR", value });
    expect(parsed).toMatchObject({ ok: false, field: "value" });
    expect(parsed.ok ? "" : String(parsed.detail)).toContain('"1250.00"');
  });

  test("an amount larger than an invoice can hold is refused on both sides, and one unit less is not", () => {
    expect(parseMoney({ currency: "EUR", value: "9999999999999.99" }).ok).toBe(true);
    expect(parseMoney({ currency: "EUR", value: "-9999999999999.99" }).ok).toBe(true);
    for (const value of ["10000000000000.00", "-10000000000000.00"]) {
      expect(parseMoney({ currency: "EUR", value })).toMatchObject({ ok: false, field: "value" });
    }
    expect([isTooLarge(999_999_999_999_999n), isTooLarge(-1_000_000_000_000_000n)]).toEqual([false, true]);
  });

  test.each(["1.00", "1.5"])("%s yen is refused, because the yen has no decimals", (value) => {
    expect(parseMoney({ currency: "JPY", value })).toMatchObject({ ok: false, field: "value" });
  });

  test.each(["eur", "EU", "EURO", "ZZZ", "", "€"])("%j is not a currency", (currency) => {
    expect(parseMoney({ currency, value: "1.00" })).toMatchObject({ ok: false, field: "currency" });
  });
});

describe("arithmetic", () => {
  test("what is added and taken away again is what it was", () => {
    fc.assert(
      fc.property(aMinor, aMinor, aCurrency, (a, b, currency) => {
        const [one, other] = [money(a, currency), money(b, currency)];
        expect(equal(subtract(add(one, other), other), one)).toBe(true);
        expect(equal(add(one, zero(currency)), one)).toBe(true);
      }),
    );
  });

  test("amounts of two currencies are never added, taken away or taken for equal", () => {
    const [euros, dollars] = [money(100n, EUR), money(100n, "USD" as Currency)];
    expect(() => add(euros, dollars)).toThrow("not added");
    expect(() => subtract(euros, dollars)).toThrow("not added");
    expect(equal(euros, dollars)).toBe(false);
  });
});

test("each currency of today has the minor unit that ISO 4217 gives it", () => {
  const today = [
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "CAD",
    "AUD",
    "TWD",
  ];
  for (const code of [...today, ...Object.keys(OTHER_DECIMALS)]) {
    const currency = parseCurrency(code);
    expect(currency && decimalsOf(currency), code).toBe(OTHER_DECIMALS[code] ?? 2);
  }
});
