import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import {
  type AuditedInvoice,
  type EventCountRow,
  eventCountsOf,
  nextInvoices,
  type ReceivableRow,
  receivablesOf,
  type Scope,
} from "./audit-queries.ts";
import { compareInvoice } from "./compare-invoice.ts";
import type { Finding } from "./finding.ts";

/** Large enough that the round trips do not count, small enough for any memory. */
const BATCH = 500;

/** Each invoice against its account in the ledger and its events, batch by batch. */
export async function* invoiceFindings(
  sql: TransactionSql,
  scope: Scope,
): AsyncGenerator<{ invoices: number; findings: Finding[] }> {
  let after: InvoiceId | null = null;
  for (;;) {
    const invoices: AuditedInvoice[] = await nextInvoices(sql, { ...scope, after, limit: BATCH });
    const last = invoices.at(-1);
    if (last === undefined) return;
    after = last.id;
    const invoiceIds = invoices.map(({ id }) => id);
    const receivables = byInvoice(await receivablesOf(sql, { ...scope, invoiceIds }));
    const events = byInvoice(await eventCountsOf(sql, { ...scope, invoiceIds }));
    yield {
      invoices: invoices.length,
      findings: invoices.flatMap((invoice) =>
        compareInvoice({
          invoice,
          receivables: receivables.get(invoice.id) ?? [],
          events: events.get(invoice.id) ?? [],
        }),
      ),
    };
  }
}

function byInvoice<Row extends ReceivableRow | EventCountRow>(rows: readonly Row[]): Map<InvoiceId, Row[]> {
  return Map.groupBy(rows, ({ invoiceId }) => invoiceId);
}
