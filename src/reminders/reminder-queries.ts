import type { Sql } from "../db/database.ts";
import type { Tx } from "../db/tx.ts";
import type { EventId, InvoiceId, MailId, MerchantId, ReminderStepId } from "../ids/ids.ts";
import type { Block } from "./blocks.ts";
import type { Reminder } from "./reminder.ts";

/** Invoices that a step is due for, those that wait longest first. */
export async function findDueReminders(
  sql: Sql,
  { asOf, atMost }: { asOf: Date; atMost: number },
): Promise<{ merchantId: MerchantId; invoiceId: InvoiceId; stepId: ReminderStepId }[]> {
  return sql<{ merchantId: MerchantId; invoiceId: InvoiceId; stepId: ReminderStepId }[]>`
    select merchant_id, invoice_id, step_id from lookup.reminders_due(${asOf}, ${atMost})`;
}

/** What a step did about an invoice so far; null when nothing. */
export async function readReminderOfStep(
  { sql }: Tx,
  { invoiceId, stepId }: { invoiceId: InvoiceId; stepId: ReminderStepId },
): Promise<Reminder | null> {
  const [row] = await sql<Reminder[]>`
    select ${columns(sql)} from reminders r where r.invoice_id = ${invoiceId} and r.step_id = ${stepId}`;
  return row ?? null;
}

/** The reminder whose mail hangs on this fact; null when there is none. */
export async function readReminderOfEvent(
  { sql }: Tx,
  { eventId }: { eventId: EventId },
): Promise<Reminder | null> {
  const [row] = await sql<Reminder[]>`select ${columns(sql)} from reminders r where r.event_id = ${eventId}`;
  return row ?? null;
}

/** Stores a reminder that waits or goes, in the place of what its step did about the invoice before. */
export async function putReminder(
  { sql, now, merchantId }: Tx,
  reminder: Omit<Reminder, "createdAt">,
): Promise<void> {
  const { eventId, queuedAt, reason, nextLookAt, mailKind } = reminder;
  await sql`
    insert into reminders (merchant_id, id, invoice_id, step_id, days, mail_kind, event_id, queued_at, reason,
      next_look_at, created_at, updated_at)
    values (${merchantId}, ${reminder.id}, ${reminder.invoiceId}, ${reminder.stepId}, ${reminder.days}, ${mailKind},
      ${eventId}, ${queuedAt}, ${reason}, ${nextLookAt}, ${now}, ${now})
    on conflict (merchant_id, invoice_id, step_id) do update set mail_kind = ${mailKind}, event_id = ${eventId},
      queued_at = ${queuedAt}, reason = ${reason}, next_look_at = ${nextLookAt}, updated_at = ${now}`;
}

/** Its mail does not go: it waits again. Nothing happens to one that goes by another fact. */
export async function putBackReminder(
  { sql, now }: Tx,
  { eventId, reason, nextLookAt }: { eventId: EventId; reason: Block; nextLookAt: Date },
): Promise<void> {
  await sql`
    update reminders set event_id = null, queued_at = null, reason = ${reason}, next_look_at = ${nextLookAt},
      updated_at = ${now}
    where event_id = ${eventId}`;
}

/** When the customer was last reminded of this invoice, but for the reminder of one fact; null when never. */
export async function lastRemindedAt(
  { sql }: Tx,
  { invoiceId, except }: { invoiceId: InvoiceId; except: EventId | null },
): Promise<Date | null> {
  const [row] = await sql<[{ at: Date | null }]>`
    select max(queued_at) as at from reminders
    where invoice_id = ${invoiceId} and event_id is distinct from ${except}`;
  return row.at;
}

/** A reminder with what became of its mail. */
export type RemindedOf = Reminder & { mailId: MailId | null; mailStatus: string | null };

/** The reminders of an invoice, oldest first. */
export async function listReminders(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<RemindedOf[]> {
  return sql<RemindedOf[]>`
    select ${columns(sql)}, m.id as mail_id, m.status as mail_status
    from reminders r left join mails m on m.event_id = r.event_id
    where r.invoice_id = ${invoiceId} order by r.created_at, r.id`;
}

function columns(sql: Tx["sql"]) {
  return sql`r.id, r.invoice_id, r.step_id, r.days, r.mail_kind, r.event_id, r.queued_at, r.reason, r.next_look_at,
    r.created_at`;
}
