import type { Tx } from "../db/tx.ts";
import type { InvoiceId, ReminderId } from "../ids/ids.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import { refuseWhenOff } from "../outgoing-mail/mail-is-off.ts";
import type { OutgoingMail } from "../outgoing-mail/outgoing-mail.ts";
import { Problem } from "../problems/problems.ts";
import { BLOCKS } from "./blocks.ts";
import { reasonNotToRemind } from "./reason-not-to-remind.ts";
import { remind } from "./remind.ts";
import type { ReminderInput } from "./reminder-schemas.ts";

/** A person wants the customer reminded now, whatever a scheme says and in spite of a pause; the rest stands in the way. */
export async function remindByHand(
  tx: Tx,
  {
    invoiceId,
    input: { mailKind },
    outgoingMail,
  }: { invoiceId: InvoiceId; input: ReminderInput; outgoingMail: OutgoingMail },
): Promise<ReminderId> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  refuseWhenOff(outgoingMail);
  const reason = await reasonNotToRemind(tx, { invoice, of: { isByHand: true, eventId: null } });
  if (reason !== null) throw new Problem("reminder_not_possible", { detail: BLOCKS[reason] });
  return remind(tx, {
    invoice,
    reminder: { id: tx.newId("reminder"), stepId: null, days: null, mailKind },
  });
}
