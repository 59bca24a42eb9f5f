import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { deleteDraftContent, deleteDraftRow } from "./draft-queries.ts";
import { lockDraft } from "./lock-draft.ts";

/** Throws a draft away. That it was there stays among the events; it had no number, so none is missing. */
export async function deleteDraft(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<void> {
  const { customerId } = await lockDraft(tx, { id: invoiceId });
  await deleteDraftContent(tx, { id: invoiceId });
  await deleteDraftRow(tx, { id: invoiceId });
  await recordEvent(tx, { type: "invoice.deleted", invoiceId, data: { customerId } });
}
