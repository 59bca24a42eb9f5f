import type { Tx } from "../db/tx.ts";
import { readEvent } from "../events/event-queries.ts";
import { type Invoice, payableMinor } from "../invoices/invoice.ts";
import { lockInvoice, readInvoice } from "../invoices/invoice-queries.ts";
import { listPaymentsOfInvoice } from "../payments/payment-queries.ts";
import { BLOCKS, type Block } from "../reminders/blocks.ts";
import { reasonNotToRemind } from "../reminders/reason-not-to-remind.ts";
import { isReminderMail } from "../reminders/reminder.ts";
import { readReminderOfEvent } from "../reminders/reminder-queries.ts";
import { say } from "../sentences/say.ts";
import { readInvitationOf } from "./load-invitation-mail.ts";
import type { Mail } from "./mail.ts";

/** Why a mail does not go, in words, and for a reminder as what stands in its way. */
export type ReasonToDrop = { readonly words: string; readonly block: Block | null };

/**
 * Why a queued mail is not worth sending any more; null when it is. A payment that failed is nothing to write about once
 * the payer tried again or owes nothing: three tries in a row give one mail, about the last. A reminder is wanted as long
 * as nothing stands in its way. With the invoice locked, no payment is booked between the answer and the commit.
 */
export async function reasonToDrop(
  tx: Tx,
  { mail, isLocking }: { mail: Mail; isLocking: boolean },
): Promise<ReasonToDrop | null> {
  if (mail.kind === "invitation") return reasonNotToInvite(tx, { mail });
  const isAsked = mail.kind === "payment_failed" || isReminderMail(mail.kind);
  if (!isAsked || mail.invoiceId === null) return null;
  const invoice = await (isLocking ? lockInvoice : readInvoice)(tx, { id: mail.invoiceId });
  if (!invoice) return because(NOTHING_TO_PAY);
  return mail.kind === "payment_failed"
    ? reasonNotToTellOfFailure(tx, { mail, invoice })
    : reasonNotToSendReminder(tx, { mail, invoice });
}

type About = { mail: Mail; invoice: Invoice };

async function reasonNotToTellOfFailure(tx: Tx, { mail, invoice }: About): Promise<ReasonToDrop | null> {
  if (invoice.status !== "open" || payableMinor(invoice) === 0n) return because(NOTHING_TO_PAY);
  const event = await readEvent(tx, { id: mail.eventId });
  const [latest] = await listPaymentsOfInvoice(tx, { invoiceId: invoice.id });
  return latest && latest.id !== event?.paymentId ? because(TRIED_AGAIN) : null;
}

async function reasonNotToInvite(tx: Tx, { mail }: { mail: Mail }): Promise<ReasonToDrop | null> {
  const event = await readEvent(tx, { id: mail.eventId });
  const invitation = event && (await readInvitationOf(tx, { event }));
  return invitation && invitation.expiresAt > tx.now ? null : because(INVITATION_GONE);
}

async function reasonNotToSendReminder(tx: Tx, { mail, invoice }: About): Promise<ReasonToDrop | null> {
  const { eventId } = mail;
  const reminder = await readReminderOfEvent(tx, { eventId });
  const isByHand = reminder?.stepId === null && reminder.days === null;
  const block = await reasonNotToRemind(tx, { invoice, of: { isByHand, eventId } });
  return block && becauseOf(block);
}

/** A reminder does not go because of what stands in its way. */
export function becauseOf(block: Block): ReasonToDrop {
  return { words: BLOCKS[block].in("en"), block };
}

function because(words: string): ReasonToDrop {
  return { words, block: null };
}

// In English, as they are kept; whoever reads them hears them in their own language (`recognise`).
const NOTHING_TO_PAY = say("Nothing is to be paid any more.").in("en");
const INVITATION_GONE = say("The invitation was accepted, taken back, replaced, or is too old.").in("en");
const TRIED_AGAIN = say("The customer has tried again since.").in("en");
