import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Scope } from "./audit-queries.ts";
import type { Finding } from "./finding.ts";
import { untoldFacts, untoldFreezes } from "./history-queries.ts";

/**
 * What happened to the money of these invoices is told by an event (rule 9 of the money), and a freeze, which somebody
 * would like to see gone, by two.
 */
export async function historyFindings(
  sql: TransactionSql,
  batch: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<Finding[]> {
  const facts = await untoldFacts(sql, batch);
  const freezes = await untoldFreezes(sql, batch);
  return [
    ...facts.map(({ what, factId, invoice, type }) => ({
      about: `${what} ${factId} on invoice ${invoice}`,
      sentence: `It happened, but no event tells of it (${type}).`,
    })),
    ...freezes.map(({ invoice, frozen, released, toldFrozen, toldReleased }) => ({
      about: `Invoice ${invoice}`,
      sentence: `Its history tells that it was frozen ${toldFrozen} and released ${toldReleased} times, but it has ${frozen} freezes, ${released} of them released.`,
    })),
  ];
}
