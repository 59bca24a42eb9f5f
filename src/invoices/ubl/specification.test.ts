import { expect, test } from "vitest";
import { type Currency, EUR, parseCurrency } from "../../money/currency.ts";
import { invariant } from "../../problems/problems.ts";
import { computeDocument } from "../document-totals.ts";
import type { InvoiceLineInput } from "../invoice-schemas.ts";
import { type IssuedDocument, issuedUbl } from "../issued-ubl.ts";
import { A_MERCHANT, anIssuedDocument, day } from "../issued-ubl-example.ts";
import { specificationOf } from "./specification.ts";
import { EN16931_RULES, PEPPOL_RULES } from "./specification-rules.ts";
import type { UblDocument } from "./ubl-document.ts";

const complete = issuedUbl(anIssuedDocument());

test("a document with all that Peppol asks for says that it is one of Peppol BIS Billing 3.0", () => {
  expect(specificationOf(complete)).toEqual({
    customization: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
    profile: "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
  });
});

test("a credit note that names its invoice is one, too", () => {
  const credited = { number: "F2026-00041", issuedOn: day("2026-02-01") };
  const note = issuedUbl(
    anIssuedDocument({ kind: "credit_note", dueOn: null, terms: null, means: null, link: null, credited }),
  );
  expect(specificationOf(note).profile).not.toBeNull();
});

const { billTo } = anIssuedDocument();
const german = { country: "DE", vatNumber: "DE123456789", registrationNumber: null };

const lacking: { name: string; breaks: string; document: UblDocument }[] = [
  {
    name: "the supplier's country",
    breaks: "BR-09",
    document: supplied({ address: { ...complete.supplier.address, country: null } }),
  },
  { name: "the customer's country", breaks: "BR-11", document: billed({ country: null }) },
  { name: "a unit", breaks: "BR-CL-23", document: lined({ unitCode: "uur" }) },
  {
    name: "a price of zero or more",
    breaks: "BR-27",
    document: lined({ unitPrice: "-1", quantity: "-250" }),
  },
  {
    name: "the reason of an allowance",
    breaks: "BR-33, BR-38",
    document: {
      ...complete,
      allowancesAndCharges: [{ ...unexplained(), vat: { category: "S", rate: "21" } }],
    },
  },
  {
    name: "the reason of a line's allowance",
    breaks: "BR-42, BR-44",
    document: lined({ allowancesAndCharges: [unexplained()] }),
  },
  { name: "the account of a credit transfer", breaks: "BR-61", document: paid({ account: null }) },
  {
    name: "amounts of two decimals",
    breaks: "BR-DEC",
    document: computed([{ unitPrice: "0.001" }], { currency: currencyOf("KWD") }),
  },
  {
    name: "the country in a VAT number",
    breaks: "BR-CO-09",
    document: billed({ vatNumber: "001234567B01" }),
  },
  {
    name: "a day or terms of payment",
    breaks: "BR-CO-25",
    document: { ...complete, dueOn: null, paymentTerms: null },
  },
  {
    name: "any number of the supplier",
    breaks: "BR-CO-26",
    document: supplied({ companyNumber: null, vatNumber: null }),
  },
  {
    name: "the supplier's VAT number",
    breaks: "BR-S-02",
    document: issued({ merchant: { ...A_MERCHANT, vatNumber: null } }),
  },
  {
    name: "a number of who owes the VAT",
    breaks: "BR-AE-02",
    document: computed([{ vatRate: "0", vatCategory: "AE" }], {
      billTo: { ...billTo, vatNumber: null, registrationNumber: null },
    }),
  },
  {
    name: "the place that goods go to",
    breaks: "BR-IC-12",
    document: computed([{ vatRate: "0", vatCategory: "K" }]),
  },
  {
    name: "one kind of lines",
    breaks: "BR-O",
    document: computed([{ vatRate: "0", vatCategory: "O", exemptionReason: "Schade" }, {}]),
  },
  {
    name: "silence where VAT is due",
    breaks: "BR-S-10",
    document: { ...complete, vat: complete.vat.map((row) => ({ ...row, exemptionReason: "-" })) },
  },
  { name: "one reference", breaks: "UBL-SR-44", document: twice({ reference: "another" }) },
  { name: "one way to pay", breaks: "UBL-SR-47", document: twice({ code: "58" }) },
  {
    name: "the customer's reference",
    breaks: "PEPPOL-EN16931-R003",
    document: issued({ buyerReference: null }),
  },
  {
    name: "the customer's address on Peppol",
    breaks: "PEPPOL-EN16931-R010",
    document: billed({ registrationNumber: null, vatNumber: null }),
  },
  {
    name: "the supplier's address on Peppol",
    breaks: "PEPPOL-EN16931-R020",
    document: supplied({ endpoint: null }),
  },
  {
    name: "a net amount within two hundredths of a yen",
    breaks: "PEPPOL-EN16931-R120",
    document: computed([{ quantity: "1.5", unitPrice: "333.3" }], { currency: currencyOf("JPY") }),
  },
  {
    name: "a type that we issue",
    breaks: "PEPPOL-EN16931-P0100",
    document: { ...complete, typeCode: "384" },
  },
  { name: "the invoice that is credited", breaks: "NL-R-001", document: issued({ kind: "credit_note" }) },
  {
    name: "the supplier's city",
    breaks: "NL-R-002",
    document: issued({ merchant: { ...A_MERCHANT, city: null } }),
  },
  {
    name: "the supplier's number at the KvK",
    breaks: "NL-R-003",
    document: issued({ merchant: { ...A_MERCHANT, registrationNumber: null } }),
  },
  { name: "the customer's postal code", breaks: "NL-R-004", document: billed({ postalCode: null }) },
  {
    name: "a number of the KvK that is one",
    breaks: "NL-R-005",
    document: billed({ registrationNumber: "klant 7" }),
  },
  { name: "means of payment", breaks: "NL-R-007", document: issued({ means: null }) },
  {
    name: "means of payment that Dutch rules know",
    breaks: "NL-R-008",
    document: paid({ code: "68", account: null }),
  },
  {
    name: "a German to call",
    breaks: "DE-R-005",
    document: issued({ merchant: { ...A_MERCHANT, ...german }, billTo: { ...billTo, ...german } }),
  },
  {
    name: "rules that are watched",
    breaks: "DK-R, GR-R, IS-R, IT-R, NO-R, SE-R",
    document: supplied({ vatNumber: "IT12345678901" }),
  },
];

