import { Big } from "big.js";
import { decimalsOf } from "../../money/currency.ts";
import { asDecimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { UblAllowanceOrCharge, UblDocument, UblParty } from "./ubl-document.ts";
import { UNIT_CODES } from "./unit-code-list.ts";
import { VAT_CATEGORIES, type VatCategory } from "./vat-category.ts";

export type SpecificationRule = {
  readonly id: string;
  readonly isKept: (document: UblDocument) => boolean;
};

/**
 * The fatal rules of EN 16931 that a document of ours could break, for want of data or by a currency with other
 * decimals. The sums and the categories' rates are computed here and checked whenever a document is read.
 * Source: https://docs.peppol.eu/poacc/billing/3.0/rules/ubl-tc434/
 */
export const EN16931_RULES: readonly SpecificationRule[] = [
  { id: "BR-09", isKept: ({ supplier }) => hasCountry(supplier) },
  { id: "BR-11", isKept: ({ customer }) => hasCountry(customer) },
  { id: "BR-CL-23", isKept: ({ lines }) => lines.every(({ unitCode }) => UNIT_CODES.has(unitCode ?? "")) },
  { id: "BR-27", isKept: ({ lines }) => lines.every(({ unitPrice }) => new Big(unitPrice).gte(0)) },
  { id: "BR-33, BR-38", isKept: (document) => document.allowancesAndCharges.every(hasReason) },
  {
    id: "BR-42, BR-44",
    isKept: ({ lines }) => lines.every((line) => line.allowancesAndCharges.every(hasReason)),
  },
  {
    id: "BR-61",
    isKept: ({ paymentMeans }) =>
      paymentMeans.every((means) => means.code !== "30" || means.account !== null),
  },
  { id: "BR-DEC", isKept: (document) => amountsOf(document).every(hasTwoDecimals) },
  { id: "BR-CO-09", isKept: ({ supplier, customer }) => [supplier, customer].every(hasPrefixedVatNumber) },
  {
    id: "BR-CO-25",
    isKept: ({ kind, totals, dueOn, paymentTerms }) =>
      kind === "credit_note" || totals.payable.minor <= 0n || dueOn !== null || paymentTerms !== null,
  },
  {
    id: "BR-CO-26",
    isKept: ({ supplier }) => supplier.companyNumber !== null || supplier.vatNumber !== null,
  },
  {
    // BR-S-02, BR-Z-02, BR-E-02, BR-AE-02, BR-IC-02, BR-G-02, BR-AF-02, BR-AG-02
    id: "BR-S-02",
    isKept: (document) => isOutsideVat(document) || document.supplier.vatNumber !== null,
  },
  {
    id: "BR-AE-02",
    isKept: (document) =>
      !has(document, "AE") ||
      document.customer.vatNumber !== null ||
      document.customer.companyNumber !== null,
  },
  // It asks for the country that the goods go to (BT-80), and an invoice of ours has no place of delivery.
  { id: "BR-IC-12", isKept: (document) => !has(document, "K") },
  // BR-O-02 to -04 and BR-O-11 to -14: no VAT numbers and no other category beside it.
  {
    id: "BR-O",
    isKept: (document) =>
      !has(document, "O") ||
      (document.vat.length === 1 &&
        document.supplier.vatNumber === null &&
        document.customer.vatNumber === null),
  },
  {
    // BR-S-10, BR-Z-10, BR-AF-10, BR-AG-10
    id: "BR-S-10",
    isKept: ({ vat }) =>
      vat.every(
        (row) =>
          VAT_CATEGORIES[row.category].needsReason ||
          (row.exemptionReason === null && row.exemptionReasonCode === null),
      ),
  },
  {
    id: "UBL-SR-44",
    isKept: ({ paymentMeans }) => distinct(paymentMeans.map(({ reference }) => reference)) <= 1,
  },
  { id: "UBL-SR-47", isKept: ({ paymentMeans }) => distinct(paymentMeans.map(({ code }) => code)) <= 1 },
];

/**
 * What Peppol BIS Billing 3.0 adds, with its rules for suppliers in the Netherlands.
 * Source: https://docs.peppol.eu/poacc/billing/3.0/rules/ubl-peppol/
 */
export const PEPPOL_RULES: readonly SpecificationRule[] = [
  {
    id: "PEPPOL-EN16931-R003",
    isKept: ({ buyerReference, orderReference }) => buyerReference !== null || orderReference !== null,
  },
  { id: "PEPPOL-EN16931-R010", isKept: ({ customer }) => customer.endpoint !== null },
  { id: "PEPPOL-EN16931-R020", isKept: ({ supplier }) => supplier.endpoint !== null },
  { id: "PEPPOL-EN16931-R120", isKept: isNetWithinSlack },
  // P0101 for credit notes. The codes that we issue; of others nobody asked us yet.
  { id: "PEPPOL-EN16931-P0100", isKept: ({ typeCode }) => typeCode === "380" || typeCode === "381" },
  {
    id: "NL-R-001",
    isKept: ({ kind, supplier, billingReferences }) =>
      countryOf(supplier) !== "NL" || kind === "invoice" || billingReferences.length > 0,
  },
  { id: "NL-R-002", isKept: ({ supplier }) => countryOf(supplier) !== "NL" || hasWholeAddress(supplier) },
  {
    id: "NL-R-003",
    isKept: ({ supplier }) => countryOf(supplier) !== "NL" || hasDutchCompanyNumber(supplier),
  },
  { id: "NL-R-004", isKept: (document) => !isWithin("NL", document) || hasWholeAddress(document.customer) },
  {
    id: "NL-R-005",
    isKept: (document) =>
      !isWithin("NL", document) ||
      document.customer.companyNumber === null ||
      hasDutchCompanyNumber(document.customer),
  },
  {
    id: "NL-R-007",
    isKept: ({ kind, supplier, totals, paymentMeans }) =>
      countryOf(supplier) !== "NL" ||
      (kind === "invoice" ? totals.payable.minor <= 0n : totals.payable.minor >= 0n) ||
      paymentMeans.length > 0,
  },
  {
    id: "NL-R-008",
    isKept: (document) =>
      !isWithin("NL", document) || document.paymentMeans.every(({ code }) => DUTCH_MEANS.has(code)),
  },
  // Of a German supplier to a German customer it asks for a person to contact, and a merchant here has no such name.
  {
    id: "DE-R-005",
    isKept: (document) => !isWithin("DE", document) || document.supplier.contact.name !== null,
  },
  // Denmark, Greece, Iceland, Italy, Norway and Sweden have rules that nothing here keeps an eye on.
  {
    id: "DK-R, GR-R, IS-R, IT-R, NO-R, SE-R",
    isKept: ({ supplier }) => !UNWATCHED.has(countryOf(supplier) ?? ""),
  },
];

const DUTCH_MEANS: ReadonlySet<string> = new Set(["30", "48", "49", "57", "58", "59"]);
const UNWATCHED: ReadonlySet<string> = new Set(["DK", "GR", "EL", "IS", "IT", "NO", "SE"]);

function hasCountry({ address }: UblParty): boolean {
  return /^[A-Z]{2}$/.test(address.country ?? "");
}

/** As Peppol's rules find it: by the VAT number, and by the address where there is none. */
function countryOf({ vatNumber, address }: UblParty): string | null {
  return vatNumber?.slice(0, 2).toUpperCase() ?? address.country;
}

function isWithin(country: string, { supplier, customer }: UblDocument): boolean {
  return countryOf(supplier) === country && countryOf(customer) === country;
}

function hasWholeAddress({ address }: UblParty): boolean {
  return address.street !== null && address.city !== null && address.postalCode !== null;
}

/** A number of the KvK (0106), or of the register of Dutch public bodies (0190). */
function hasDutchCompanyNumber({ companyNumber }: UblParty): boolean {
  return companyNumber?.scheme === "0106" || companyNumber?.scheme === "0190";
}

function hasReason({ reason, reasonCode }: UblAllowanceOrCharge): boolean {
  return reason !== null || reasonCode !== null;
}

function hasPrefixedVatNumber({ vatNumber }: UblParty): boolean {
  return vatNumber === null || /^[A-Z]{2}/.test(vatNumber);
}

function has({ vat }: UblDocument, category: VatCategory): boolean {
  return vat.some((row) => row.category === category);
}

function isOutsideVat({ vat }: UblDocument): boolean {
  return vat.every(({ category }) => category === "O");
}

/** BR-DEC-01 to -28: dinars have three decimals, and the standard has room for two. */
function hasTwoDecimals({ minor, currency }: Money): boolean {
  const beyond = decimalsOf(currency) - 2;
  return beyond <= 0 || minor % 10n ** BigInt(beyond) === 0n;
}

function amountsOf({ lines, allowancesAndCharges, vat, totals }: UblDocument): Money[] {
  return [
    ...lines.flatMap((line) => [line.net, ...line.allowancesAndCharges.map(({ amount }) => amount)]),
    ...allowancesAndCharges.map(({ amount }) => amount),
    ...vat.flatMap(({ taxable, tax }) => [taxable, tax]),
    ...Object.values(totals),
  ];
}

/** Its slack is 0.02 in every currency, so a net amount that was rounded to whole yen may lie outside. */
function isNetWithinSlack({ lines }: UblDocument): boolean {
  return lines.every((line) => {
    const gross = new Big(line.quantity).times(line.unitPrice).div(line.baseQuantity);
    const expected = line.allowancesAndCharges.reduce(
      (sum, { kind, amount }) =>
        kind === "charge" ? sum.plus(asDecimal(amount)) : sum.minus(asDecimal(amount)),
      gross,
    );
    return asDecimal(line.net).minus(expected).abs().lte("0.02");
  });
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values.filter((value) => value !== null)).size;
}
