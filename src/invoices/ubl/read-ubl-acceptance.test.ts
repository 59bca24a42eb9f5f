import { expect, test } from "vitest";
import { MAX_LINES } from "./read-lines.ts";
import { readUbl } from "./read-ubl.ts";
import { refusalOf } from "./refusal-of.ts";
import { MAX_REASONS } from "./refusals.ts";
import { type BuiltLine, buildUbl } from "./ubl-builder.ts";

const labour: BuiltLine = { quantity: 4n, price: 62_50n, category: "S", rate: 21 };
const exempt: BuiltLine = { quantity: 1n, price: 80_00n, category: "E", rate: 0 };

const { xml: plain } = buildUbl({
  lines: [labour],
  allowances: [{ amount: 10_00n }, { amount: 10_00n, charge: true }],
});

test.each([
  [
    "an amount in another currency",
    'PayableAmount currencyID="EUR"',
    'PayableAmount currencyID="USD"',
    'is in "USD", but must be in EUR.',
  ],
  [
    "an amount without a currency",
    'PayableAmount currencyID="EUR"',
    "PayableAmount",
    "has no currencyID, but must be in EUR.",
  ],
  [
    "a price in another currency",
    'PriceAmount currencyID="EUR"',
    'PriceAmount currencyID="GBP"',
    'is in "GBP", but must be in EUR.',
  ],
  [
    "three decimals of euros",
    ">302.50</cbc:PayableAmount>",
    ">302.505</cbc:PayableAmount>",
    'is "302.505", but EUR has 2 decimals.',
  ],
  [
    "an amount with a comma",
    ">302.50</cbc:PayableAmount>",
    ">302,50</cbc:PayableAmount>",
    'is "302,50", which is not an amount.',
  ],
  [
    "an exponent",
    ">302.50</cbc:PayableAmount>",
    ">3025e-1</cbc:PayableAmount>",
    'is "3025e-1", which is not an amount.',
  ],
  [
    "an amount beyond all invoices",
    ">302.50</cbc:PayableAmount>",
    ">99999999999999.00</cbc:PayableAmount>",
    "is too large",
  ],
  [
    "a day that does not exist",
    ">2026-04-01<",
    ">2026-02-30<",
    'DueDate is "2026-02-30", which is not a day',
  ],
  [
    "an unknown currency",
    "Code>EUR<",
    "Code>EUX<",
    'DocumentCurrencyCode is "EUX", which is not an ISO 4217 currency.',
  ],
  [
    "two currencies",
    "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>",
    "$&$&",
    "DocumentCurrencyCode[2] appears a second time",
  ],
  [
    "no currency",
    "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>",
    "",
    "Invoice has no DocumentCurrencyCode",
  ],
  [
    "a pro-forma invoice",
    ">380<",
    ">325<",
    'InvoiceTypeCode is "325", which is not a type of invoice that asks for payment.',
  ],
  ["a credit note's code on an invoice", ">380<", ">381<", 'InvoiceTypeCode is "381"'],
  ["no number", "<cbc:ID>2026-0117</cbc:ID>", "<cbc:ID/>", "Invoice has no ID, or an empty one"],
  ["two numbers", "<cbc:ID>2026-0117</cbc:ID>", "$&$&", "ID[2] appears a second time"],
  [
    "no customer",
    "AccountingCustomerParty>",
    "OriginatorCustomerParty>",
    "Invoice has no AccountingCustomerParty/PartyLegalEntity/RegistrationName",
  ],
  ["a line without a price", "cac:Price>", "cac:Delivery>", "InvoiceLine has no Price/PriceAmount"],
  [
    "a base quantity of zero",
    "</cbc:PriceAmount>",
    "$&<cbc:BaseQuantity>0</cbc:BaseQuantity>",
    "Price/BaseQuantity is 0, but must be more than zero.",
  ],
  [
    "an unknown VAT category",
    "ClassifiedTaxCategory><cbc:ID>S",
    "ClassifiedTaxCategory><cbc:ID>X",
    'has the VAT category "X"',
  ],
  [
    "a tax that is not VAT",
    "TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:Cl",
    "TaxScheme><cbc:ID>GST</cbc:ID></cac:TaxScheme></cac:Cl",
    'is of the tax "GST"',
  ],
  [
    "a standard rate of zero",
    "<cbc:Percent>21.00",
    "<cbc:Percent>0",
    "has the rate 0, which category S cannot have.",
  ],
  [
    "a line without a rate",
    /<cbc:Percent>21.00<\/cbc:Percent>(?=<cac:TaxScheme><cbc:ID>VAT<\/cbc:ID><\/cac:TaxScheme><\/cac:Cl)/,
    "",
    "ClassifiedTaxCategory has no Percent",
  ],
  [
    "an indicator that is no boolean",
    "<cbc:ChargeIndicator>true",
    "<cbc:ChargeIndicator>yes",
    'has the ChargeIndicator "yes"',
  ],
  [
    "a tax currency without its total",
    "<cbc:BuyerReference>",
    "<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>$&",
    "TaxCurrencyCode is SEK, but no TaxTotal is in SEK.",
  ],
  [
    "a second total of VAT",
    "<cac:LegalMonetaryTotal>",
    '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0</cbc:TaxAmount></cac:TaxTotal>$&',
    "TaxTotal[2] is one too many",
  ],
  [
    "a period that ends before it starts",
    "<cbc:BuyerReference>",
    "<cac:InvoicePeriod><cbc:StartDate>2026-02-02</cbc:StartDate><cbc:EndDate>2026-02-01</cbc:EndDate></cac:InvoicePeriod>$&",
    "InvoicePeriod ends on 2026-02-01, before it starts on 2026-02-02.",
  ],
  [
    "a reference to no document",
    "<cac:PaymentTerms>",
    "<cac:BillingReference><cac:InvoiceDocumentReference/></cac:BillingReference>$&",
    "BillingReference/InvoiceDocumentReference has no ID",
  ],
])("%s is not accepted", (_, piece, replacement, sentence) => {
  const xml =
    typeof piece === "string"
      ? plain.split(piece).join(replacement.replaceAll("$&", piece))
      : plain.replace(piece, replacement);
  const refusal = refusalOf(xml);
  expect(refusal.code).toBe("ubl_not_accepted");
  expect(refusal.errors.map(({ detail }) => detail).join("\n")).toContain(sentence);
});

