import { equal, type Money, money, toDecimal } from "../../money/money.ts";
import { first, type Reading } from "./read-values.ts";
import type { UblDocument } from "./ubl-document.ts";
import type { XmlElement } from "./xml-tree.ts";

type Checked = {
  readonly document: UblDocument;
  /** LegalMonetaryTotal. */
  readonly element: XmlElement;
  readonly taxTotalElement: XmlElement;
};

/**
 * The totals against the lines, the allowances and charges, the VAT, and each other. All these sums are exact:
 * their parts are amounts already, so nothing is left to round.
 */
export function checkTotals(reading: Reading, { document, element, taxTotalElement }: Checked): void {
  const { lines, allowancesAndCharges, vat, totals } = document;
  const of = (kind: "allowance" | "charge") =>
    allowancesAndCharges.filter((each) => each.kind === kind).map(({ amount }) => amount);
  const sum = (amounts: readonly Money[]): Money =>
    money(
      amounts.reduce((total, { minor }) => total + minor, 0n),
      document.currency,
    );
  const minus = (amount: Money): Money => money(-amount.minor, amount.currency);
  const check = (parent: XmlElement, name: string, { is, computed, meaning }: Sum): void => {
    if (equal(is, computed)) return;
    const where = first(parent, name);
    const local = name.slice("cbc:".length);
    const sentence = `${where ? "is" : `has no ${local}, so it is`} ${toDecimal(is)}, but ${meaning} is ${toDecimal(computed)}.`;
    if (where) reading.refusals.doesNotAddUp(where, sentence);
    else reading.refusals.doesNotAddUp(parent, sentence, { missing: name });
  };

  // BR-CO-10
  check(element, "cbc:LineExtensionAmount", {
    is: totals.lineExtension,
    computed: sum(lines.map(({ net }) => net)),
    meaning: "the sum of the lines' LineExtensionAmount",
  });
  // BR-CO-11
  check(element, "cbc:AllowanceTotalAmount", {
    is: totals.allowances,
    computed: sum(of("allowance")),
    meaning: "the sum of the document's allowances",
  });
  // BR-CO-12
  check(element, "cbc:ChargeTotalAmount", {
    is: totals.charges,
    computed: sum(of("charge")),
    meaning: "the sum of the document's charges",
  });
  // BR-CO-13
  check(element, "cbc:TaxExclusiveAmount", {
    is: totals.taxExclusive,
    computed: sum([totals.lineExtension, minus(totals.allowances), totals.charges]),
    meaning: "LineExtensionAmount − AllowanceTotalAmount + ChargeTotalAmount",
  });
  // BR-CO-14
  check(taxTotalElement, "cbc:TaxAmount", {
    is: totals.tax,
    computed: sum(vat.map(({ tax }) => tax)),
    meaning: "the sum of the TaxSubtotals' TaxAmount",
  });
  // BR-CO-15
  check(element, "cbc:TaxInclusiveAmount", {
    is: totals.taxInclusive,
    computed: sum([totals.taxExclusive, totals.tax]),
    meaning: "TaxExclusiveAmount + TaxTotal/TaxAmount",
  });
  // BR-CO-16
  check(element, "cbc:PayableAmount", {
    is: totals.payable,
    computed: sum([totals.taxInclusive, minus(totals.prepaid), totals.rounding]),
    meaning: "TaxInclusiveAmount − PrepaidAmount + PayableRoundingAmount",
  });
}

type Sum = { is: Money; computed: Money; meaning: string };
