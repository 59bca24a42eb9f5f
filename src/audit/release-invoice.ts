import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { FreezeId } from "../ids/ids.ts";
import { type Freeze, markReleased, readFreeze } from "../invoices/freeze-queries.ts";
import { lockInvoice } from "../invoices/invoice-queries.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";

/** A person looked: money may leave the invoice again. The note says what was wrong, and stays in the history. */
export async function releaseInvoice(tx: Tx, { id, note }: { id: FreezeId; note: string }): Promise<Freeze> {
  const { invoiceId } = await requireFreeze(tx, { id });
  const invoice = await lockInvoice(tx, { id: invoiceId });
  invariant(invoice, "A frozen invoice is kept.");
  const freeze = await requireFreeze(tx, { id });
  if (freeze.releasedAt !== null) {
    throw new Problem("freeze_released", { detail: say("Somebody released this invoice before.") });
  }
  await markReleased(tx, { id, note });
  await recordEvent(tx, {
    type: "invoice.released",
    invoiceId,
    mode: invoice.mode,
    data: { freezeId: id, reason: note },
  });
  return { ...freeze, releasedAt: tx.now, note };
}

async function requireFreeze(tx: Tx, { id }: { id: FreezeId }): Promise<Freeze> {
  const freeze = await readFreeze(tx, { id });
  if (!freeze) throw new Problem("not_found", { detail: say("There is no freeze {{id}}.", { id }) });
  return freeze;
}
