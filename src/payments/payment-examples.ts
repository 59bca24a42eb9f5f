import type { MolliePayment } from "../mollie/mollie-schemas.ts";
import { EUR } from "../money/currency.ts";
import type { Payment } from "./payment.ts";

/** When the example payment was made. */
export const NOON = new Date("2026-05-04T12:00:00Z");

/** A payment over 121.00 that Mollie made at noon, for tests of what is decided about one. */
export function aPayment(fields: Partial<Payment> = {}): Payment {
  return {
    // justified: ids of tests, of the form that ids have
    id: "pay_00000000000000000000000001" as Payment["id"],
    invoiceId: "inv_00000000000000000000000001" as Payment["invoiceId"],
    connectionId: "mco_00000000000000000000000001" as Payment["connectionId"],
    profileId: "pfl_one",
    mode: "live",
    currency: EUR,
    amountMinor: 12100n,
    creation: "created",
    idempotencyKey: "pay_00000000000000000000000001",
    requestBody: "{}",
    askedAt: NOON,
    refusal: null,
    molliePaymentId: "tr_one",
    status: "open",
    method: null,
    checkoutUrl: "https://checkout.example/one",
    expiresAt: new Date("2026-05-04T12:15:00Z"),
    isCancelable: false,
    paidAt: null,
    completedAt: null,
    observation: 0n,
    lastAnswer: null,
    replacedAt: null,
    setAsideReason: null,
    nextCheckAt: null,
    checks: 0,
    createdAt: NOON,
    updatedAt: NOON,
    ...fields,
  };
}

/** What Mollie answers about that payment. */
export function anAnswer(fields: Partial<MolliePayment> = {}): MolliePayment {
  return {
    resource: "payment",
    id: "tr_one",
    mode: "live",
    createdAt: "2026-05-04T12:00:01+00:00",
    amount: { currency: "EUR", value: "121.00" },
    status: "open",
    profileId: "pfl_one",
    description: "F2026-00001 Installatiebedrijf Test",
    metadata: { paymentId: "pay_00000000000000000000000001", invoiceId: "inv_00000000000000000000000001" },
    _links: { checkout: { href: "https://checkout.example/one" } },
    ...fields,
  };
}
