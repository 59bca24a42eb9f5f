import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalMarkOf, readCountry, readDay, readNumber, readRate } from "./read-cells.ts";

describe("a number", () => {
  test.each([
    ["1234", "1234"],
    ["1234,5", "1234.5"],
    ["1234.56", "1234.56"],
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1.234.567", "1234567"],
    ["1,234,567.8", "1234567.8"],
    ["1 234,56", "1234.56"],
    ["1\u202F234,56", "1234.56"],
    ["1’234.50", "1234.50"],
    ["€ 12,00", "12.00"],
    ["12,00 EUR", "12.00"],
    ["-5,00", "-5.00"],
    ["5,00-", "-5.00"],
    ["−5", "-5"],
    ["0,125", "0.125"],
    [",5", "0.5"],
    ["1234.567", "1234.567"],
    ["007", "7"],
  ])("written %s is %s, whatever the rest of the file writes", (cell, value) => {
    for (const mark of [",", ".", null] as const) expect(readNumber(cell, mark)).toEqual({ value });
  });

  test.each(["1.234", "1,234", "12,345", "-999.000"])("written %s is not guessed at", (cell) => {
    expect(readNumber(cell, null)).toEqual({ wrong: "ambiguous" });
  });

  test("with one mark is read as the rest of the file writes", () => {
    expect(readNumber("1.234", ",")).toEqual({ value: "1234" });
    expect(readNumber("1.234", ".")).toEqual({ value: "1.234" });
    expect(readNumber("1,234", ".")).toEqual({ value: "1234" });
  });

  test.each(["", "abc", "1,2,3", "1.23.456", "1.234,56,78", "12€34", "1e5", "--1", "=1+1", "9".repeat(16)])(
    "is not: %s",
    (cell) => {
      expect(readNumber(cell, ",")).toEqual({ wrong: "amount" });
    },
  );

  test("in cents is read back from how each country writes it", () => {
    const written = fc.tuple(
      fc.integer({ min: -10_000_000_00, max: 10_000_000_00 }),
      fc.constantFrom("nl-NL", "en-GB", "de-DE", "fr-FR", "de-CH"),
    );
    fc.assert(
      fc.property(written, ([cents, locale]) => {
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
        const read = readNumber(format.format(cents / 100), null);
        expect("value" in read && Number(read.value)).toBe(cents / 100 || 0);
      }),
    );
  });
});

test.each([
  { cells: ["10", "1.234", "5,50"], mark: "," },
  { cells: ["10", "1,234", "5.50"], mark: "." },
  { cells: ["1.234,00"], mark: "," },
  { cells: ["1.234.567"], mark: "," },
  { cells: ["10", "1.234"], mark: null },
  { cells: ["5,50", "5.50"], mark: null },
  { cells: ["geen getal", ""], mark: null },
])("the decimal mark of $cells is $mark", ({ cells, mark }) => {
  expect(decimalMarkOf(cells)).toBe(mark);
});

test.each([
  ["2026-01-31", "2026-01-31"],
  ["2026/1/5", "2026-01-05"],
  ["31-01-2026", "2026-01-31"],
  ["5.1.2026", "2026-01-05"],
  ["05/01/2026", "2026-01-05"],
  ["31-01-2026 00:00:00", "2026-01-31"],
  ["2026-01-31T00:00:00Z", "2026-01-31"],
  ["30-02-2026", null],
  ["01/31/2026", null],
  ["31-01-26", null],
  ["2026-01-31T23:30:00Z", null],
  ["46053", null],
  ["gisteren", null],
])("the day %s is %s", (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test.each([
  ["21", "21"],
  ["21%", "21"],
  ["5,5 %", "5.5"],
  ["0", "0"],
  ["0,21", null],
  ["121", null],
  ["hoog", null],
])("the VAT rate %s is %s", (cell, rate) => {
  expect(readRate(cell)).toBe(rate);
});

test.each([
  ["nl", "NL"],
  ["België", "BE"],
  ["Deutschland", "DE"],
  ["Germany", "DE"],
  ["Royaume-Uni", "GB"],
  ["France", "FR"],
  ["Atlantis", null],
])("the country %s is %s", (cell, country) => {
  expect(readCountry(cell)).toBe(country);
});
