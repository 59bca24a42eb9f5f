import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EUR, parseCurrency } from "../money/currency.ts";
import { toDecimal } from "../money/money.ts";
import { invariant } from "../problems/problems.ts";
import { computeDocument } from "./document-totals.ts";
import type { DocumentContent, DocumentLine } from "./invoice.ts";
import type { AllowanceInput, InvoiceLineInput } from "./invoice-schemas.ts";
import { issuedUbl } from "./issued-ubl.ts";
import { anIssuedDocument } from "./issued-ubl-example.ts";
import { readUbl } from "./ubl/read-ubl.ts";
import { VAT_CATEGORIES } from "./ubl/vat-category.ts";
import { writeUbl } from "./ubl/write-ubl.ts";
import { contentOf } from "./ubl-content.ts";

const vat = fc.constantFrom(
  { vatRate: "21" },
  { vatRate: "9" },
  { vatRate: "5.5" },
  { vatRate: "0" },
  { vatRate: "0", vatCategory: "AE" },
  { vatRate: "0", vatCategory: "K" },
  { vatRate: "0", vatCategory: "G" },
  { vatRate: "0", vatCategory: "E", exemptionReason: "Vrijgesteld, artikel 11 Wet OB" },
  { vatRate: "0", vatCategory: "O", exemptionReason: "Schadevergoeding" },
  { vatRate: "7", vatCategory: "L" },
) satisfies fc.Arbitrary<Partial<InvoiceLineInput>>;

/** As people type them, and as they should not. */
const words = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("]]> & <b>\"'", "a\r\nb", "\u0001", "Ketel\tonderhoud", "  rand  "),
  )
  .filter((text) => /\S/.test(text));

