import { addDays, type Day, dayIn } from "../clock/clock.ts";
import type { EventId, InvoiceId, ReminderId, ReminderStepId } from "../ids/ids.ts";
import type { Block } from "./blocks.ts";

/** What a reminder says: a kind of mail each, with texts that the merchant can change. From kind to firm. */
export const REMINDER_MAILS = [
  "reminder_upcoming",
  "reminder_first",
  "reminder_second",
  "reminder_final",
] as const;
export type ReminderMail = (typeof REMINDER_MAILS)[number];

/** Whether a kind of mail is a reminder. */
export function isReminderMail(kind: string): kind is ReminderMail {
  return REMINDER_MAILS.some((mail) => mail === kind);
}

/** One row of `reminders`: that of a step of a scheme, or one that a person asked for. */
export type Reminder = {
  id: ReminderId;
  invoiceId: InvoiceId;
  stepId: ReminderStepId | null;
  /** After the due date, or before it when negative; null: a person asked for it. */
  days: number | null;
  mailKind: ReminderMail;
  /** The fact that its mail hangs on; null while it waits. */
  eventId: EventId | null;
  queuedAt: Date | null;
  /** Why it waits. */
  reason: Block | null;
  nextLookAt: Date | null;
  createdAt: Date;
};

/** Nobody wants a bill in the night. The function `lookup.reminders_due` knows the same hour. */
const FROM_HOUR = 9;

/** How long a step waits for what stands in its way, its own day included; after that it is passed over. */
const DUE_FOR_DAYS = 7;

/** The day that it is where the merchant is, as far as reminders go: it begins at nine in the morning. */
export function reminderDay(timeZone: string, now: Date): Day {
  const today = dayIn(timeZone, now);
  return hourIn(timeZone, now) < FROM_HOUR ? addDays(today, -1) : today;
}

function hourIn(timeZone: string, now: Date): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  return Number(format.format(now));
}

/** Whether a step whose day is `on` can still remind. */
export function isStillDue(on: Day, { today }: { today: Day }): boolean {
  return today < addDays(on, DUE_FOR_DAYS);
}
