import { KNOWN_STATUSES } from "../../../src/mollie/payment-status.ts";
import { day, oneOf, text } from "../routes/read-search.ts";

/** How far making a payment came, when Mollie has no status for it. */
export const PAYMENT_STATUSES = [...KNOWN_STATUSES, "refused", "unknown"] as const;

/** Mollie's, and what only we know: that nobody said why it was made. */
export const REFUND_STATUSES = [
  "unexplained",
  "queued",
  "pending",
  "processing",
  "refunded",
  "failed",
  "canceled",
  "refused",
] as const;

export const CHARGEBACK_STATUSES = ["standing", "reversed"] as const;

/** What the address of each list of money may say. */
export type MoneySearch<Status extends string = string> = {
  q?: string | undefined;
  status?: Status | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

export function readMoneySearch<const Status extends string>(statuses: readonly Status[]) {
  return (search: Record<string, unknown>): MoneySearch<Status> => ({
    ...text("q", search),
    ...oneOf("status", search, statuses),
    ...day("from", search),
    ...day("to", search),
  });
}

const readPaymentFilters = readMoneySearch(PAYMENT_STATUSES);
export type PaymentSearch = ReturnType<typeof readPaymentFilters> & { method?: string | undefined };

export function readPaymentSearch(search: Record<string, unknown>): PaymentSearch {
  return { ...readPaymentFilters(search), ...text("method", search) };
}
