import { addDays, type Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { CustomerId, InvoiceId } from "../ids/ids.ts";
import type { Invoice } from "../invoices/invoice.ts";
import { requireInvoice } from "../invoices/show-invoice.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { MAIL_IS_OFF } from "../outgoing-mail/mail-is-off.ts";
import type { OutgoingMail } from "../outgoing-mail/outgoing-mail.ts";
import { say } from "../sentences/say.ts";
import { BLOCKS } from "./blocks.ts";
import { readPause } from "./pause-queries.ts";
import { reasonNotToRemind } from "./reason-not-to-remind.ts";
import { isStillDue, type ReminderMail, reminderDay } from "./reminder.ts";
import { listReminders, type RemindedOf } from "./reminder-queries.ts";
import type { CustomerRemindersAnswer, InvoiceRemindersAnswer, ReminderAnswer } from "./reminder-schemas.ts";
import type { ReminderStep } from "./reminder-scheme.ts";
import { readOwnScheme, readSchemeFor } from "./reminder-scheme-queries.ts";

type Status = ReminderAnswer["status"];

/** Everything about reminders of an invoice: what was, what is to come, and what stands in the way now. */
export async function showInvoiceReminders(
  tx: Tx,
  { invoiceId, outgoingMail, locale }: { invoiceId: InvoiceId; outgoingMail: OutgoingMail; locale: Language },
): Promise<InvoiceRemindersAnswer> {
  const invoice = await requireInvoice(tx, { id: invoiceId });
  const today = reminderDay((await readMerchant(tx)).timeZone, tx.now);
  const scheme = await readSchemeFor(tx, invoice);
  const reminders = await listReminders(tx, { invoiceId });
  const [byScheme, byHand] = [
    await reasonNotToRemind(tx, { invoice, of: { isByHand: false, eventId: null } }),
    await reasonNotToRemind(tx, { invoice, of: { isByHand: true, eventId: null } }),
  ];
  const isOff = outgoingMail.kind === "off";
  const viewing = { invoice, today, locale };
  return {
    scheme: scheme && { id: scheme.id, name: scheme.name },
    pause: await readPause(tx, { of: { invoiceId }, today }),
    customerPause: await readPause(tx, { of: { customerId: invoice.customerId }, today }),
    block: isOff
      ? { reason: "mail_off", label: MAIL_IS_OFF.in(locale) }
      : byScheme && { reason: byScheme, label: BLOCKS[byScheme].in(locale) },
    mayRemind: !isOff && byHand === null,
    suggested: suggestion(reminders, { invoice, today }),
    data: [
      ...reminders.map((reminder) => showReminder(reminder, viewing)),
      ...toCome(scheme?.steps ?? [], { ...viewing, reminders }),
    ],
  };
}

/** What holds for all invoices of a customer. */
export async function showCustomerReminders(
  tx: Tx,
  { customerId }: { customerId: CustomerId },
): Promise<CustomerRemindersAnswer> {
  const today = reminderDay((await readMerchant(tx)).timeZone, tx.now);
  return {
    schemeId: await readOwnScheme(tx, { customerId }),
    pause: await readPause(tx, { of: { customerId }, today }),
  };
}

type Viewing = { invoice: Invoice; today: Day; locale: Language };

function showReminder(reminder: RemindedOf, { invoice, today, locale }: Viewing): ReminderAnswer {
  const { id, mailKind, days, reason, mailId, queuedAt } = reminder;
  const on = dayOf(invoice, days);
  const status = statusOf(reminder, { isOpen: invoice.status === "open", on, today });
  return {
    id,
    mailKind,
    days,
    on,
    status,
    statusLabel: STATUS_LABELS[status].in(locale),
    reason,
    reasonLabel: reason && BLOCKS[reason].in(locale),
    mailId,
    queuedAt: queuedAt?.toISOString() ?? null,
  };
}

function statusOf(
  { eventId, mailStatus }: RemindedOf,
  { isOpen, on, today }: { isOpen: boolean; on: Day | null; today: Day },
): Status {
  // justified: the statuses of a mail, but for `dropped`, which puts its reminder back in the same transaction
  if (eventId !== null) return (mailStatus ?? "queued") as Status;
  return isOpen && on !== null && isStillDue(on, { today }) ? "waiting" : "passed_over";
}

/** The steps whose day has not come; nothing of a scheme comes for what is settled. */
function toCome(
  steps: readonly ReminderStep[],
  { invoice, today, locale, reminders }: Viewing & { reminders: readonly RemindedOf[] },
): ReminderAnswer[] {
  if (invoice.status !== "open") return [];
  return steps.flatMap(({ id: stepId, days, mailKind, since }) => {
    const on = dayOf(invoice, days);
    const isToCome = on !== null && on >= today && on >= since;
    if (!isToCome || reminders.some((reminder) => reminder.stepId === stepId)) return [];
    return [
      {
        id: null,
        mailKind,
        days,
        on,
        status: "planned" as const,
        statusLabel: STATUS_LABELS.planned.in(locale),
        reason: null,
        reasonLabel: null,
        mailId: null,
        queuedAt: null,
      },
    ];
  });
}

function dayOf({ dueOn }: Invoice, days: number | null): Day | null {
  return dueOn === null || days === null ? null : addDays(dueOn, days);
}

/** The next firmer words than those that went. */
function suggestion(
  reminders: readonly RemindedOf[],
  { invoice: { dueOn }, today }: { invoice: Invoice; today: Day },
): ReminderMail {
  if (dueOn !== null && today <= dueOn) return "reminder_upcoming";
  const gone = new Set(reminders.filter(({ eventId }) => eventId !== null).map(({ mailKind }) => mailKind));
  if (gone.has("reminder_second") || gone.has("reminder_final")) return "reminder_final";
  return gone.has("reminder_first") ? "reminder_second" : "reminder_first";
}

const STATUS_LABELS = {
  planned: say("Planned"),
  waiting: say("Waits"),
  passed_over: say("Did not go"),
  queued: say("Waits to be sent"),
  handing_over: say("Being handed over"),
  sent: say("Sent"),
  refused: say("Refused"),
  failed: say("Could not be sent"),
  unknown: say("Perhaps sent"),
} satisfies Record<Status, unknown>;
