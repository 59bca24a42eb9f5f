import { computeDocument } from "../../../src/invoices/document-totals.ts";
import { parseCurrency } from "../../../src/money/currency.ts";
import { type MoneyJson, toJson } from "../../../src/money/money.ts";
import { Problem } from "../../../src/problems/problems.ts";
import { type DraftValues, filledLines, readAllowance, readLine } from "./draft-values.ts";

export type DraftTotal = {
  exclVat: MoneyJson;
  /** Per category and rate, as on the invoice. */
  vat: { rate: string; taxable: MoneyJson; amount: MoneyJson }[];
  total: MoneyJson;
  /** Of each line that counts, by its place in the form. */
  nets: ReadonlyMap<number, MoneyJson>;
};

/**
 * What the invoice will come to, by the service's own arithmetic, so that the form never promises another cent. Null
 * while a line cannot be read.
 */
export function draftTotal(
  values: Pick<DraftValues, "currency" | "lines" | "allowances">,
): DraftTotal | null {
  const currency = parseCurrency(values.currency);
  if (!currency) return null;
  const filled = filledLines(values.lines);
  try {
    const document = computeDocument({
      lines: filled.map(({ line }) => readLine(line)),
      allowances: values.allowances.map(readAllowance),
      currency,
    });
    const amount = (minor: bigint) => toJson({ minor, currency });
    return {
      exclVat: amount(document.totalExclVatMinor),
      vat: document.vat.map(({ vatRate, taxableMinor, vatMinor }) => ({
        rate: vatRate,
        taxable: amount(taxableMinor),
        amount: amount(vatMinor),
      })),
      total: amount(document.totalMinor),
      nets: new Map(
        document.lines.map(({ netMinor }, place) => [filled[place]?.index ?? place, amount(netMinor)]),
      ),
    };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
