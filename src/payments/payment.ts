import { days, hours, minutes } from "../clock/clock.ts";
import type { InvoiceId, MollieConnectionId, PaymentId } from "../ids/ids.ts";
import type { MollieAnswer } from "../mollie/mollie-http.ts";
import { isFinal } from "../mollie/payment-status.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Currency } from "../money/currency.ts";
import type { CompactAnswer } from "./mollie-news.ts";

/** How far making it at Mollie came; `status` is null until it is `created`. */
export type Creation = "pending" | "created" | "refused" | "unknown";

/** One try through Mollie: one row of `payments`; the amount in minor units of `currency`. */
export type Payment = {
  id: PaymentId;
  invoiceId: InvoiceId;
  connectionId: MollieConnectionId;
  profileId: string;
  mode: Mode;
  currency: Currency;
  amountMinor: bigint;
  creation: Creation;
  idempotencyKey: string;
  requestBody: string;
  askedAt: Date;
  refusal: string | null;
  molliePaymentId: string | null;
  /** Mollie's word, in Mollie's spelling; may be one that we do not know. */
  status: string | null;
  method: string | null;
  checkoutUrl: string | null;
  expiresAt: Date | null;
  isCancelable: boolean;
  paidAt: Date | null;
  completedAt: Date | null;
  observation: bigint;
  lastAnswer: CompactAnswer | null;
  replacedAt: Date | null;
  setAsideReason: string | null;
  nextCheckAt: Date | null;
  checks: number;
  createdAt: Date;
  updatedAt: Date;
};

/** A payer who presses now needs this long for bank app and second factor; less, and Mollie's page may die on them. */
export const TIME_TO_PAY_MS = minutes(5);

/**
 * Mollie remembers an idempotency key for an hour (https://docs.mollie.com/reference/api-idempotency). Within less than
 * that a repeat is the same request; after it, it would be a second payment.
 */
export const REPEATABLE_MS = minutes(50);

/** Right after a create, Mollie may not find what it made; later it should, and a 404 is news. */
export const MAY_BE_TOO_EARLY_MS = minutes(10);

/** The answer to a create that is not sent any more, because Mollie has forgotten its idempotency key: look for it. */
export const TOO_LATE: MollieAnswer<never> = {
  kind: "unknown",
  reason: "Too late to ask again with the same idempotency key.",
  retryAfterMs: null,
};

/** Whether the payer may be sent to this payment's checkout again: it asks for what is owed, and there is time left. */
export function stillFits(
  payment: Payment,
  wanted: { amountMinor: bigint; currency: Currency; mode: Mode; profileId: string; now: Date },
): payment is Payment & { checkoutUrl: string } {
  return (
    payment.creation === "created" &&
    payment.status === "open" &&
    // What Mollie has under this id is not what we asked for, or is gone: nobody should pay it.
    payment.setAsideReason === null &&
    // Who chose a transfer and presses Pay again wants another way.
    !isTransferAwaited(payment) &&
    payment.checkoutUrl !== null &&
    asksFor(payment, wanted) &&
    (payment.expiresAt === null || payment.expiresAt.getTime() - wanted.now.getTime() >= TIME_TO_PAY_MS)
  );
}

/** Whether Mollie may be asked once more to make it: the same request, and Mollie still knows its key. */
export function canBeAskedAgain(
  payment: Payment,
  wanted: { amountMinor: bigint; currency: Currency; mode: Mode; profileId: string; now: Date },
): boolean {
  return payment.creation === "pending" && asksFor(payment, wanted) && isRepeatable(payment, wanted);
}

/** Whether Mollie still knows the key of its first request. */
export function isRepeatable(payment: Pick<Payment, "askedAt">, { now }: { now: Date }): boolean {
  return now.getTime() - payment.askedAt.getTime() < REPEATABLE_MS;
}

/**
 * The bank has it and nobody can pay it a second time from here; another payment now could be paid twice. One that was
 * set aside blocks nothing: what comes of it is not applied, and perhaps nothing ever comes.
 */
export function isWithTheBank({
  status,
  setAsideReason,
}: Pick<Payment, "status" | "setAsideReason">): boolean {
  return (status === "pending" || status === "authorized") && setAsideReason === null;
}

/** The payer chose a bank transfer: the money comes in days, or not. */
export function isTransferAwaited({ status, method }: Pick<Payment, "status" | "method">): boolean {
  return status === "open" && method === "banktransfer";
}

/** Looks soon after a payment was made, because most are paid within minutes and a lost webhook should not be felt. */
const FIRST_LOOKS_MS = [minutes(1), minutes(5), minutes(15)];
/** What Mollie reports paid is seen within this time even if no webhook ever arrives (rule 5). */
const LOOK_EVERY_MS = minutes(20);
/** A transfer takes days, so looking daily loses nothing. */
const LOOK_AT_TRANSFER_EVERY_MS = days(1);
/** Mollie calls when a refund is on its way, has arrived or has failed, but not when it is canceled in its dashboard. */
export const LOOK_AT_REFUND_EVERY_MS = days(1);
/** Mollie expires within a minute or so of `expiresAt`, which it calls a hint. */
const AFTER_EXPIRY_MS = minutes(2);
/** Past the last of Mollie's webhook retries, at 26 hours (https://docs.mollie.com/reference/webhooks). */
const AFTER_LAST_RETRY_MS = hours(27);

/** When to look at Mollie again without being told to; null when nothing is expected any more. */
export function nextCheckAt(
  payment: Pick<Payment, "status" | "method" | "createdAt" | "expiresAt" | "completedAt">,
  { now, isRefundUnderway = false }: { now: Date; isRefundUnderway?: boolean },
): Date | null {
  const at = (base: Date, ms: number) => new Date(base.getTime() + ms);
  if (payment.status === "paid") return isRefundUnderway ? at(now, LOOK_AT_REFUND_EVERY_MS) : null;
  if (payment.status !== null && isFinal(payment.status)) {
    // Late money is possible (a transfer that crossed the expiry), so look once more, past the last retry.
    const last = at(payment.completedAt ?? now, AFTER_LAST_RETRY_MS);
    return last > now ? last : null;
  }
  const every = isTransferAwaited(payment) ? LOOK_AT_TRANSFER_EVERY_MS : LOOK_EVERY_MS;
  const candidates = [
    ...FIRST_LOOKS_MS.map((ms) => at(payment.createdAt, ms)),
    ...(payment.expiresAt === null ? [] : [at(payment.expiresAt, AFTER_EXPIRY_MS)]),
    at(now, every),
  ].filter((candidate) => candidate > now);
  return candidates.reduce((earliest, candidate) => (candidate < earliest ? candidate : earliest));
}

function asksFor(
  payment: Payment,
  wanted: { amountMinor: bigint; currency: Currency; mode: Mode; profileId: string },
): boolean {
  return (
    payment.amountMinor === wanted.amountMinor &&
    payment.currency === wanted.currency &&
    payment.mode === wanted.mode &&
    payment.profileId === wanted.profileId
  );
}
