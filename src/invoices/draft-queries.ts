import type { Tx } from "../db/tx.ts";
import type { CustomerId, InvoiceId } from "../ids/ids.ts";
import type { Invoice } from "./invoice.ts";

/** What a draft says on its own row; its lines, VAT and allowances have theirs. */
export type DraftFacts = Pick<
  Invoice,
  | "number"
  | "series"
  | "currency"
  | "totalMinor"
  | "totalExclVatMinor"
  | "prepaidMinor"
  | "roundingMinor"
  | "issuedOn"
  | "dueOn"
  | "reference"
  | "note"
  | "billTo"
> & { customerId: CustomerId };

/** The draft says this from now on, and is one revision further. */
export async function updateDraft(
  { sql, now }: Tx,
  { id, facts }: { id: InvoiceId; facts: DraftFacts },
): Promise<void> {
  await sql`
    update invoices set customer_id = ${facts.customerId}, number = ${facts.number}, series = ${facts.series},
      currency = ${facts.currency}, total_minor = ${facts.totalMinor},
      total_excl_vat_minor = ${facts.totalExclVatMinor}, prepaid_minor = ${facts.prepaidMinor},
      rounding_minor = ${facts.roundingMinor}, issued_on = ${facts.issuedOn}, due_on = ${facts.dueOn},
      reference = ${facts.reference}, note = ${facts.note}, bill_to = ${sql.json(facts.billTo)},
      revision = revision + 1, updated_at = ${now}
    where id = ${id} and status = 'draft'`;
}

/** Takes away what the draft charges, to write it anew or to throw the draft away. The database refuses for any other. */
export async function deleteDraftContent({ sql }: Tx, { id }: { id: InvoiceId }): Promise<void> {
  await sql`delete from document_lines where invoice_id = ${id}`;
  await sql`delete from document_vat where invoice_id = ${id}`;
  await sql`delete from document_allowances where invoice_id = ${id}`;
}

/** The draft's row itself, when nothing belongs to it any more. */
export async function deleteDraftRow({ sql }: Tx, { id }: { id: InvoiceId }): Promise<void> {
  await sql`delete from invoices where id = ${id} and status = 'draft'`;
}
