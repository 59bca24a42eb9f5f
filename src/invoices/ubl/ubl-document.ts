import type { Day } from "../../clock/clock.ts";
import type { Currency } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import type { VatCategory } from "./vat-category.ts";

/**
 * An invoice or credit note as a UBL 2.1 document tells it, after every check of `readUbl`.
 * Amounts are in the document's currency unless a field says otherwise. Quantities, unit prices, percentages and
 * rates are plain decimals as strings ("7", "0.125"), because they have no minor unit. What the document leaves out
 * is null. A credit note's amounts are positive when it gives money back, as they stand in the document.
 */
export type UblDocument = {
  readonly kind: "invoice" | "credit_note";
  readonly number: string;
  /** UNCL 1001, one of those in `document-types.ts`. */
  readonly typeCode: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly currency: Currency;
  readonly taxCurrency: Currency | null;
  /** The VAT once more in `taxCurrency`, for the supplier's return; no part of what is owed. */
  readonly taxInTaxCurrency: Money | null;
  /** Several notes are joined by a line break. */
  readonly note: string | null;
  readonly buyerReference: string | null;
  readonly orderReference: string | null;
  readonly billingReferences: readonly UblBillingReference[];
  /** Where documents that belong to it are on the web, such as the online invoice. */
  readonly links: readonly UblLink[];
  readonly supplier: UblParty;
  readonly customer: UblParty;
  readonly paymentMeans: readonly UblPaymentMeans[];
  readonly paymentTerms: string | null;
  readonly deliveredOn: Day | null;
  readonly period: UblPeriod | null;
  readonly lines: readonly UblLine[];
  readonly allowancesAndCharges: readonly UblDocumentAllowanceOrCharge[];
  readonly vat: readonly UblVat[];
  readonly totals: UblTotals;
};

/** An earlier document that this one corrects or credits. */
export type UblBillingReference = { readonly number: string; readonly issuedOn: Day | null };

/** A supporting document (BG-24) that is somewhere else; those inside the document are not read. */
export type UblLink = { readonly id: string; readonly description: string | null; readonly uri: string };

export type UblPeriod = { readonly startsOn: Day | null; readonly endsOn: Day | null };

export type UblParty = {
  /** The registered name, or the trading name where there is no other. */
  readonly name: string;
  readonly tradingName: string | null;
  /** The address on the Peppol network; `scheme` is an EAS code such as 0106 (KvK) or 0208 (KBO). */
  readonly endpoint: UblIdentifier | null;
  readonly vatNumber: string | null;
  readonly companyNumber: UblIdentifier | null;
  readonly address: UblAddress;
  readonly contact: {
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
};

export type UblIdentifier = { readonly id: string; readonly scheme: string | null };

export type UblAddress = {
  readonly street: string | null;
  readonly additionalStreet: string | null;
  readonly extraLine: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
};

export type UblPaymentMeans = {
  /** UNCL 4461, such as 30 for a credit transfer. */
  readonly code: string;
  /** What the payer writes with the transfer. */
  readonly reference: string | null;
  /** Usually an IBAN, without spaces. */
  readonly account: string | null;
  readonly accountName: string | null;
  readonly bic: string | null;
};

export type UblAllowanceOrCharge = {
  readonly kind: "allowance" | "charge";
  /** Positive for both kinds; an allowance is subtracted. */
  readonly amount: Money;
  readonly base: Money | null;
  readonly percentage: string | null;
  readonly reason: string | null;
  readonly reasonCode: string | null;
};

export type UblDocumentAllowanceOrCharge = UblAllowanceOrCharge & { readonly vat: UblRate };

/** Outside the scope of VAT (O) there is no rate in the document; it reads as "0". */
export type UblRate = { readonly category: VatCategory; readonly rate: string };

export type UblLine = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly note: string | null;
  readonly quantity: string;
  /** UN/ECE Recommendation 20 or 21, such as HUR or C62. */
  readonly unitCode: string | null;
  /** What the supplier calls the unit, which the code may not say: "bag", "uur". */
  readonly unitName: string | null;
  /** Without VAT, for `baseQuantity` units. */
  readonly unitPrice: string;
  readonly baseQuantity: string;
  readonly allowancesAndCharges: readonly UblAllowanceOrCharge[];
  /** After the line's allowances and charges, without VAT. */
  readonly net: Money;
  readonly vat: UblRate;
  readonly orderLine: string | null;
  readonly period: UblPeriod | null;
};

/** One row of the VAT breakdown: a category and rate with what is taxed and the tax. */
export type UblVat = UblRate & {
  readonly taxable: Money;
  readonly tax: Money;
  readonly exemptionReason: string | null;
  readonly exemptionReasonCode: string | null;
};

export type UblTotals = {
  readonly lineExtension: Money;
  readonly allowances: Money;
  readonly charges: Money;
  readonly taxExclusive: Money;
  readonly tax: Money;
  readonly taxInclusive: Money;
  readonly prepaid: Money;
  readonly rounding: Money;
  readonly payable: Money;
};
