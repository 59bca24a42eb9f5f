import type { MollieChargeback, MolliePayment, MollieRefund } from "../mollie/mollie-schemas.ts";
import { parseMoney } from "../money/money.ts";
import type { Chargeback } from "./chargeback-queries.ts";
import { instant } from "./mollie-news.ts";
import type { Payment } from "./payment.ts";
import { isRefundStepBack, type Refund, takesMoney } from "./refund.ts";

/** What Mollie says of the money of a payment that went back. */
export type MoneyBackAnswer = {
  refunds: readonly MollieRefund[];
  chargebacks: readonly MollieChargeback[];
  /** Refunds that we know, that the payment's list lacks, and that Mollie does not know by their own id either. */
  gone: ReadonlySet<string>;
};

export type RefundNews =
  /** Made at Mollie, by somebody in the dashboard: not known here yet. */
  | { kind: "found"; answer: MollieRefund; amountMinor: bigint }
  /** Ours, whose answer nobody stored. */
  | { kind: "accepted"; refund: Refund; answer: MollieRefund }
  | { kind: "changed"; refund: Refund; status: string };

export type ChargebackNews =
  | { kind: "received"; answer: MollieChargeback; amountMinor: bigint; reversedAt: Date | null }
  | { kind: "reversed"; chargeback: Chargeback; reversedAt: Date };

export type MoneyBackDecision = {
  refunds: readonly RefundNews[];
  chargebacks: readonly ChargebackNews[];
  /** Why something in the answer was not applied, in a sentence; null when all of it was. */
  strange: string | null;
};

/**
 * What an answer of Mollie means for the refunds and chargebacks that are stored with a payment. Pure. A refund that the
 * answer lacks changes nothing, unless Mollie was asked for it by its own id and does not know it: then it was canceled,
 * if it still could be (https://docs.mollie.com/reference/cancel-refund).
 */
export function decideMoneyBack(
  payment: Payment,
  known: { refunds: readonly Refund[]; chargebacks: readonly Chargeback[] },
  answer: MoneyBackAnswer,
): MoneyBackDecision {
  const refunds: RefundNews[] = [];
  const chargebacks: ChargebackNews[] = [];
  const strange: string[] = [];
  for (const each of answer.refunds) {
    const amountMinor = minorOf(each, payment);
    const refund = known.refunds.find((candidate) => isThis(candidate, each));
    if (amountMinor === null || (refund && refund.amountMinor !== amountMinor)) {
      strange.push(`Refund ${each.id} is of ${each.amount.value} ${each.amount.currency} at Mollie.`);
    } else if (!refund) {
      refunds.push({ kind: "found", answer: each, amountMinor });
    } else if (refund.status === null) {
      refunds.push({ kind: "accepted", refund, answer: each });
    } else if (each.status !== refund.status && !isRefundStepBack(refund.status, each.status)) {
      refunds.push({ kind: "changed", refund, status: each.status });
    }
  }
  for (const refund of known.refunds) {
    const { mollieRefundId, status } = refund;
    if (mollieRefundId === null || status === null || !answer.gone.has(mollieRefundId)) continue;
    if (mayBeCanceled(status)) {
      refunds.push({ kind: "changed", refund, status: "canceled" });
    } else if (takesMoney(status)) {
      strange.push(`Refund ${mollieRefundId} was ${status}, and Mollie does not know it any more.`);
    }
  }
  for (const each of answer.chargebacks) {
    const amountMinor = minorOf(each, payment);
    const chargeback = known.chargebacks.find(({ mollieChargebackId }) => mollieChargebackId === each.id);
    const reversedAt = instant(each.reversedAt);
    if (amountMinor === null || (chargeback && chargeback.amountMinor !== amountMinor)) {
      strange.push(`Chargeback ${each.id} is of ${each.amount.value} ${each.amount.currency} at Mollie.`);
    } else if (!chargeback) {
      chargebacks.push({ kind: "received", answer: each, amountMinor, reversedAt });
    } else if (chargeback.reversedAt === null && reversedAt !== null) {
      chargebacks.push({ kind: "reversed", chargeback, reversedAt });
    }
  }
  return { refunds, chargebacks, strange: strange.length === 0 ? null : strange.join(" ") };
}

/** Our refund's id, which travels in the metadata; null when the refund was not made by us. */
export function refundIdIn({ metadata }: MollieRefund): string | null {
  if (typeof metadata !== "object" || metadata === null || !("refundId" in metadata)) return null;
  return typeof metadata.refundId === "string" ? metadata.refundId : null;
}

/** The refunds and chargebacks that an answer about a payment brought with it. */
export function embeddedIn({ _embedded }: MolliePayment): Omit<MoneyBackAnswer, "gone"> {
  return { refunds: _embedded?.refunds ?? [], chargebacks: _embedded?.chargebacks ?? [] };
}

/**
 * Once the money is on its way Mollie cancels no refund, so one that is gone then is a riddle and no cancellation: the
 * books keep what left. A status that Mollie added may be one before that.
 */
function mayBeCanceled(status: string): boolean {
  return takesMoney(status) && status !== "processing" && status !== "refunded";
}

/** By Mollie's id; one of ours that has none yet by the id in its metadata. */
function isThis(refund: Refund, answer: MollieRefund): boolean {
  return refund.mollieRefundId === null
    ? refundIdIn(answer) === refund.id
    : refund.mollieRefundId === answer.id;
}

/** The amount in minor units of the payment's currency; null when it is in another one, or nothing. */
function minorOf(
  { amount }: { amount: { currency: string; value: string } },
  payment: Pick<Payment, "currency">,
): bigint | null {
  const parsed = parseMoney(amount);
  if (!parsed.ok || parsed.money.currency !== payment.currency || parsed.money.minor <= 0n) return null;
  return parsed.money.minor;
}
