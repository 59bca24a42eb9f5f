import type { TransactionSql } from "../db/database.ts";
import type { Batch } from "./audit-queries.ts";
import { wrongDocumentSums } from "./document-sum-queries.ts";
import { amount, type Finding } from "./finding.ts";

/**
 * Each invoice and credit note adds up: its lines to its total without VAT, and that with its VAT and its rounding to
 * what is asked (EN 16931, BR-CO-13 to BR-CO-16). A document is never changed once it is issued.
 */
export async function documentFindings(sql: TransactionSql, batch: Batch): Promise<Finding[]> {
  const rows = await wrongDocumentSums(sql, batch);
  return rows.flatMap((row) => {
    const about = `${row.document} ${row.number}`;
    const differs = (what: string, said: bigint, sum: bigint): Finding[] =>
      said === sum
        ? []
        : [
            {
              about,
              sentence: `It is for ${amount(said, row.currency)} ${what} to ${amount(sum, row.currency)}.`,
            },
          ];
    return [
      ...differs("without VAT, but its lines come", row.totalExclVatMinor, row.linesMinor),
      ...differs(
        "in all, but with its VAT and rounding it comes",
        row.totalMinor,
        row.totalExclVatMinor + row.vatMinor + row.roundingMinor,
      ),
    ];
  });
}
