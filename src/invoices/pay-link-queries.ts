import type { Tx } from "../db/tx.ts";
import type { Id, InvoiceId } from "../ids/ids.ts";

/** Stores the pay link of an invoice; the database allows one. */
export async function insertPayLink(
  { sql, merchantId }: Tx,
  link: { id: Id<"payLink">; invoiceId: InvoiceId; token: string; createdAt: Date },
): Promise<void> {
  await sql`
    insert into pay_links (merchant_id, id, invoice_id, token, created_at)
    values (${merchantId}, ${link.id}, ${link.invoiceId}, ${link.token}, ${link.createdAt})`;
}
