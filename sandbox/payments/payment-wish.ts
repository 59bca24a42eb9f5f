import type { Wish } from "../methods/suitable-methods.ts";
import type { Payment } from "./payment.ts";

/** What of the payment decides which methods a payer may choose. */
export function wishOf(
  payment: Pick<
    Payment,
    "amount" | "allowedMethods" | "restrictPaymentMethodsToCountry" | "lines" | "billingAddress"
  >,
): Wish {
  return {
    amount: payment.amount,
    allowedMethods: payment.allowedMethods,
    country: payment.restrictPaymentMethodsToCountry,
    hasLines: payment.lines !== null && payment.billingAddress !== null,
  };
}
