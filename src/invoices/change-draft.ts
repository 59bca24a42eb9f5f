import { minutes } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { lastEventOfInvoice } from "../events/event-queries.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { insertContent } from "./document-queries.ts";
import { deleteDraftContent, updateDraft } from "./draft-queries.ts";
import type { InvoiceChange } from "./invoice-schemas.ts";
import { lockDraft } from "./lock-draft.ts";
import { readDraft } from "./read-draft.ts";

/**
 * Writes a draft anew, whole, over the revision that the caller read; over any other it is refused, so that nobody's
 * work disappears unseen.
 */
export async function changeDraft(
  tx: Tx,
  { invoiceId, change: { revision, ...input } }: { invoiceId: InvoiceId; change: InvoiceChange },
): Promise<void> {
  const draft = await lockDraft(tx, { id: invoiceId });
  if (draft.revision !== revision) {
    throw new Problem("invoice_changed_meanwhile", {
      detail: say(
        "The draft was changed since you read it: you have revision {{revision}}, it is at {{current}}. Read it again and make your change on that.",
        { revision, current: draft.revision },
      ),
    });
  }
  // No answer shows the series, so who leaves it out does not mean another one.
  const { facts, content } = await readDraft(tx, {
    input: { ...input, series: input.series ?? draft.series },
  });
  await deleteDraftContent(tx, { id: invoiceId });
  await updateDraft(tx, { id: invoiceId, facts });
  await insertContent(tx, { owner: { invoiceId }, content });
  await recordChange(tx, { invoiceId });
}

/** An editor saves every few seconds while somebody types: the timeline tells that once, not line by line. */
const ONE_SITTING_MS = minutes(10);

async function recordChange(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<void> {
  const last = await lastEventOfInvoice(tx, { invoiceId });
  const isSameSitting =
    last?.type === "invoice.updated" &&
    last.source === tx.source &&
    tx.now.getTime() - last.createdAt.getTime() < ONE_SITTING_MS;
  if (!isSameSitting) await recordEvent(tx, { type: "invoice.updated", invoiceId });
}
