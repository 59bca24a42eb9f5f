import * as fc from "fast-check";
import { expect, test } from "vitest";
import { issuedUbl } from "../issued-ubl.ts";
import { anIssuedDocument, day } from "../issued-ubl-example.ts";
import { readUbl } from "./read-ubl.ts";
import { builtDocuments } from "./ubl-arbitraries.ts";
import { buildUbl } from "./ubl-builder.ts";
import type { UblDocument } from "./ubl-document.ts";
import { writeUbl } from "./write-ubl.ts";

test("what is written reads as what was to be written, whatever the lines, allowances and rates", () => {
  fc.assert(
    fc.property(builtDocuments, (options) => {
      const document = readUbl(buildUbl(options).xml);
      expect(readUbl(writeUbl(document))).toEqual(document);
    }),
    { numRuns: 1000 },
  );
});

const issued = issuedUbl(anIssuedDocument());
const [line] = issued.lines;
const period = { startsOn: day("2026-02-01"), endsOn: day("2026-02-28") };

/** Every field that a document can have. */
const full: UblDocument = {
  ...issued,
  taxCurrency: "USD" as UblDocument["currency"], // justified: ISO 4217 has it
  taxInTaxCurrency: { minor: 57_75n, currency: "USD" as UblDocument["currency"] },
  orderReference: "BO-77",
  billingReferences: [
    { number: "F2026-00040", issuedOn: day("2026-02-01") },
    { number: "F2026-00041", issuedOn: null },
  ],
  deliveredOn: day("2026-02-27"),
  period,
  customer: {
    ...issued.customer,
    tradingName: "De Korenaar",
    address: {
      ...issued.customer.address,
      additionalStreet: "Achterhuis",
      extraLine: "2e verdieping",
      region: "Overijssel",
    },
    contact: { ...issued.customer.contact, name: "Lieve Maes" },
  },
  lines: line
    ? [
        {
          ...line,
          description: "Ketel en\nleidingen",
          note: "Volgens bon 12",
          unitPrice: "62500",
          baseQuantity: "1000",
          orderLine: "3",
          period,
          allowancesAndCharges: [
            {
              kind: "allowance",
              amount: money(25_00n),
              base: money(250_00n),
              percentage: "10",
              reason: "Korting",
              reasonCode: "95",
            },
            {
              kind: "charge",
              amount: money(25_00n),
              base: null,
              percentage: null,
              reason: "Vracht",
              reasonCode: "FC",
            },
          ],
        },
      ]
    : [],
};

function money(minor: bigint) {
  return { minor, currency: issued.currency };
}

test.each(["invoice", "credit_note"] as const)("every field of an %s comes back", (kind) => {
  const document = { ...full, kind, typeCode: kind === "invoice" ? "380" : "381" };
  expect(readUbl(writeUbl(document))).toEqual(document);
});

/**
 * The elements of UBL 2.1 that we write, in the order of its schemas
 * (https://docs.oasis-open.org/ubl/os-UBL-2.1/UBL-2.1.html): a validator refuses them in another one.
 */
const ORDER: Readonly<Record<string, string>> = {
  "Invoice|CreditNote":
    "CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode CreditNoteTypeCode Note DocumentCurrencyCode TaxCurrencyCode BuyerReference InvoicePeriod OrderReference BillingReference AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty Delivery PaymentMeans PaymentTerms AllowanceCharge TaxTotal LegalMonetaryTotal InvoiceLine CreditNoteLine",
  Party: "EndpointID PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact",
  PostalAddress: "StreetName AdditionalStreetName CityName PostalZone CountrySubentity AddressLine Country",
  Contact: "Name Telephone ElectronicMail",
  PaymentMeans: "PaymentMeansCode PaymentDueDate PaymentID PayeeFinancialAccount",
  PayeeFinancialAccount: "ID Name FinancialInstitutionBranch",
  AdditionalDocumentReference: "ID DocumentDescription Attachment",
  AllowanceCharge:
    "ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric Amount BaseAmount TaxCategory",
  TaxSubtotal: "TaxableAmount TaxAmount TaxCategory",
  "TaxCategory|ClassifiedTaxCategory": "ID Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme",
  LegalMonetaryTotal:
    "LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount",
  "InvoiceLine|CreditNoteLine":
    "ID Note InvoicedQuantity CreditedQuantity LineExtensionAmount InvoicePeriod OrderLineReference AllowanceCharge Item Price",
  Item: "Description Name ClassifiedTaxCategory AdditionalItemProperty",
  Price: "PriceAmount BaseQuantity",
};

test.each(["invoice", "credit_note"] as const)(
  "the elements of an %s stand in the order of UBL's schemas",
  (kind) => {
    const xml = writeUbl({ ...full, kind });
    for (const [names, order] of Object.entries(ORDER)) {
      const places = childrenOf(xml, names.split("|")).map((children) =>
        children.map((name) => order.split(" ").indexOf(name)),
      );
      expect(places.length, `${names} is written`).toBeGreaterThan(0);
      for (const found of places) {
        expect(found, names).not.toContain(-1);
        expect(found, names).toEqual(found.toSorted((a, b) => a - b));
      }
    }
  },
);

/** The names of the children of each element with one of these names, by the tags alone. */
function childrenOf(xml: string, names: readonly string[]): string[][] {
  const open: { name: string; children: string[] }[] = [];
  const found: string[][] = [];
  for (const [, slash, name = ""] of xml.matchAll(/<(\/?)(?:\w+:)?(\w+)[^>]*>/g)) {
    if (slash) open.pop();
    else {
      open.at(-1)?.children.push(name);
      const children: string[] = [];
      open.push({ name, children });
      if (names.includes(name)) found.push(children);
    }
  }
  return found;
}

test("nothing that is empty is written", () => {
  const nobody = { ...issued.customer, contact: { name: null, phone: "", email: " " }, vatNumber: null };
  const xml = writeUbl({ ...issued, customer: nobody, note: "\n" });
  expect(xml).not.toMatch(/<([\w:]+)[^>]*>\s*<\/\1>|\/>/);
  expect(readUbl(xml)).toMatchObject({ note: null, customer: { contact: { phone: null, email: null } } });
});
