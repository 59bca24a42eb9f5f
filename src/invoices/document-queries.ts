import type { Tx } from "../db/tx.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import type { DocumentAllowance, DocumentContent, DocumentLine, DocumentVat } from "./invoice.ts";

/** Whose lines these are: an invoice's or a credit note's. */
export type DocumentOwner = { invoiceId: InvoiceId } | { creditNoteId: CreditNoteId };

/** Stores the lines, VAT and allowances of a document, in their order. */
export async function insertContent(
  { sql, merchantId }: Tx,
  { owner, content }: { owner: DocumentOwner; content: DocumentContent },
): Promise<void> {
  const belongsTo = { merchant_id: merchantId, ...ownerColumns(owner) };
  await sql`insert into document_lines ${sql(
    content.lines.map((line, index) => ({
      ...belongsTo,
      position: index + 1,
      description: line.description,
      quantity: line.quantity,
      unit: line.unit,
      unit_price: line.unitPrice,
      discount_minor: line.discountMinor,
      net_minor: line.netMinor,
      vat_category: line.vatCategory,
      vat_rate: line.vatRate,
      exemption_reason: line.exemptionReason,
    })),
  )}`;
  await sql`insert into document_vat ${sql(
    content.vat.map((vat) => ({
      ...belongsTo,
      vat_category: vat.vatCategory,
      vat_rate: vat.vatRate,
      taxable_minor: vat.taxableMinor,
      vat_minor: vat.vatMinor,
      exemption_reason: vat.exemptionReason,
    })),
  )}`;
  if (content.allowances.length === 0) return;
  await sql`insert into document_allowances ${sql(
    content.allowances.map((allowance, index) => ({
      ...belongsTo,
      position: index + 1,
      reason: allowance.reason,
      amount_minor: allowance.amountMinor,
      vat_category: allowance.vatCategory,
      vat_rate: allowance.vatRate,
    })),
  )}`;
}

type Owned<T> = T & { ownerId: string };

/** The lines of several documents at once, in order. `numeric` is cast, so that 1.50 reads as it was entered. */
export async function readLines(
  { sql }: Tx,
  { ids }: { ids: readonly (InvoiceId | CreditNoteId)[] },
): Promise<Owned<DocumentLine>[]> {
  return sql<Owned<DocumentLine>[]>`
    select coalesce(invoice_id, credit_note_id) as owner_id, description, quantity::text, unit, unit_price::text,
      discount_minor, net_minor, vat_category, vat_rate::text, exemption_reason
    from document_lines where invoice_id in ${sql(ids)} or credit_note_id in ${sql(ids)} order by position`;
}

/** The VAT of several documents at once, the highest rate first. */
export async function readVat(
  { sql }: Tx,
  { ids }: { ids: readonly (InvoiceId | CreditNoteId)[] },
): Promise<Owned<DocumentVat>[]> {
  return sql<Owned<DocumentVat>[]>`
    select coalesce(invoice_id, credit_note_id) as owner_id, vat_category, vat_rate::text, taxable_minor, vat_minor,
      exemption_reason
    from document_vat where invoice_id in ${sql(ids)} or credit_note_id in ${sql(ids)}
    order by vat_rate desc, vat_category`;
}

/** The allowances and charges of several documents at once, in order. */
export async function readAllowances(
  { sql }: Tx,
  { ids }: { ids: readonly (InvoiceId | CreditNoteId)[] },
): Promise<Owned<DocumentAllowance>[]> {
  return sql<Owned<DocumentAllowance>[]>`
    select coalesce(invoice_id, credit_note_id) as owner_id, reason, amount_minor, vat_category, vat_rate::text
    from document_allowances where invoice_id in ${sql(ids)} or credit_note_id in ${sql(ids)} order by position`;
}

function ownerColumns(owner: DocumentOwner) {
  return "invoiceId" in owner
    ? { invoice_id: owner.invoiceId, credit_note_id: null }
    : { invoice_id: null, credit_note_id: owner.creditNoteId };
}
