import type { JsonValue } from "../db/database.ts";
import type { Tx } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import { insertEvent } from "./event-queries.ts";

/** Every fact that becomes true, `thing.what_happened`. Closed: a new one is a line here and a sentence in the timeline. */
export const EVENT_TYPES = [
  "customer.created",
  "customer.updated",
  "invoice.created",
  "invoice.updated",
  "invoice.deleted",
  "invoice.issued",
  "invoice.imported",
  "invoice.sent",
  "invoice.paid",
  "invoice.reopened",
  "invoice.voided",
  "invoice.written_off",
  "invoice.write_off_undone",
  "credit_note.issued",
  "pay_link.opened",
  "payment.started",
  "payment.refused",
  "payment.lost",
  "payment.method_chosen",
  "payment.pending",
  "payment.authorized",
  "payment.paid",
  "payment.canceled",
  "payment.expired",
  "payment.failed",
  "payment.changed",
  "payment.replaced",
  "payment.set_aside",
  "external_payment.registered",
  "external_payment.removed",
  "refund.requested",
  "refund.refused",
  "refund.lost",
  "refund.accepted",
  "refund.found",
  "refund.explained",
  "refund.changed",
  "refund.processing",
  "refund.refunded",
  "refund.failed",
  "refund.canceled",
  "chargeback.received",
  "chargeback.reversed",
  "surplus.recorded",
  "surplus.applied",
  "surplus.application_removed",
  "mail.sent",
  "mail.refused",
  "mail.failed",
  "mail.unconfirmed",
  "reminder.due",
  "reminders.paused",
  "reminders.resumed",
  "invoice.frozen",
  "invoice.released",
  "mollie.connected",
  "mollie.disconnected",
  "mollie.key_forgotten",
  "power_up.activated",
  "power_up.trial_started",
  "member.invited",
  "member.invitation_withdrawn",
  "member.joined",
  "member.role_changed",
  "member.removed",
  "second_factor.enabled",
  "second_factor.disabled",
  "second_factor.reset",
  "role.created",
  "role.changed",
  "role.deleted",
  "settings.changed",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Stores a fact in the transaction that makes it true. */
export async function recordEvent(
  tx: Tx,
  {
    type,
    invoiceId = null,
    paymentId = null,
    mode = null,
    data = {},
  }: {
    type: EventType;
    invoiceId?: InvoiceId | null;
    paymentId?: PaymentId | null;
    mode?: "test" | "live" | null;
    data?: { [key: string]: JsonValue };
  },
): Promise<void> {
  await insertEvent(tx, { id: tx.newId("event"), type, invoiceId, paymentId, mode, data });
}
