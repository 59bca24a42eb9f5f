import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { insertContent } from "./document-queries.ts";
import type { DocumentSource } from "./invoice.ts";
import { insertInvoice } from "./invoice-queries.ts";
import type { InvoiceInput } from "./invoice-schemas.ts";
import { readDraft } from "./read-draft.ts";

/** Makes a draft from what a caller sent. */
export async function draftInvoice(
  tx: Tx,
  { input, source }: { input: InvoiceInput; source: DocumentSource },
): Promise<InvoiceId> {
  const { facts, content } = await readDraft(tx, { input });
  const id = tx.newId("invoice");
  await insertInvoice(tx, { id, ...facts, paymentReference: null, source });
  await insertContent(tx, { owner: { invoiceId: id }, content });
  await recordEvent(tx, { type: "invoice.created", invoiceId: id });
  return id;
}
