import type { PaymentStatus } from "../payments/payment-status.ts";
import { hours, minutes } from "../world/durations.ts";

/** What becomes of a payment's money later, as far as Mollie calls about it. */
export type MoneyNews = "refund processing" | "refund refunded" | "refund failed" | "chargeback received";

/** Why a webhook is called. Mollie does not send this; it is for the delivery log. */
export type CallReason = PaymentStatus | MoneyNews;

/** A webhook call that is owed: tried until answered with 200, or until the timetable is used up. */
export type WebhookCall = {
  readonly id: string;
  readonly paymentId: string;
  /** The id that is sent instead, when a fault was asked for. */
  readonly sentId?: string;
  readonly url: string;
  readonly reason: CallReason;
  readonly firstTryAt: number;
  /** Tries made so far. */
  readonly tries: number;
};

/** One try of a webhook call. */
export type Delivery = {
  readonly id: string;
  readonly callId: string;
  readonly paymentId: string;
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
  const wait = TIMETABLE_MS[call.tries];
  return wait === undefined ? null : call.firstTryAt + wait;
}
