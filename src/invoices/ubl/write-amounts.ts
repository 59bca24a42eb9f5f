import { type Money, toDecimal } from "../../money/money.ts";
import type {
  UblAllowanceOrCharge,
  UblDocument,
  UblDocumentAllowanceOrCharge,
  UblRate,
  UblTotals,
} from "./ubl-document.ts";
import { element, type XmlNode } from "./xml-nodes.ts";

export function writeAmount(name: string, amount: Money): XmlNode | null {
  return element(name, toDecimal(amount), { currencyID: amount.currency });
}

/** One of a line, or with its VAT one of the document. */
export function writeAllowanceOrCharge(
  each: UblAllowanceOrCharge | UblDocumentAllowanceOrCharge,
): XmlNode | null {
  return element("cac:AllowanceCharge", [
    element("cbc:ChargeIndicator", String(each.kind === "charge")),
    element("cbc:AllowanceChargeReasonCode", each.reasonCode),
    element("cbc:AllowanceChargeReason", each.reason),
    element("cbc:MultiplierFactorNumeric", each.percentage),
    writeAmount("cbc:Amount", each.amount),
    each.base && writeAmount("cbc:BaseAmount", each.base),
    "vat" in each ? writeRate("cac:TaxCategory", each.vat) : null,
  ]);
}

/** Outside the scope of VAT there is no rate to name (BR-O-05 to -07). */
export function writeRate(
  name: "cac:ClassifiedTaxCategory" | "cac:TaxCategory",
  { category, rate }: UblRate,
  reasons: readonly (XmlNode | null)[] = [],
): XmlNode | null {
  return element(name, [
    element("cbc:ID", category),
    element("cbc:Percent", category === "O" ? null : rate),
    ...reasons,
    element("cac:TaxScheme", [element("cbc:ID", "VAT")]),
  ]);
}

/** The VAT with its breakdown, and once more in the currency of the supplier's return where that is another one. */
export function writeTaxTotals({ vat, totals, taxInTaxCurrency }: UblDocument): (XmlNode | null)[] {
  const subtotals = vat.map((row) =>
    element("cac:TaxSubtotal", [
      writeAmount("cbc:TaxableAmount", row.taxable),
      writeAmount("cbc:TaxAmount", row.tax),
      writeRate("cac:TaxCategory", row, [
        element("cbc:TaxExemptionReasonCode", row.exemptionReasonCode),
        element("cbc:TaxExemptionReason", row.exemptionReason),
      ]),
    ]),
  );
  return [
    element("cac:TaxTotal", [writeAmount("cbc:TaxAmount", totals.tax), ...subtotals]),
    taxInTaxCurrency && element("cac:TaxTotal", [writeAmount("cbc:TaxAmount", taxInTaxCurrency)]),
  ];
}

/** Sums of what the document does not have are left out; Peppol shows a reader of the document no zeros. */
export function writeTotals(totals: UblTotals): XmlNode | null {
  const unlessZero = (name: string, amount: Money) =>
    amount.minor === 0n ? null : writeAmount(name, amount);
  return element("cac:LegalMonetaryTotal", [
    writeAmount("cbc:LineExtensionAmount", totals.lineExtension),
    writeAmount("cbc:TaxExclusiveAmount", totals.taxExclusive),
    writeAmount("cbc:TaxInclusiveAmount", totals.taxInclusive),
    unlessZero("cbc:AllowanceTotalAmount", totals.allowances),
    unlessZero("cbc:ChargeTotalAmount", totals.charges),
    unlessZero("cbc:PrepaidAmount", totals.prepaid),
    unlessZero("cbc:PayableRoundingAmount", totals.rounding),
    writeAmount("cbc:PayableAmount", totals.payable),
  ]);
}
