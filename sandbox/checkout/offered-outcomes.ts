import { METHODS } from "../methods/method-catalogue.ts";
import type { Payment } from "../payments/payment.ts";
import { canBecome, PAYMENT_STATUSES, type PaymentStatus } from "../payments/payment-status.ts";

/** What the outcome page offers: what the chosen method can lead to, as far as the payment's status allows it still. */
export function offeredOutcomes(payment: Payment): PaymentStatus[] {
  return PAYMENT_STATUSES.filter(
    (outcome) =>
      methodLeadsTo(payment, outcome) &&
      (canBecome(payment.status, outcome) || (outcome === "open" && payment.status === "open")),
  );
}

function methodLeadsTo(payment: Payment, outcome: PaymentStatus): boolean {
  const method = METHODS.get(payment.method ?? "");
  if (outcome === "pending") return method?.slow === true;
  if (outcome === "authorized")
    return (
      method?.authorizes === true || (payment.captureMode === "manual" && payment.method === "creditcard")
    );
  return true;
}
