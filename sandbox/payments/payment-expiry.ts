import { DEFAULT_LIFETIME_MS, METHODS } from "../methods/method-catalogue.ts";
import { days } from "../world/durations.ts";
import type { Payment } from "./payment.ts";

/** When a payment that gets its method now expires: the day after its due date, or as long as the method allows. */
export function expiryOf(payment: Pick<Payment, "method" | "dueDate">, now: number): number {
  if (payment.method === "banktransfer" && payment.dueDate) return Date.parse(payment.dueDate) + days(1);
  return now + (METHODS.get(payment.method ?? "")?.lifetimeMs ?? DEFAULT_LIFETIME_MS);
}

/** Until when an authorization can be captured: card schemes allow a week, pay-later methods four. */
export function captureBeforeOf(payment: Pick<Payment, "method">, now: number): number {
  return now + (payment.method === "creditcard" ? days(7) : days(28));
}

/** When time alone ends the payment as it is now: an open one expires, and so does an authorization. */
export function expiringAt(payment: Payment): number | null {
  if (payment.status === "open") return payment.expiresAt;
  if (payment.status === "authorized") return payment.captureBefore;
  return null;
}
