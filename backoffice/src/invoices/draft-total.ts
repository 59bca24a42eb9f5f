import { computeDocument } from "../../../src/invoices/document-totals.ts";
import { parseCurrency } from "../../../src/money/currency.ts";
import { type MoneyJson, toJson } from "../../../src/money/money.ts";
import { Problem } from "../../../src/problems/problems.ts";
import { type LineValues, readLine } from "./invoice-form.ts";

export type DraftTotal = { exclVat: MoneyJson; vat: MoneyJson; total: MoneyJson };

/**
 * What the invoice will come to, by the service's own arithmetic, so that the form never promises another cent. Null
 * while a line cannot be read.
 */
export function draftTotal(
  lines: readonly LineValues[],
  { currency: code }: { currency: string },
): DraftTotal | null {
  const currency = parseCurrency(code);
  if (!currency) return null;
  try {
    const { totalMinor, totalExclVatMinor } = computeDocument({ lines: lines.map(readLine), currency });
    return {
      exclVat: toJson({ minor: totalExclVatMinor, currency }),
      vat: toJson({ minor: totalMinor - totalExclVatMinor, currency }),
      total: toJson({ minor: totalMinor, currency }),
    };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
