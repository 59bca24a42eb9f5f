import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Scope } from "./audit-queries.ts";
import type { Finding } from "./finding.ts";
import { forgottenCalls, invoicesOfferedTwice, untoldSurplus } from "./promise-queries.ts";

/** What is promised of these invoices beside their sums: one payment on offer, and no surplus that nobody hears of. */
export async function promiseFindings(
  sql: TransactionSql,
  batch: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<Finding[]> {
  const offered = await invoicesOfferedTwice(sql, batch);
  const untold = await untoldSurplus(sql, batch);
  return [
    ...offered.map(({ invoice, paymentIds }) => ({
      about: `Invoice ${invoice}`,
      sentence: `${paymentIds.length} payments of it can be paid at the same time (${paymentIds.join(", ")}); one may be on offer.`,
    })),
    ...untold.map(({ invoice }) => ({
      about: `Invoice ${invoice}`,
      sentence: "It has surplus, but no event tells of it (surplus.recorded).",
    })),
  ];
}

/** Mollie's calls that were taken and never handled. */
export async function inboxFindings(sql: TransactionSql, scope: Scope): Promise<Finding[]> {
  const calls = await forgottenCalls(sql, scope);
  return calls.map(({ id, mollieId, receivedAt }) => ({
    about: `Webhook call ${id} about ${mollieId}`,
    sentence: `It was taken at ${receivedAt.toISOString()} and nothing came of it; a worker has to run.`,
  }));
}
