import type { Mode } from "../profiles/profile.ts";

/** The types of events that Mollie has. https://docs.mollie.com/reference/webhooks-new */
export const EVENT_TYPES: readonly string[] = [
  "payment.paid",
  "payment.authorized",
  "payment.failed",
  "payment.canceled",
  "payment.expired",
  "payment.pending",
  "refund.queued",
  "refund.pending",
  "refund.processing",
  "refund.refunded",
  "refund.failed",
  "refund.canceled",
  "chargeback.received",
  "chargeback.reversed",
  "capture.succeeded",
  "capture.failed",
  "payment-link.paid",
  "balance-transaction.created",
  "payout.initiated",
  "payout.processing-at-bank",
  "payout.completed",
  "payout.canceled",
  "payout.failed",
  "sales-invoice.created",
  "sales-invoice.issued",
  "sales-invoice.canceled",
  "sales-invoice.paid",
  "sales-invoice.e-invoice-failed",
  "sales-invoice.e-invoice-issued",
  "business-account-transfer.requested",
  "business-account-transfer.initiated",
  "business-account-transfer.pending-review",
  "business-account-transfer.processed",
  "business-account-transfer.failed",
  "business-account-transfer.blocked",
  "business-account-transfer.returned",
];

/** Something that happened to a resource, and how the resource was then. */
export type WebhookEvent = {
  readonly id: string;
  readonly type: string;
  readonly entityId: string;
  /** Null for a ping, which is about no resource. */
  readonly entity: object | null;
  /** The payment that it concerns, so that the delivery log can be read per payment. */
  readonly paymentId: string | null;
  readonly profileId: string | null;
  readonly mode: Mode;
  readonly createdAt: number;
};

/** A delivery of an event that is owed: on the same timetable as a classic webhook call. */
export type EventCall = {
  readonly id: string;
  readonly subscriptionId: string;
  readonly eventId: string;
  readonly firstTryAt: number;
  /** Tries made so far. */
  readonly tries: number;
};
