import type { Tx } from "../db/tx.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import type { CreditNote } from "./invoice.ts";

/** Stores a credit note; its lines come by `insertContent`. */
export async function insertCreditNote(
  { sql, now, merchantId }: Tx,
  note: Omit<CreditNote, "createdAt">,
): Promise<void> {
  await sql`
    insert into credit_notes (merchant_id, id, customer_id, invoice_id, mode, number, currency, total_minor,
      total_excl_vat_minor, rounding_minor, issued_on, reason, bill_to, source, created_at)
    values (${merchantId}, ${note.id}, ${note.customerId}, ${note.invoiceId}, ${note.mode}, ${note.number},
      ${note.currency}, ${note.totalMinor}, ${note.totalExclVatMinor}, ${note.roundingMinor}, ${note.issuedOn},
      ${note.reason}, ${sql.json(note.billTo)}, ${note.source}, ${now})`;
}

/** One credit note, or null when this merchant has none with that id. */
export async function readCreditNote({ sql }: Tx, { id }: { id: CreditNoteId }): Promise<CreditNote | null> {
  const [row] = await sql<CreditNote[]>`
    select id, customer_id, invoice_id, mode, number, currency, total_minor, total_excl_vat_minor, rounding_minor,
      issued_on, reason, bill_to, source, created_at
    from credit_notes where id = ${id}`;
  return row ?? null;
}

/** The credit notes of an invoice, oldest first. */
export async function listCreditNotes(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<CreditNote[]> {
  return sql<CreditNote[]>`
    select id, customer_id, invoice_id, mode, number, currency, total_minor, total_excl_vat_minor, rounding_minor,
      issued_on, reason, bill_to, source, created_at
    from credit_notes where invoice_id = ${invoiceId} order by created_at, id`;
}
