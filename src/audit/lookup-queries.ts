import type { Sql } from "../db/database.ts";
import type { InvoiceId, MerchantId } from "../ids/ids.ts";

/** Invoices of all merchants that changed since they were last recomputed, those that wait longest first. */
export async function findChangedInvoices(
  sql: Sql,
  { atMost }: { atMost: number },
): Promise<{ merchantId: MerchantId; invoiceId: InvoiceId }[]> {
  return sql<{ merchantId: MerchantId; invoiceId: InvoiceId }[]>`
    select merchant_id, invoice_id from lookup.changed_invoices(${atMost})`;
}

export type AuditState = {
  /** Invoices that changed and were not recomputed yet. */
  waiting: number;
  /** When the first of them changed. */
  oldest: Date | null;
  /** Invoices that nobody released yet. */
  frozen: number;
};

/** The live audit of the whole installation in three numbers. */
export async function readAuditState(sql: Sql): Promise<AuditState> {
  const [row] = await sql<AuditState[]>`
    select waiting::int, oldest, frozen::int from lookup.audit_state()`;
  return row ?? { waiting: 0, oldest: null, frozen: 0 };
}
