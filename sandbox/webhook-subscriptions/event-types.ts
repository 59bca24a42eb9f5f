/** The events that somebody can subscribe to. https://docs.mollie.com/reference/webhooks-new */
export const EVENT_TYPES = [
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
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** What a subscription can name: single events, or all of them. */
export const SUBSCRIBABLE = [...EVENT_TYPES, "*"] as const;

export type Subscribable = (typeof SUBSCRIBABLE)[number];

/** The event of a test call. It is sent on demand only, so nobody subscribes to it. */
export const PING = "hook.ping";
