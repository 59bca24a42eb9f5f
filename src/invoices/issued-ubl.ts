import { Big } from "big.js";
import type { Day } from "../clock/clock.ts";
import type { Merchant } from "../merchants/merchant-queries.ts";
import type { Currency } from "../money/currency.ts";
import { type Money, money } from "../money/money.ts";
import type { BillTo, DocumentAllowance, DocumentContent, DocumentLine } from "./invoice.ts";
import { companyNumberOf, endpointOf } from "./ubl/party-identifiers.ts";
import type {
  UblAllowanceOrCharge,
  UblBillingReference,
  UblDocument,
  UblLine,
  UblLink,
  UblParty,
  UblPaymentMeans,
} from "./ubl/ubl-document.ts";
import { unitCodeOf } from "./ubl/unit-code.ts";
import { VAT_CATEGORIES } from "./ubl/vat-category.ts";

/** An invoice or credit note of ours, as far as UBL has a place for it. */
export type IssuedDocument = {
  readonly kind: UblDocument["kind"];
  readonly number: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly currency: Currency;
  readonly prepaidMinor: bigint;
  /** What the customer calls it. */
  readonly buyerReference: string | null;
  readonly note: string | null;
  readonly billTo: BillTo;
  readonly content: DocumentContent;
  readonly merchant: Pick<Merchant, keyof BillTo | "tradeName"> & { readonly country: string };
  readonly credited: UblBillingReference | null;
  readonly means: UblPaymentMeans | null;
  readonly link: UblLink | null;
  readonly terms: string | null;
};

/**
 * What we issued, as UBL says it: the amounts of the day that it was issued on, whatever was paid since. Nothing is
 * computed anew but the sums that only UBL has.
 */
export function issuedUbl(issued: IssuedDocument): UblDocument {
  const { currency, content } = issued;
  const amount = (minor: bigint): Money => money(minor, currency);
  return {
    kind: issued.kind,
    number: issued.number,
    // UNCL 1001: a commercial invoice, or a credit note.
    typeCode: issued.kind === "invoice" ? "380" : "381",
    issuedOn: issued.issuedOn,
    dueOn: issued.dueOn,
    currency,
    taxCurrency: null,
    taxInTaxCurrency: null,
    note: issued.note,
    buyerReference: issued.buyerReference,
    orderReference: null,
    billingReferences: issued.credited ? [issued.credited] : [],
    links: issued.link ? [issued.link] : [],
    supplier: supplierOf(issued),
    customer: customerOf(issued),
    paymentMeans: issued.means ? [issued.means] : [],
    paymentTerms: issued.terms,
    deliveredOn: null,
    period: null,
    lines: content.lines.map((line, index) => lineOf(line, { index, amount })),
    allowancesAndCharges: content.allowances.map((allowance) => allowanceOf(allowance, { amount })),
    vat: content.vat.map((row) => ({
      category: row.vatCategory,
      rate: row.vatRate,
      taxable: amount(row.taxableMinor),
      tax: amount(row.vatMinor),
      // BR-S-10 and its like: where VAT is due, no reason stands why it is not.
      exemptionReason: VAT_CATEGORIES[row.vatCategory].needsReason ? row.exemptionReason : null,
      exemptionReasonCode: null,
    })),
    totals: totalsOf(issued, { amount }),
  };
}

type Amount = { readonly amount: (minor: bigint) => Money };

function totalsOf({ content, prepaidMinor }: IssuedDocument, { amount }: Amount): UblDocument["totals"] {
  const allowances = content.allowances.map(({ amountMinor }) => amountMinor);
  return {
    lineExtension: amount(sum(content.lines.map(({ netMinor }) => netMinor))),
    allowances: amount(-sum(allowances.filter((minor) => minor < 0n))),
    charges: amount(sum(allowances.filter((minor) => minor > 0n))),
    taxExclusive: amount(content.totalExclVatMinor),
    tax: amount(sum(content.vat.map(({ vatMinor }) => vatMinor))),
    taxInclusive: amount(content.totalMinor - content.roundingMinor),
    prepaid: amount(prepaidMinor),
    rounding: amount(content.roundingMinor),
    payable: amount(content.totalMinor - prepaidMinor),
  };
}

function lineOf(line: DocumentLine, { index, amount }: Amount & { index: number }): UblLine {
  const unitCode = unitCodeOf(line.unit);
  return {
    id: String(index + 1),
    name: line.description,
    description: null,
    note: null,
    ...asPriceAboveZero(line),
    unitCode,
    unitName: line.unit === unitCode ? null : line.unit,
    baseQuantity: "1",
    allowancesAndCharges:
      line.discountMinor === 0n ? [] : [allowanceOrCharge(-line.discountMinor, { reason: null, amount })],
    net: amount(line.netMinor),
    vat: { category: line.vatCategory, rate: line.vatRate },
    orderLine: null,
    period: null,
  };
}

/** BR-27 knows no price below zero: one piece at -10 is written as minus one piece at 10. */
function asPriceAboveZero({ quantity, unitPrice }: DocumentLine): Pick<UblLine, "quantity" | "unitPrice"> {
  const price = new Big(unitPrice);
  if (price.gte(0)) return { quantity, unitPrice };
  return { quantity: new Big(0).minus(quantity).toFixed(), unitPrice: price.abs().toFixed() };
}

function allowanceOf(
  { amountMinor, reason, vatCategory, vatRate }: DocumentAllowance,
  { amount }: Amount,
): UblDocument["allowancesAndCharges"][number] {
  return {
    ...allowanceOrCharge(amountMinor, { reason, amount }),
    vat: { category: vatCategory, rate: vatRate },
  };
}

/** Without a reason in words there is a code for it (BR-33, BR-38, BR-42, BR-44): discount, or a charge as agreed. */
function allowanceOrCharge(
  minor: bigint,
  { reason, amount }: Amount & { reason: string | null },
): UblAllowanceOrCharge {
  const isCharge = minor > 0n;
  return {
    kind: isCharge ? "charge" : "allowance",
    amount: amount(isCharge ? minor : -minor),
    base: null,
    percentage: null,
    reason,
    reasonCode: reason === null ? (isCharge ? "ZZZ" : "95") : null,
  };
}

function supplierOf({ merchant, content }: IssuedDocument): UblParty {
  return {
    ...partyOf(merchant, content),
    name: merchant.name,
    tradingName: merchant.tradeName,
  };
}

function customerOf({ billTo, content }: IssuedDocument): UblParty {
  return { ...partyOf(billTo, content), name: billTo.name, tradingName: null };
}

/** BR-O-02: what is outside the scope of VAT shows no VAT number. */
function partyOf(
  party: Omit<BillTo, "name">,
  { vat }: DocumentContent,
): Omit<UblParty, "name" | "tradingName"> {
  const isOutsideVat = vat.every(({ vatCategory }) => vatCategory === "O");
  return {
    endpoint: endpointOf(party),
    vatNumber: isOutsideVat ? null : party.vatNumber,
    companyNumber: companyNumberOf(party),
    address: {
      street: party.street,
      additionalStreet: null,
      extraLine: null,
      postalCode: party.postalCode,
      city: party.city,
      region: null,
      country: party.country,
    },
    contact: { name: null, phone: party.phone, email: party.email },
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
