import type { Need } from "../methods/method-catalogue.ts";
import type { Wish } from "../methods/suitable-methods.ts";
import type { Payment } from "./payment.ts";

/** What of the payment decides which methods a payer may choose. */
export function wishOf(
  payment: Pick<
    Payment,
    | "amount"
    | "allowedMethods"
    | "restrictPaymentMethodsToCountry"
    | "lines"
    | "billingAddress"
    | "mode"
    | "sequenceType"
  >,
): Wish {
  return {
    amount: payment.amount,
    allowedMethods: payment.allowedMethods,
    country: payment.restrictPaymentMethodsToCountry,
    mode: payment.mode,
    sequenceType: payment.sequenceType,
    has: providedBy(payment),
  };
}

/** Which of the things that some methods need a payment comes with. */
export function providedBy({ lines, billingAddress }: Pick<Payment, "lines" | "billingAddress">): Need[] {
  const isForVouchers = lines?.some((line) => "categories" in line) === true;
  return [
    ...(lines === null ? [] : (["lines"] as const)),
    ...(billingAddress === null ? [] : (["billingAddress"] as const)),
    ...(isForVouchers ? (["categories"] as const) : []),
  ];
}