const decimal = (units: { min: number; max: number }, places: number) =>
  fc
    .tuple(fc.integer(units), fc.nat({ max: 10 ** places - 1 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(places, "0")}`);

const lines = fc.array(
  fc
    .record({
      description: words,
      quantity: decimal({ min: -20, max: 500 }, 2),
      unitPrice: decimal({ min: -50, max: 2000 }, 4),
      unit: fc.constantFrom(null, "uur", "Stk.", "HUR", "zak", "M2", "EA", "doos van 12"),
      discount: fc.constantFrom(null, "0", "3"),
      vat,
    })
    .map(({ vat: rate, ...line }) => ({ ...line, ...rate })),
  { minLength: 1, maxLength: 6 },
) satisfies fc.Arbitrary<InvoiceLineInput[]>;

const contents = fc
  .record({
    lines,
    currency: fc.constantFrom("EUR", "USD", "JPY", "KWD"),
    allowances: fc.array(
      fc.record({ reason: words, amount: fc.constantFrom("-12", "7"), vatRate: fc.constant("21") }),
      {
        maxLength: 2,
      },
    ) satisfies fc.Arbitrary<AllowanceInput[]>,
  })
  .map(({ currency: code, ...input }) => {
    const currency = parseCurrency(code);
    invariant(currency, `${code} is a currency.`);
    return { currency, content: computeDocument({ ...input, currency }) };
  });

test("an invoice of ours that is written as UBL and imported says what it said, whatever its lines and its currency", () => {
  fc.assert(
    fc.property(
      contents,
      fc.constantFrom("invoice", "credit_note"),
      words,
      ({ currency, content }, kind, name) => {
        const example = anIssuedDocument();
        const issued = { ...example, kind, currency, content, billTo: { ...example.billTo, name } } as const;
        const document = issuedUbl(issued);
        const read = readUbl(writeUbl(document));
        expect(contentOf(read)).toEqual(asImported(content));
        expect(read.customer.name).toBe(inXml(name));
        expect(read).toMatchObject({
          kind,
          number: issued.number,
          currency,
          issuedOn: issued.issuedOn,
          note: issued.note,
          buyerReference: issued.buyerReference,
          links: [issued.link],
          paymentMeans: [issued.means],
          paymentTerms: issued.terms,
        });
      },
    ),
    { numRuns: 1000 },
  );
});

/** The same content where UBL has one way to say it: no price below zero, and one reason for a category. */
function asImported(content: DocumentContent): DocumentContent {
  return {
    ...content,
    lines: content.lines.map((line) => ({
      ...line,
      ...withoutNegativePrice(line),
      description: inXml(line.description),
      exemptionReason: reasonFor(line, content),
    })),
    allowances: content.allowances.map((each) => ({ ...each, reason: inXml(each.reason ?? "") })),
  };
}

function reasonFor({ vatCategory }: DocumentLine, { vat: rows }: DocumentContent): string | null {
  if (!VAT_CATEGORIES[vatCategory].needsReason) return null;
  return rows.find((row) => row.vatCategory === vatCategory)?.exemptionReason ?? null;
}

function withoutNegativePrice({ quantity, unitPrice }: DocumentLine) {
  if (!unitPrice.startsWith("-")) return {};
  const negated = quantity.startsWith("-") ? quantity.slice(1) : `-${quantity}`;
  return { quantity: Number(quantity) === 0 ? "0" : negated, unitPrice: unitPrice.slice(1) };
}

/** What XML can say of a text: no control characters, line breaks as one, and nothing around it. */
function inXml(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\t\n\x7F-\x9F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .trim();
}

test("what was prepaid is no part of what the document asks for, and what was paid since is none of its business", () => {
  const { totals } = issuedUbl(anIssuedDocument({ prepaidMinor: 100_00n }));
  expect([totals.taxInclusive, totals.prepaid, totals.payable].map(toDecimal)).toEqual([
    "302.50",
    "100.00",
    "202.50",
  ]);
});

test("a unit in the merchant's words has its code, and keeps the words", () => {
  const units = ["uur", "Stunden", "m²", "Std.", "zak", "HUR", null];
  const content = computeDocument({
    lines: units.map((unit) => ({
      description: "Werk",
      quantity: "1",
      unitPrice: "1.00",
      vatRate: "21",
      unit,
    })),
    currency: EUR,
  });
  const document = issuedUbl(anIssuedDocument({ content }));
  expect(document.lines.map(({ unitCode, unitName }) => [unitCode, unitName])).toEqual([
    ["HUR", "uur"],
    ["HUR", "Stunden"],
    ["MTK", "m²"],
    ["HUR", "Std."],
    ["ZZ", "zak"],
    ["HUR", null],
    ["C62", null],
  ]);
});

test("outside the scope of VAT no VAT number is shown, and where VAT is due no reason why it is not", () => {
  const line = { description: "Schade", quantity: "1", unitPrice: "50.00" };
  const outside = { ...line, vatRate: "0", vatCategory: "O", exemptionReason: "Schadevergoeding" } as const;
  const taxed = { ...line, vatRate: "21", exemptionReason: "bij vergissing" };
  const of = (input: InvoiceLineInput) =>
    issuedUbl(anIssuedDocument({ content: computeDocument({ lines: [input], currency: EUR }) }));
  expect([of(outside).supplier.vatNumber, of(outside).customer.vatNumber]).toEqual([null, null]);
  expect(of(outside).vat[0]?.exemptionReason).toBe("Schadevergoeding");
  expect(of(taxed).supplier.vatNumber).toBe("NL009988776B01");
  expect(of(taxed).vat[0]?.exemptionReason).toBeNull();
});

test.each<{ name: string; party: object; endpoint: object | null; companyNumber: object | null }>([
  {
    name: "a number of the KvK",
    party: { country: "NL", registrationNumber: "12 34 56 78", vatNumber: "NL001234567B01" },
    endpoint: { id: "12345678", scheme: "0106" },
    companyNumber: { id: "12345678", scheme: "0106" },
  },
  {
    name: "a Dutch VAT number alone",
    party: { country: "NL", registrationNumber: null, vatNumber: "NL001234567B01" },
    endpoint: { id: "NL001234567B01", scheme: "9944" },
    companyNumber: null,
  },
  {
    name: "a number of the KBO",
    party: { country: "BE", registrationNumber: "0202.239.951", vatNumber: null },
    endpoint: { id: "0202239951", scheme: "0208" },
    companyNumber: { id: "0202239951", scheme: "0208" },
  },
  {
    name: "a number of the KBO with wrong check digits",
    party: { country: "BE", registrationNumber: "0202239952", vatNumber: "BE0202239952" },
    endpoint: { id: "BE0202239952", scheme: "9925" },
    companyNumber: { id: "0202239952", scheme: null },
  },
  {
    name: "a German register",
    party: { country: "DE", registrationNumber: "HRB 4711", vatNumber: "DE123456789" },
    endpoint: { id: "DE123456789", scheme: "9930" },
    companyNumber: { id: "HRB 4711", scheme: null },
  },
  {
    name: "nothing of the kind",
    party: { country: "NL", registrationNumber: null, vatNumber: null },
    endpoint: null,
    companyNumber: null,
  },
])("$name makes the address on Peppol, or none", ({ party, endpoint, companyNumber }) => {
  const { billTo } = anIssuedDocument();
  const { customer } = issuedUbl(anIssuedDocument({ billTo: { ...billTo, ...party } }));
  expect(customer.endpoint).toEqual(endpoint);
  expect(customer.companyNumber).toEqual(companyNumber);
});
