import type { PaymentStatus } from "../payments/payment-status.ts";
import type { WebhookEvent } from "../webhook-subscriptions/webhook-event.ts";
import { hours, minutes } from "../world/durations.ts";

/** What becomes of a payment's money later, as far as Mollie calls about it. */
export type MoneyNews = "refund processing" | "refund refunded" | "refund failed" | "chargeback received";

/** Why a webhook is called. A classic call does not send this; it is for the delivery log. */
export type CallReason = PaymentStatus | MoneyNews | WebhookEvent["type"];

/** A call that is owed: tried until answered with 200, or until the timetable is used up. */
type Owed = {
  readonly id: string;
  readonly url: string;
  readonly reason: CallReason;
  /** The id that is sent instead, when a fault was asked for. */
  readonly sentId?: string;
  readonly firstTryAt: number;
  /** Tries made so far. */
  readonly tries: number;
};

/** A call to a payment's own webhook, which says the payment's id and no more. */
export type ClassicCall = Owed & { readonly paymentId: string; readonly event?: undefined };

/** A call to a subscription, which says all about an event. */
export type EventCall = Owed & {
  readonly paymentId: string | null;
  readonly subscriptionId: string;
  readonly event: WebhookEvent;
  /** A test, which is tried no second time. */
  readonly isTest?: true;
};

export type WebhookCall = ClassicCall | EventCall;

/** One try of a webhook call. */
export type Delivery = {
  readonly id: string;
  readonly callId: string;
  /** Null when no payment is concerned. */
  readonly paymentId: string | null;
  /** What was sent to whom, when it was no classic call. */
  readonly event?: { readonly id: string; readonly subscriptionId: string };
  readonly url: string;
  readonly reason: CallReason;
  /** 1 for the first. */
  readonly attempt: number;
  readonly at: number;
  readonly durationMs: number;
  /** The status of the answer, or null when none came. */
  readonly status: number | null;
  /** Why no answer came; null when one did. */
  readonly error: string | null;
  readonly nextTryAt: number | null;
};

/** When each try is made, counted from the first. https://docs.mollie.com/reference/webhooks */
const TIMETABLE_MS: readonly number[] = [
  0,
  minutes(1),
  minutes(3),
  minutes(7),
  minutes(15),
  minutes(31),
  hours(1),
  hours(2),
  hours(4),
  hours(26),
];

/** When the call's next try is due, or null when all have been made. */
export function nextTryAt(call: WebhookCall): number | null {
  if (call.event && call.isTest && call.tries > 0) return null;
  const wait = TIMETABLE_MS[call.tries];
  return wait === undefined ? null : call.firstTryAt + wait;
}
