import { type Currency, parseCurrency } from "../../money/currency.ts";
import { type Money, zero } from "../../money/money.ts";
import { readRate } from "./read-rate.ts";
import { all, amountOf, first, type Reading, refuseMissing, requiredAmount, text } from "./read-values.ts";
import type { UblVat } from "./ubl-document.ts";
import { VAT_CATEGORIES } from "./vat-category.ts";
import { shown } from "./xml-refusal.ts";
import type { XmlElement } from "./xml-tree.ts";

export type VatRow = { readonly vat: UblVat; readonly element: XmlElement };

/** The document's VAT, with the elements it stands in, because the sums are checked later. */
export type Tax = {
  readonly total: Money;
  readonly totalElement: XmlElement;
  readonly rows: readonly VatRow[];
  readonly taxCurrency: Currency | null;
  readonly inTaxCurrency: Money | null;
};

/**
 * Reads the TaxTotals: one in the document's currency with the breakdown, and one without it in the tax currency
 * where the document names such a currency (PEPPOL-EN16931-R053, R054, BR-53).
 */
export function readTax(reading: Reading, root: XmlElement): Tax {
  const taxCurrency = readTaxCurrency(reading, root);
  let own: XmlElement | null = null;
  let inTaxCurrency: Money | null = null;
  for (const element of all(root, "cac:TaxTotal")) {
    const amount = first(element, "cbc:TaxAmount");
    if (!amount) refuseMissing(reading, element, "cbc:TaxAmount");
    else if (taxCurrency && amount.attributes.get("currencyID") === taxCurrency && !inTaxCurrency) {
      inTaxCurrency = amountOf(reading, amount, { currency: taxCurrency });
    } else if (own) {
      reading.refusals.notAccepted(
        element,
        "is one too many; there is one TaxTotal in the document's currency.",
      );
    } else own = element;
  }
  if (!own) refuseMissing(reading, root, "cac:TaxTotal");
  if (taxCurrency && !inTaxCurrency) {
    const where = first(root, "cbc:TaxCurrencyCode") ?? root;
    reading.refusals.notAccepted(where, `is ${taxCurrency}, but no TaxTotal is in ${taxCurrency}.`);
  }
  return {
    total: own ? requiredAmount(reading, own, "cbc:TaxAmount") : zero(reading.currency),
    totalElement: own ?? root,
    rows: own ? readRows(reading, own) : [],
    taxCurrency,
    inTaxCurrency,
  };
}

/** PEPPOL-EN16931-R005: a tax currency is another one than the document's; naming the same one twice adds nothing. */
function readTaxCurrency(reading: Reading, root: XmlElement): Currency | null {
  const code = text(reading, root, "cbc:TaxCurrencyCode");
  if (code === null || code === reading.currency) return null;
  const currency = parseCurrency(code);
  if (!currency) {
    const where = first(root, "cbc:TaxCurrencyCode") ?? root;
    reading.refusals.notAccepted(where, `is ${shown(code)}, which is not an ISO 4217 currency.`);
  }
  return currency;
}

function readRows(reading: Reading, taxTotal: XmlElement): readonly VatRow[] {
  const elements = all(taxTotal, "cac:TaxSubtotal");
  // BR-CO-18
  if (elements.length === 0) refuseMissing(reading, taxTotal, "cac:TaxSubtotal");
  return elements.map((element) => ({ element, vat: readRow(reading, element) }));
}

function readRow(reading: Reading, element: XmlElement): UblVat {
  const category = first(element, "cac:TaxCategory");
  const row = {
    ...readRate(reading, element, { name: "cac:TaxCategory" }),
    taxable: requiredAmount(reading, element, "cbc:TaxableAmount"),
    tax: requiredAmount(reading, element, "cbc:TaxAmount"),
    exemptionReason: text(reading, category, "cbc:TaxExemptionReason"),
    exemptionReasonCode: text(reading, category, "cbc:TaxExemptionReasonCode"),
  } satisfies UblVat;
  const hasReason = row.exemptionReason !== null || row.exemptionReasonCode !== null;
  // BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10
  if (category && VAT_CATEGORIES[row.category].needsReason && !hasReason) {
    reading.refusals.notAccepted(
      category,
      `is ${row.category} and has no TaxExemptionReason; it must say why no VAT is due.`,
    );
  }
  return row;
}
