import type { CreditNoteId, InvoiceId, MollieConnectionId, PaymentId, RefundId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";
import type { Chargeback } from "./chargeback-queries.ts";
import type { Creation, Payment } from "./payment.ts";

/** Why money goes back: it was too much, a credit note goes with it, or the customer still owes it. */
export const REFUND_PURPOSES = ["surplus", "credit", "still-owed"] as const;
export type RefundPurpose = (typeof REFUND_PURPOSES)[number];

/** Money that goes back to the payer through Mollie: one row of `refunds`; the amount in minor units of `currency`. */
export type Refund = {
  id: RefundId;
  paymentId: PaymentId;
  invoiceId: InvoiceId;
  connectionId: MollieConnectionId | null;
  /** Who made it: we, or somebody in Mollie's dashboard. */
  origin: "voldaan" | "mollie";
  currency: Currency;
  amountMinor: bigint;
  description: string | null;
  /** Null until somebody says why one that was made at Mollie was made. */
  purpose: RefundPurpose | null;
  creditNoteId: CreditNoteId | null;
  creation: Creation;
  idempotencyKey: string;
  requestBody: string | null;
  askedAt: Date;
  /** The caller's own idempotency key. */
  requestKey: string | null;
  refusal: string | null;
  mollieRefundId: string | null;
  /** Mollie's word, in Mollie's spelling; may be one that we do not know. */
  status: string | null;
  createdAt: Date;
  updatedAt: Date;
  completedAt: Date | null;
};

/** Whether the money of a refund with this status goes back to the payer, or has: else the merchant has it again. */
export function takesMoney(status: string): boolean {
  return status !== "failed" && status !== "canceled";
}

/** Whether more news is expected of it. https://docs.mollie.com/docs/refunds */
export function isUnderway(status: string): boolean {
  return takesMoney(status) && status !== "refunded";
}

/** Mollie cancels a refund only before it is on its way to the bank, for about two hours. */
export function isCancelable({ status }: Pick<Refund, "status">): boolean {
  return status === "queued" || status === "pending";
}

/** Whether its amount is spoken for: accepted by Mollie, or perhaps accepted a moment ago. */
export function holdsMoney({ creation, status }: Pick<Refund, "creation" | "status">): boolean {
  return creation === "pending" || (status !== null && takesMoney(status));
}

/**
 * What of a paid payment can still be refunded, in minor units: its amount less the refunds of it, and less what the
 * bank took back already. Mollie allows a little more for some methods; nobody owes a payer that through us.
 */
export function refundableMinor(
  payment: Pick<Payment, "status" | "amountMinor">,
  {
    refunds,
    chargebacks,
  }: {
    refunds: readonly Pick<Refund, "creation" | "status" | "amountMinor">[];
    chargebacks: readonly Pick<Chargeback, "amountMinor" | "reversedAt">[];
  },
): bigint {
  if (payment.status !== "paid") return 0n;
  const gone =
    sum(refunds.filter(holdsMoney)) + sum(chargebacks.filter(({ reversedAt }) => reversedAt === null));
  return payment.amountMinor > gone ? payment.amountMinor - gone : 0n;
}

/** How far a status is along the way; an answer may stay or go on, never back. */
const STAGE: Record<string, number> = {
  queued: 0,
  pending: 1,
  processing: 2,
  refunded: 3,
  // The bank may send money back that had left (https://docs.mollie.com/docs/refunds).
  failed: 4,
  canceled: 4,
};
/** Mollie may add one; it is somewhere on the way. */
const STAGE_OF_UNKNOWN = 1;

/** Whether `after` is older news than `before`: once it came to nothing it stays so. */
export function isRefundStepBack(before: string, after: string): boolean {
  if (before === after) return false;
  const from = STAGE[before] ?? STAGE_OF_UNKNOWN;
  const to = STAGE[after] ?? STAGE_OF_UNKNOWN;
  return to < from || from === STAGE.failed;
}

function sum(amounts: readonly { amountMinor: bigint }[]): bigint {
  return amounts.reduce((total, { amountMinor }) => total + amountMinor, 0n);
}
