import { days, hours } from "../world/durations.ts";

/** Mollie's refund statuses. https://docs.mollie.com/docs/refunds */
export const REFUND_STATUSES = ["queued", "pending", "processing", "refunded", "failed", "canceled"] as const;

export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** What a refund becomes next. Once the money is on its way nobody can cancel, and only then can it fail. */
const NEXT = {
  queued: ["pending", "canceled"],
  pending: ["processing", "canceled"],
  processing: ["refunded", "failed"],
  refunded: [],
  failed: [],
  canceled: [],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

/** What time alone makes of a refund. */
type Progress = { readonly to: RefundStatus; readonly afterMs: number };

/**
 * A queued refund waits for the payments of the next day to fill the balance. A pending one can be canceled for about
 * two hours, as Mollie says. Then banks take until the next day.
 */
const PROGRESS: Readonly<Partial<Record<RefundStatus, Progress>>> = {
  queued: { to: "pending", afterMs: days(1) },
  pending: { to: "processing", afterMs: hours(2) },
  processing: { to: "refunded", afterMs: days(1) },
};

export function refundProgress(status: RefundStatus): Progress | null {
  return PROGRESS[status] ?? null;
}

export function nextRefundStatuses(status: RefundStatus): readonly RefundStatus[] {
  return NEXT[status];
}

/** The statuses on the way from one to another, the last included; null when there is no way. */
export function wayTo(from: RefundStatus, to: RefundStatus): readonly RefundStatus[] | null {
  for (const next of nextRefundStatuses(from)) {
    if (next === to) return [next];
    const rest = wayTo(next, to);
    if (rest) return [next, ...rest];
  }
  return null;
}

/** Whether the money goes back, or has: a refund that failed or was canceled gives it to the merchant again. */
export function takesMoney(status: RefundStatus): boolean {
  return status !== "failed" && status !== "canceled";
}
