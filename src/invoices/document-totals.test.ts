import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Currency, EUR } from "../money/currency.ts";
import { Problem } from "../problems/problems.ts";
import { computeDocument } from "./document-totals.ts";
import type { InvoiceLineInput } from "./invoice-schemas.ts";

const LINE = { description: "Arbeid monteur", quantity: "1", unitPrice: "100.00", vatRate: "21" };

function documentOf(lines: Partial<InvoiceLineInput>[], currency: Currency = EUR) {
  return computeDocument({ lines: lines.map((line) => ({ ...LINE, ...line })), currency });
}

function pointersOf(lines: Partial<InvoiceLineInput>[], currency: Currency = EUR): string[] {
  try {
    documentOf(lines, currency);
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
}

describe("VAT", () => {
  test("is rounded once per rate and not per line", () => {
    // Per line it would be 3 × 0.07 = 0.21; of the sum, 21 % of 1.05 is 0.2205.
    const { vat, totalMinor } = documentOf([
      { unitPrice: "0.35" },
      { unitPrice: "0.35" },
      { unitPrice: "0.35" },
    ]);
    expect(vat).toEqual([
      { vatCategory: "S", vatRate: "21", taxableMinor: 105n, vatMinor: 22n, exemptionReason: null },
    ]);
    expect(totalMinor).toBe(127n);
  });

  test("is kept apart per category and rate, and 21 is 21.0", () => {
    const { vat } = documentOf([
      { vatRate: "21" },
      { vatRate: 21 },
      { vatRate: "21.0" },
      { vatRate: "9" },
      { vatRate: "0" },
      { vatRate: "0", vatCategory: "E", exemptionReason: "Onderwijs" },
    ]);
    expect(
      vat.map(({ vatCategory, vatRate, taxableMinor, vatMinor }) => [
        vatCategory,
        vatRate,
        taxableMinor,
        vatMinor,
      ]),
    ).toEqual([
      ["S", "21", 30000n, 6300n],
      ["S", "9", 10000n, 900n],
      ["Z", "0", 10000n, 0n],
      ["E", "0", 10000n, 0n],
    ]);
  });

  test.each([
    { vatCategory: "AE", reason: "Reverse charge" },
    { vatCategory: "K", reason: "Intra-community supply" },
    { vatCategory: "G", reason: "Export outside the EU" },
  ] as const)("of category $vatCategory is nothing, and says why by itself", ({ vatCategory, reason }) => {
    const { vat, totalMinor } = documentOf([{ vatCategory, vatRate: "0" }]);
    expect(vat).toMatchObject([{ vatCategory, vatMinor: 0n, exemptionReason: reason }]);
    expect(totalMinor).toBe(10000n);
  });

  test("with a reason of the merchant's own keeps that one", () => {
    const { vat } = documentOf([{ vatCategory: "AE", vatRate: "0", exemptionReason: "Btw verlegd" }]);
    expect(vat[0]?.exemptionReason).toBe("Btw verlegd");
  });

  test.each([
    {
      name: "standard rate of nothing",
      line: { vatCategory: "S", vatRate: "0" },
      pointer: "/lines/0/vatRate",
    },
    { name: "zero rate of 21", line: { vatCategory: "Z", vatRate: "21" }, pointer: "/lines/0/vatRate" },
    { name: "reverse charge of 21", line: { vatCategory: "AE", vatRate: "21" }, pointer: "/lines/0/vatRate" },
    { name: "intra-community of 9", line: { vatCategory: "K", vatRate: "9" }, pointer: "/lines/0/vatRate" },
    { name: "export of 9", line: { vatCategory: "G", vatRate: "9" }, pointer: "/lines/0/vatRate" },
    {
      name: "exempt without a reason",
      line: { vatCategory: "E", vatRate: "0" },
      pointer: "/lines/0/exemptionReason",
    },
    {
      name: "outside scope without a reason",
      line: { vatCategory: "O", vatRate: "0" },
      pointer: "/lines/0/exemptionReason",
    },
    { name: "more than all", line: { vatRate: "100.01" }, pointer: "/lines/0/vatRate" },
  ] as const)("$name is refused", ({ line, pointer }) => {
    expect(pointersOf([line])).toEqual([pointer]);
  });
});

describe("a line", () => {
  test.each([
    { quantity: "1.5", unitPrice: "95.00", net: 14250n },
    { quantity: "3", unitPrice: "0.3333", net: 100n },
    { quantity: "0.333", unitPrice: "0.015", net: 0n },
    { quantity: "1", unitPrice: "0.005", net: 1n },
    { quantity: "-1", unitPrice: "0.005", net: -1n },
    { quantity: "-2", unitPrice: "10.00", net: -2000n },
    { quantity: 0.1, unitPrice: "3", net: 30n },
    { quantity: "0", unitPrice: "95.00", net: 0n },
  ])("$quantity × $unitPrice is $net cents", ({ net, ...line }) => {
    expect(documentOf([line]).lines[0]?.netMinor).toBe(net);
  });

  test("is lowered by its discount, which VAT is not taken of", () => {
    const { lines, vat, totalMinor } = documentOf([{ discount: "20.00" }]);
    expect(lines[0]).toMatchObject({ netMinor: 8000n, discountMinor: 2000n });
    expect(vat[0]).toMatchObject({ taxableMinor: 8000n, vatMinor: 1680n });
    expect(totalMinor).toBe(9680n);
  });

  test("takes prices as money in the document's currency, and in no other", () => {
    expect(documentOf([{ unitPrice: { currency: "EUR", value: "95.00" } }]).totalExclVatMinor).toBe(9500n);
    expect(pointersOf([{ unitPrice: { currency: "USD", value: "95.00" } }])).toEqual([
      "/lines/0/unitPrice/currency",
    ]);
    expect(pointersOf([{ discount: { currency: "USD", value: "1.00" } }])).toEqual([
      "/lines/0/discount/currency",
    ]);
  });

  test("that cannot be read is refused together with all others", () => {
    const pointers = pointersOf([{ unitPrice: "95,00" }, {}, { discount: "x", vatRate: "200" }]);
    expect(pointers.sort()).toEqual(["/lines/0/unitPrice", "/lines/2/discount", "/lines/2/vatRate"]);
  });

  test("for more than an invoice can hold is refused, alone or with others", () => {
    expect(pointersOf([{ quantity: "999999999999999", unitPrice: "999999999999999" }])).toEqual(["/lines/0"]);
    expect(pointersOf(Array.from({ length: 11 }, () => ({ unitPrice: "999999999999" })))).toEqual(["/lines"]);
    expect(pointersOf([{ quantity: "9", unitPrice: "999999999999", vatRate: "21" }])).toEqual(["/lines"]);
    // They cancel out, but VAT would be taken of each rate by itself.
    expect(
      pointersOf([
        { quantity: "9", unitPrice: "999999999999", vatRate: "21" },
        { quantity: "-9", unitPrice: "999999999999", vatRate: "9" },
      ]),
    ).toEqual(["/lines"]);
  });
});

test.each([
  { currency: "JPY", unitPrice: "1005", vatRate: "10", totalExclVat: 1005n, total: 1106n },
  { currency: "JPY", unitPrice: "0.5", vatRate: "0", totalExclVat: 1n, total: 1n },
  { currency: "KWD", unitPrice: "1.2345", vatRate: "5", totalExclVat: 1235n, total: 1297n },
  { currency: "ISK", unitPrice: "99.4", vatRate: "24", totalExclVat: 99n, total: 123n },
])(
  "$unitPrice $currency with $vatRate % is $total minor units",
  ({ currency, totalExclVat, total, ...line }) => {
    const document = documentOf([line], currency as Currency);
    expect(document).toMatchObject({ totalExclVatMinor: totalExclVat, totalMinor: total });
  },
);

test("a discount has the decimals of the currency", () => {
  expect(pointersOf([{ unitPrice: "100", discount: "0.5" }], "JPY" as Currency)).toEqual([
    "/lines/0/discount",
  ]);
  expect(pointersOf([{ discount: "0.005" }])).toEqual(["/lines/0/discount"]);
  expect(pointersOf([{ unitPrice: "1", discount: "0.005" }], "KWD" as Currency)).toEqual([]);
});

test("the total is the sum of the lines and of the VAT, whose taxable amounts are the lines again", () => {
  const line = fc.record({
    quantity: fc.integer({ min: -999, max: 9999 }).map((hundredths) => decimal(hundredths, 2)),
    unitPrice: fc.integer({ min: 0, max: 9_999_999 }).map((tenThousandths) => decimal(tenThousandths, 4)),
    discount: fc.integer({ min: 0, max: 99 }).map(String),
    vatRate: fc.constantFrom("0", "5.5", "6", "9", "12", "21", "25"),
  });
  const currency = fc.constantFrom("EUR", "JPY", "KWD");
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), currency, (lines, code) => {
      const document = documentOf(lines, code as Currency);
      const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
      const net = sum(document.lines.map(({ netMinor }) => netMinor));
      expect(document.totalExclVatMinor).toBe(net);
      expect(sum(document.vat.map(({ taxableMinor }) => taxableMinor))).toBe(net);
      expect(document.totalMinor).toBe(net + sum(document.vat.map(({ vatMinor }) => vatMinor)));
      for (const { vatRate, taxableMinor, vatMinor } of document.vat) {
        // rate × taxable, in thousandths of a percent, is at most half a minor unit away
        const exact = taxableMinor * BigInt(Math.round(Number(vatRate) * 10));
        const off = vatMinor * 1000n - exact;
        expect(off <= 500n && off >= -500n).toBe(true);
      }
      const rates = document.vat.map(({ vatCategory, vatRate }) => `${vatCategory}${vatRate}`);
      expect(new Set(rates).size).toBe(rates.length);
    }),
  );
});

function decimal(minor: number, decimals: number): string {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
