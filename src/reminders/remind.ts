import { hours } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { insertEvent } from "../events/event-queries.ts";
import type { EventId, ReminderId } from "../ids/ids.ts";
import type { Invoice } from "../invoices/invoice.ts";
import type { Block } from "./blocks.ts";
import type { Reminder } from "./reminder.ts";
import { putBackReminder, putReminder } from "./reminder-queries.ts";

/** Often enough for what takes a day, seldom enough that an invoice in dispute costs nothing. */
const LOOK_AGAIN_MS = hours(1);

/** A reminder before anything became of it. */
export type NewReminder = Pick<Reminder, "id" | "stepId" | "days" | "mailKind">;

/** The reminder becomes due: a fact on which its mail hangs, in the transaction that asked whether it may. */
export async function remind(
  tx: Tx,
  { invoice, reminder }: { invoice: Invoice; reminder: NewReminder },
): Promise<ReminderId> {
  const eventId = tx.newId("event");
  await insertEvent(tx, {
    id: eventId,
    type: "reminder.due",
    invoiceId: invoice.id,
    paymentId: null,
    mode: invoice.mode,
    data: { number: invoice.number, mail: reminder.mailKind, days: reminder.days },
  });
  const { id: invoiceId } = invoice;
  await putReminder(tx, {
    ...reminder,
    invoiceId,
    eventId,
    queuedAt: tx.now,
    reason: null,
    nextLookAt: null,
  });
  return reminder.id;
}

/** Something stands in its way: it is looked at again later. */
export async function wait(
  tx: Tx,
  { invoice, reminder, reason }: { invoice: Invoice; reminder: NewReminder; reason: Block },
): Promise<void> {
  const nextLookAt = lookAgainAt(tx);
  const { id: invoiceId } = invoice;
  await putReminder(tx, { ...reminder, invoiceId, eventId: null, queuedAt: null, reason, nextLookAt });
}

/** The same for one whose mail was on its way already. */
export async function holdBack(
  tx: Tx,
  { eventId, reason }: { eventId: EventId; reason: Block },
): Promise<void> {
  await putBackReminder(tx, { eventId, reason, nextLookAt: lookAgainAt(tx) });
}

function lookAgainAt({ now }: Tx): Date {
  return new Date(now.getTime() + LOOK_AGAIN_MS);
}
