import { Big } from "big.js";
import { asDecimal, type Decimal } from "../../money/decimal.ts";
import { toDecimal } from "../../money/money.ts";
import type { VatRow } from "./read-tax.ts";
import { first, plain, type Reading } from "./read-values.ts";
import { VAT_SLACK } from "./slack.ts";
import type { UblDocument, UblRate } from "./ubl-document.ts";
import { VAT_CATEGORIES } from "./vat-category.ts";
import type { XmlElement } from "./xml-tree.ts";

/** BR-CO-17 rounds to two decimals whatever the currency. */
const VAT_DECIMALS = 2;

/**
 * The VAT breakdown against the lines and the document's allowances and charges: each category and rate has one
 * row, its taxable amount is what stands on the lines, and its tax is that times the rate.
 */
export function checkVat(
  reading: Reading,
  root: XmlElement,
  { document, rows }: { document: UblDocument; rows: readonly VatRow[] },
): void {
  const taxables = taxableByRate(document);
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row.vat);
    if (seen.has(key)) {
      reading.refusals.notAccepted(row.element, `is a second row for ${spoken(row.vat)}; there can be one.`);
      continue;
    }
    seen.add(key);
    checkTaxable(reading, row, { expected: taxables.get(key)?.sum ?? new Big(0) });
    checkTax(reading, row);
  }
  // BR-S-01, BR-Z-01, BR-E-01, BR-AE-01, BR-IC-01, BR-G-01, BR-O-01, BR-AF-01, BR-AG-01
  for (const [key, { rate, sum }] of taxables) {
    if (seen.has(key)) continue;
    reading.refusals.doesNotAddUp(
      first(root, "cac:TaxTotal") ?? root,
      `has no TaxSubtotal for ${spoken(rate)}, but lines, allowances and charges of ${plain(sum)} have it.`,
      { missing: "cac:TaxSubtotal" },
    );
  }
}

/** Lines − allowances + charges for each category and rate. */
function taxableByRate({
  lines,
  allowancesAndCharges,
}: UblDocument): ReadonlyMap<string, { rate: UblRate; sum: Decimal }> {
  const taxables = new Map<string, { rate: UblRate; sum: Decimal }>();
  const add = (rate: UblRate, amount: Decimal): void => {
    const sum = (taxables.get(keyOf(rate))?.sum ?? new Big(0)).plus(amount);
    taxables.set(keyOf(rate), { rate, sum });
  };
  for (const { vat, net } of lines) add(vat, asDecimal(net));
  for (const { vat, kind, amount } of allowancesAndCharges) {
    add(vat, kind === "charge" ? asDecimal(amount) : asDecimal(amount).neg());
  }
  return taxables;
}

/** BR-S-08, BR-AF-08 and BR-AG-08 with their slack; BR-Z-08, BR-E-08, BR-AE-08, BR-IC-08, BR-G-08, BR-O-08 exactly. */
function checkTaxable(
  { refusals }: Reading,
  { vat, element }: VatRow,
  { expected }: { expected: Decimal },
): void {
  const away = asDecimal(vat.taxable).minus(expected).abs();
  if (VAT_CATEGORIES[vat.category].taxed ? away.lt(VAT_SLACK) : away.eq(0)) return;
  refusals.doesNotAddUp(
    first(element, "cbc:TaxableAmount") ?? element,
    `is ${toDecimal(vat.taxable)}, but lines − allowances + charges for ${spoken(vat)} are ${plain(expected)}.`,
  );
}

/** BR-CO-17, BR-S-09, BR-AF-09, BR-AG-09 with their slack; BR-Z-09 and its like exactly zero. */
function checkTax({ refusals }: Reading, { vat, element }: VatRow): void {
  const expected = asDecimal(vat.taxable)
    .times(new Big(vat.rate))
    .div(100)
    .round(VAT_DECIMALS, Big.roundHalfUp);
  const away = asDecimal(vat.tax).minus(expected).abs();
  if (VAT_CATEGORIES[vat.category].taxed ? away.lt(VAT_SLACK) : away.eq(0)) return;
  refusals.doesNotAddUp(
    first(element, "cbc:TaxAmount") ?? element,
    `is ${toDecimal(vat.tax)}, but ${vat.rate} % of ${toDecimal(vat.taxable)} is ${plain(expected)}.`,
  );
}

function keyOf({ category, rate }: UblRate): string {
  return `${category} ${rate}`;
}

function spoken({ category, rate }: UblRate): string {
  return VAT_CATEGORIES[category].taxed ? `category ${category} at ${rate} %` : `category ${category}`;
}
