import { type Money, zero } from "../../money/money.ts";
import { amount, follow, type Reading, refuseMissing, requiredAmount } from "./read-values.ts";
import type { UblTotals } from "./ubl-document.ts";
import type { XmlElement } from "./xml-tree.ts";

/** The document's totals (BR-12 to BR-15 name those that must be there; the others are zero when left out). */
export function readTotals(
  reading: Reading,
  root: XmlElement,
  { tax }: { tax: Money },
): { readonly totals: UblTotals; readonly element: XmlElement } {
  const element = follow(reading, root, "cac:LegalMonetaryTotal");
  if (!element) refuseMissing(reading, root, "cac:LegalMonetaryTotal");
  const none = zero(reading.currency);
  const required = (name: string): Money => (element ? requiredAmount(reading, element, name) : none);
  const optional = (name: string): Money => amount(reading, element, name) ?? none;
  const totals: UblTotals = {
    lineExtension: required("cbc:LineExtensionAmount"),
    allowances: optional("cbc:AllowanceTotalAmount"),
    charges: optional("cbc:ChargeTotalAmount"),
    taxExclusive: required("cbc:TaxExclusiveAmount"),
    tax,
    taxInclusive: required("cbc:TaxInclusiveAmount"),
    prepaid: optional("cbc:PrepaidAmount"),
    rounding: optional("cbc:PayableRoundingAmount"),
    payable: required("cbc:PayableAmount"),
  };
  return { totals, element: element ?? root };
}
