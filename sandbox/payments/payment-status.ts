/** Mollie's payment statuses, in Mollie's spelling. https://docs.mollie.com/docs/handling-payment-status */
export const PAYMENT_STATUSES = [
  "open",
  "pending",
  "authorized",
  "paid",
  "canceled",
  "expired",
  "failed",
] as const;

export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What a payment can become. A final status has no next one: refunds and chargebacks are resources of their own. */
const NEXT = {
  open: ["pending", "authorized", "paid", "canceled", "expired", "failed"],
  pending: ["paid", "failed", "canceled", "expired"],
  authorized: ["paid", "canceled", "expired"],
  paid: [],
  canceled: [],
  expired: [],
  failed: [],
} as const satisfies Record<PaymentStatus, readonly PaymentStatus[]>;

export function nextStatuses(from: PaymentStatus): readonly PaymentStatus[] {
  return NEXT[from];
}

/** Whether a payment can go from one status to another. */
export function canBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return nextStatuses(from).includes(to);
}

/** Whether nothing can follow. */
export function isFinal(status: PaymentStatus): boolean {
  return NEXT[status].length === 0;
}
