import type { Tx } from "../db/tx.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";

export type ImportedDocument = {
  digest: Buffer;
  invoiceId: InvoiceId | null;
  creditNoteId: CreditNoteId | null;
};

type DocumentKey = { kind: "invoice" | "credit_note"; mode: Mode; number: string };

/** What became of a document with this number that was imported before; null when none was. */
export async function readImportedDocument(
  { sql }: Tx,
  { kind, mode, number }: DocumentKey,
): Promise<ImportedDocument | null> {
  const [row] = await sql<ImportedDocument[]>`
    select digest, invoice_id, credit_note_id from imported_documents
    where kind = ${kind} and mode = ${mode} and number = ${number}`;
  return row ?? null;
}

/** The bytes of a document that was imported, as they came; null when none has this number. */
export async function readImportedContent(
  { sql }: Tx,
  { kind, mode, number }: DocumentKey,
): Promise<Buffer | null> {
  const [row] = await sql<{ content: Buffer }[]>`
    select content from imported_documents
    where kind = ${kind} and mode = ${mode} and number = ${number}`;
  return row?.content ?? null;
}

/** Keeps a document whole, as it came, with what became of it. */
export async function insertImportedDocument(
  { sql, now, merchantId }: Tx,
  document: DocumentKey & ImportedDocument & { content: Buffer },
): Promise<void> {
  await sql`
    insert into imported_documents (merchant_id, kind, mode, number, digest, content, invoice_id, credit_note_id,
      imported_at)
    values (${merchantId}, ${document.kind}, ${document.mode}, ${document.number}, ${document.digest},
      ${document.content}, ${document.invoiceId}, ${document.creditNoteId}, ${now})`;
}