test.each(lacking)("without $name it does not claim what $breaks asks for", ({ breaks, document }) => {
  const isCore = EN16931_RULES.some(({ id }) => id === breaks);
  const broken = [...EN16931_RULES, ...PEPPOL_RULES]
    .filter(({ isKept }) => !isKept(document))
    .map(({ id }) => id);
  expect(broken).toContain(breaks);
  expect(specificationOf(document)).toEqual({
    customization: isCore ? null : "urn:cen.eu:en16931:2017",
    profile: null,
  });
});

test("each rule is broken by one of these", () => {
  const ids = [...EN16931_RULES, ...PEPPOL_RULES].map(({ id }) => id);
  expect(lacking.map(({ breaks }) => breaks)).toEqual(ids);
});

function issued(fields: Partial<IssuedDocument>): UblDocument {
  return issuedUbl(anIssuedDocument(fields));
}

function billed(fields: Partial<IssuedDocument["billTo"]>): UblDocument {
  return issued({ billTo: { ...billTo, ...fields } });
}

function supplied(fields: Partial<UblDocument["supplier"]>): UblDocument {
  return { ...complete, supplier: { ...complete.supplier, ...fields } };
}

function lined(fields: Partial<UblDocument["lines"][number]>): UblDocument {
  return { ...complete, lines: complete.lines.map((line) => ({ ...line, ...fields })) };
}

function paid(fields: Partial<UblDocument["paymentMeans"][number]>): UblDocument {
  return { ...complete, paymentMeans: complete.paymentMeans.map((means) => ({ ...means, ...fields })) };
}

function twice(fields: Partial<UblDocument["paymentMeans"][number]>): UblDocument {
  return { ...complete, paymentMeans: [...complete.paymentMeans, ...paid(fields).paymentMeans] };
}

function computed(
  lines: Partial<InvoiceLineInput>[],
  { currency = EUR, ...fields }: Partial<IssuedDocument> = {},
): UblDocument {
  const line = { description: "Werk", quantity: "1", unitPrice: "10", vatRate: "21" };
  const content = computeDocument({ lines: lines.map((each) => ({ ...line, ...each })), currency });
  return issued({ ...fields, currency, content });
}

function currencyOf(code: string): Currency {
  const currency = parseCurrency(code);
  invariant(currency, `${code} is a currency.`);
  return currency;
}

function unexplained(): UblDocument["lines"][number]["allowancesAndCharges"][number] {
  const amount = { minor: 0n, currency: complete.currency };
  return { kind: "allowance", amount, base: null, percentage: null, reason: null, reasonCode: null };
}
