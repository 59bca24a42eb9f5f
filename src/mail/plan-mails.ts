import { days, minutes } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { type EventRow, readEvent } from "../events/event-queries.ts";
import type { EventId, MailId, MerchantId } from "../ids/ids.ts";
import { readInvoice } from "../invoices/invoice-queries.ts";
import { payersAddress } from "../invoices/payers-address.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import type { OutgoingMail } from "../outgoing-mail/outgoing-mail.ts";
import { holdBack } from "../reminders/remind.ts";
import { isReminderMail } from "../reminders/reminder.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { readInvitationOf } from "./load-invitation-mail.ts";
import { MAIL_KINDS, type MailKind } from "./mail-kinds.ts";
import { findEventsToMail, takeEventToMail } from "./mail-queries.ts";
import { isOn, readMailSettings } from "./mail-settings-queries.ts";
import { queueMail } from "./queue-mail.ts";

/** Enough to keep up with a busy minute, little enough that a stop never waits long. */
const AT_MOST = 200;

/** Nobody wants to be thanked today for last week's payment, after sending was off or everything was down. */
const TOO_OLD_MS = days(3);

/** A payer whose bank declined mostly tries another way at once; who is still there after this has gone. */
const TIME_TO_TRY_AGAIN_MS = minutes(15);

/**
 * Looks at the facts that somebody may have to be written to about, and queues their mails. Each fact is looked at in the
 * transaction that forgets it, so dying anywhere costs and doubles nothing. Answers how many were looked at.
 */
export async function planMails(platform: Platform): Promise<number> {
  const events = await findEventsToMail(platform.sql, { atMost: AT_MOST });
  for (const event of events) await planMailsOf(platform, event);
  return events.length;
}

async function planMailsOf(
  platform: Platform,
  { merchantId, eventId }: { merchantId: MerchantId; eventId: EventId },
): Promise<void> {
  const world = worldOf(platform, { merchantId, source: "system" });
  await world.atomically("mail: plan", async (tx) => {
    if (!(await takeEventToMail(tx, { eventId }))) return;
    const event = await readEvent(tx, { id: eventId });
    if (!event) return;
    const isFresh = tx.now.getTime() - event.createdAt.getTime() <= TOO_OLD_MS;
    const goes = isFresh && mayGo(event, platform.outgoingMail);
    const mailId = goes ? await planOne(tx, event) : null;
    if (mailId === null && event.type === "reminder.due") await holdBack(tx, { eventId, reason: "mail_off" });
  });
}

/** The demo's mailbox keeps what mails say, which an invitation's must not be: there its link is handed over by hand. */
function mayGo({ type }: EventRow, { kind }: OutgoingMail): boolean {
  return kind === "smtp" || (kind === "mailbox" && type !== "member.invited");
}

async function planOne(tx: Tx, event: EventRow): Promise<MailId | null> {
  const kind = kindFor(event);
  if (kind === null || !isOn(await readMailSettings(tx), kind)) return null;
  const recipient = await recipientOf(tx, { kind, event });
  if (recipient === null) return null;
  const waitMs = kind === "payment_failed" ? TIME_TO_TRY_AGAIN_MS : 0;
  return queueMail(tx, {
    eventId: event.id,
    kind,
    recipient,
    invoiceId: event.invoiceId,
    sendAt: new Date(tx.now.getTime() + waitMs),
  });
}

/** What to write about a fact; null when nobody is to be written to. Trigger `note_to_mail` lets no others through. */
function kindFor({ type, data }: EventRow): MailKind | null {
  switch (type) {
    case "payment.paid":
      return "payment_received";
    case "payment.failed":
      return "payment_failed";
    case "payment.expired":
      // Who never chose how to pay only looked; a transfer that did not come is worth a word.
      return typeof data.method === "string" ? "payment_failed" : null;
    case "refund.accepted":
    case "refund.found":
    case "refund.refunded":
      // Of the three the one after which the money has left.
      return data.status === "refunded" ? "refund" : null;
    case "credit_note.issued":
      return "credit_note";
    case "chargeback.received":
      return "chargeback";
    case "surplus.recorded":
      return "surplus";
    case "member.invited":
      return "invitation";
    case "reminder.due":
      return typeof data.mail === "string" && isReminderMail(data.mail) ? data.mail : null;
    default:
      return null;
  }
}

/** Where it goes; null when nobody's address is known, or when the payer has no mail of the invoice either. */
async function recipientOf(
  tx: Tx,
  { kind, event }: { kind: MailKind; event: EventRow },
): Promise<string | null> {
  if (kind === "invitation") return (await readInvitationOf(tx, { event }))?.email ?? null;
  if (MAIL_KINDS[kind].reader === "merchant") return (await readMerchant(tx)).email;
  if (event.invoiceId === null) return null;
  const invoice = await readInvoice(tx, { id: event.invoiceId });
  // Whoever sent the invoice from elsewhere sends its credit note from there, too.
  if (kind === "credit_note" && invoice?.sentAt == null) return null;
  return invoice && payersAddress(tx, { invoice });
}