test.each(["E", "AE", "K", "G", "O"] as const)("category %s without a reason is not accepted", (category) => {
  const { xml } = buildUbl({ lines: [{ ...exempt, category }] });
  const refusal = refusalOf(xml.replace(/<cbc:TaxExemptionReason>.*<\/cbc:TaxExemptionReason>/, ""));
  expect(refusal).toMatchObject({
    code: "ubl_not_accepted",
    errors: [{ pointer: "/Invoice/TaxTotal/TaxSubtotal/TaxCategory" }],
  });
  const coded = xml.replace(
    /<cbc:TaxExemptionReason>.*<\/cbc:TaxExemptionReason>/,
    "<cbc:TaxExemptionReasonCode>VATEX-EU-X</cbc:TaxExemptionReasonCode>",
  );
  expect(readUbl(coded).vat).toMatchObject([{ exemptionReason: null, exemptionReasonCode: "VATEX-EU-X" }]);
});

test.each(["Z", "E", "AE", "K", "G"] as const)("category %s with a rate is not accepted", (category) => {
  const { xml } = buildUbl({ lines: [{ ...exempt, category }] });
  const refusal = refusalOf(xml.replaceAll("<cbc:Percent>0.00", "<cbc:Percent>6.00"));
  expect(refusal.code).toBe("ubl_not_accepted");
  expect(refusal.detail).toContain(`has the rate 6, but category ${category} has the rate 0.`);
});

test("all reasons come at once, each with its line and path", () => {
  const { xml } = buildUbl({ lines: [labour, labour] });
  const wrong = xml.replace(">2026-03-02<", "><").replaceAll("<cbc:Name>Arbeid monteur</cbc:Name>", "");
  const refusal = refusalOf(wrong);
  expect(refusal.errors.map(({ pointer }) => pointer)).toEqual([
    "/Invoice/InvoiceLine[1]/Item/Name",
    "/Invoice/InvoiceLine[2]/Item/Name",
    "/Invoice/IssueDate",
  ]);
  for (const { detail } of refusal.errors) expect(detail).toMatch(/^Line \d+: /);
  expect(refusal.detail).toBe(refusal.errors[0]?.detail);
});

test("a document that is wrong on every line gives the first reasons only", () => {
  const { xml } = buildUbl({ lines: Array.from({ length: MAX_REASONS + 20 }, () => labour) });
  const wrong = xml.replaceAll("<cbc:Name>Arbeid monteur</cbc:Name>", "");
  expect(refusalOf(wrong).errors).toHaveLength(MAX_REASONS);
});

test("more lines than can be read are refused", () => {
  const { xml } = buildUbl({ lines: [labour] });
  const wrong = xml.replace("</Invoice>", `${"<cac:InvoiceLine/>".repeat(MAX_LINES)}</Invoice>`);
  expect(refusalOf(wrong)).toMatchObject({ code: "ubl_not_accepted" });
  expect(refusalOf(wrong).detail).toContain(
    `is one of ${MAX_LINES + 1} lines; at most ${MAX_LINES} are read.`,
  );
});
