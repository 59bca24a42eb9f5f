import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { eventCountsOf, readAuditedInvoices, receivablesOf, type Scope } from "./audit-queries.ts";
import { unexplainedOf } from "./booking-queries.ts";
import { compareInvoice } from "./compare-invoice.ts";
import type { Finding } from "./finding.ts";

/** Each of these invoices against its account in the ledger, its unexplained refunds, and its events. */
export async function invoiceFindings(
  sql: TransactionSql,
  scope: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<Finding[]> {
  const invoices = await readAuditedInvoices(sql, scope);
  const receivables = byInvoice(await receivablesOf(sql, scope));
  const events = byInvoice(await eventCountsOf(sql, scope));
  const unexplained = new Map(
    (await unexplainedOf(sql, scope)).map(({ invoiceId, minor }) => [invoiceId, minor]),
  );
  return invoices.flatMap((invoice) =>
    compareInvoice({
      invoice,
      receivables: receivables.get(invoice.id) ?? [],
      events: events.get(invoice.id) ?? [],
      unexplainedMinor: unexplained.get(invoice.id) ?? 0n,
    }),
  );
}

function byInvoice<Row extends { invoiceId: InvoiceId }>(rows: readonly Row[]): Map<InvoiceId, Row[]> {
  return Map.groupBy(rows, ({ invoiceId }) => invoiceId);
}
