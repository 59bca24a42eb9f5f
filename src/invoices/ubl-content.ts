import { Big } from "big.js";
import type { DocumentContent, DocumentLine } from "./invoice.ts";
import type { UblDocument, UblLine } from "./ubl/ubl-document.ts";
import { ONE } from "./ubl/unit-code.ts";

/**
 * The content of a UBL document as we keep it. Amounts are those of the document, checked against its lines when it was
 * read; nothing is computed anew.
 */
export function contentOf(document: UblDocument): DocumentContent {
  return {
    lines: document.lines.map((line) => lineOf(line, document)),
    allowances: document.allowancesAndCharges.map(({ kind, amount, reason, vat }) => ({
      reason,
      amountMinor: kind === "allowance" ? -amount.minor : amount.minor,
      vatCategory: vat.category,
      vatRate: vat.rate,
    })),
    vat: document.vat.map((row) => ({
      vatCategory: row.category,
      vatRate: row.rate,
      taxableMinor: row.taxable.minor,
      vatMinor: row.tax.minor,
      exemptionReason: row.exemptionReason ?? row.exemptionReasonCode,
    })),
    totalMinor: document.totals.taxInclusive.minor + document.totals.rounding.minor,
    totalExclVatMinor: document.totals.taxExclusive.minor,
    roundingMinor: document.totals.rounding.minor,
  };
}

function lineOf(line: UblLine, document: UblDocument): DocumentLine {
  const discountMinor = line.allowancesAndCharges.reduce(
    (sum, { kind, amount }) => sum + (kind === "allowance" ? amount.minor : -amount.minor),
    0n,
  );
  const breakdown = document.vat.find(
    ({ category, rate }) => category === line.vat.category && rate === line.vat.rate,
  );
  return {
    description: [line.name, line.description].filter(Boolean).join(": ").slice(0, 1000),
    quantity: line.quantity,
    unit: unitOf(line),
    unitPrice: pricePerUnit(line),
    discountMinor,
    netMinor: line.net.minor,
    vatCategory: line.vat.category,
    vatRate: line.vat.rate,
    exemptionReason: breakdown?.exemptionReason ?? breakdown?.exemptionReasonCode ?? null,
  };
}

/** The supplier's own word where there is one. C62 is "one" of nothing in particular, for a line without a unit. */
function unitOf({ unitName, unitCode }: UblLine): string | null {
  if (unitName !== null && unitName.length <= LONGEST_UNIT) return unitName;
  return unitCode === ONE ? null : unitCode;
}

/** As long as a unit of ours may be. */
const LONGEST_UNIT = 20;

/** A price for 1,000 pieces shown as the price of one; big.js keeps 20 decimals, and the net amount is the document's. */
function pricePerUnit({ unitPrice, baseQuantity }: UblLine): string {
  if (baseQuantity === "1") return unitPrice;
  return new Big(unitPrice).div(baseQuantity).toFixed();
}
