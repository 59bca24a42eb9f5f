import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";

/** The transactions that changed an invoice and are not recomputed yet. */
export async function readChanges({ sql }: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<string[]> {
  const rows = await sql<{ transactionId: string }[]>`
    select transaction_id::text from invoice_changes where invoice_id = ${invoiceId}`;
  return rows.map(({ transactionId }) => transactionId);
}

/** They are recomputed. */
export async function forgetChanges(
  { sql }: Tx,
  { invoiceId, changes }: { invoiceId: InvoiceId; changes: readonly string[] },
): Promise<void> {
  await sql`
    delete from invoice_changes
    where invoice_id = ${invoiceId} and transaction_id = any(${changes}::text[]::xid8[])`;
}

/** How many of this merchant's invoices wait to be recomputed, and since when the first one does. */
export async function readWaiting({ sql }: Tx): Promise<{ invoices: number; since: Date | null }> {
  const [row] = await sql<{ invoices: number; since: Date | null }[]>`
    select count(distinct invoice_id)::int as invoices, min(changed_at) as since from invoice_changes`;
  return row ?? { invoices: 0, since: null };
}
