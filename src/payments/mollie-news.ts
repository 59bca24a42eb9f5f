import type { MolliePayment } from "../mollie/mollie-schemas.ts";
import { isFinal } from "../mollie/payment-status.ts";
import { equal, money, parseMoney } from "../money/money.ts";
import type { Payment } from "./payment.ts";

/** What Mollie said last, without what is personal: kept for ever, as the proof beside the ledger. */
export type CompactAnswer = {
  id: string;
  status: string;
  mode: string;
  profileId: string;
  amount: { currency: string; value: string };
  method: string | null;
  createdAt: string;
  paidAt: string | null;
  amountRefunded: string | null;
  amountChargedBack: string | null;
  settlementId: string | null;
  failureReason: string | null;
  /** Where a chosen bank transfer should go: Mollie's own account, so nothing personal. */
  transfer: { account: string; bic: string | null; name: string | null; reference: string } | null;
};

/** The columns of a payment that Mollie's answer decides. */
export type News = Pick<
  Payment,
  "status" | "method" | "checkoutUrl" | "expiresAt" | "isCancelable" | "paidAt" | "completedAt" | "lastAnswer"
> & { status: string; lastAnswer: CompactAnswer };

export type Decision =
  /** It is not the payment that we stored: shown, never applied, never dropped (rule 4). */
  | { kind: "set_aside"; reason: string }
  /** Older than what is known, or the same: nothing changes (rule 3). */
  | { kind: "nothing_new" }
  | { kind: "apply"; news: News; becamePaid: boolean; statusChanged: boolean; methodChanged: boolean };

/**
 * What an answer of Mollie means for a stored payment. Pure. Paid is for ever; a payment that ended otherwise may still
 * become paid, because money can come late; any other step back is old news.
 */
export function decide(payment: Payment, answer: MolliePayment): Decision {
  const reason = strangeness(payment, answer);
  if (reason !== null) return { kind: "set_aside", reason };
  if (isStepBack(payment.status, answer.status)) return { kind: "nothing_new" };
  const news = readNews(answer);
  return {
    kind: "apply",
    news,
    becamePaid: news.status === "paid" && payment.status !== "paid",
    statusChanged: news.status !== payment.status,
    methodChanged: news.method !== payment.method,
  };
}

/** Why an answer is not about the payment that we stored, or null when it is. */
export function strangeness(payment: Payment, answer: MolliePayment): string | null {
  if (payment.molliePaymentId !== null && answer.id !== payment.molliePaymentId) {
    return `Mollie answered about ${answer.id} instead of ${payment.molliePaymentId}.`;
  }
  if (answer.mode !== payment.mode)
    return `It is a ${answer.mode} payment at Mollie and a ${payment.mode} one here.`;
  if (answer.profileId !== payment.profileId)
    return `It belongs to another profile at Mollie, ${answer.profileId}.`;
  const amount = parseMoney(answer.amount);
  if (!amount.ok || !equal(amount.money, money(payment.amountMinor, payment.currency))) {
    return `Its amount at Mollie is ${answer.amount.value} ${answer.amount.currency}.`;
  }
  if (paymentIdIn(answer) !== payment.id) return "Its metadata at Mollie names another payment.";
  return null;
}

/** Our payment's id, which travels in the metadata; null when the payment was not made by us. */
export function paymentIdIn({ metadata }: MolliePayment): string | null {
  if (typeof metadata !== "object" || metadata === null || !("paymentId" in metadata)) return null;
  return typeof metadata.paymentId === "string" ? metadata.paymentId : null;
}

/** Mollie's answer as the columns that it decides, and as the compact record that is kept. */
export function readNews(answer: MolliePayment): News {
  const ended = answer.paidAt ?? answer.canceledAt ?? answer.expiredAt ?? answer.failedAt ?? null;
  return {
    status: answer.status,
    method: answer.method ?? null,
    checkoutUrl: answer._links.checkout?.href ?? null,
    expiresAt: instant(answer.expiresAt),
    isCancelable: answer.isCancelable ?? false,
    paidAt: instant(answer.paidAt),
    completedAt: isFinal(answer.status) ? instant(ended) : null,
    lastAnswer: {
      id: answer.id,
      status: answer.status,
      mode: answer.mode,
      profileId: answer.profileId,
      amount: answer.amount,
      method: answer.method ?? null,
      createdAt: answer.createdAt,
      paidAt: answer.paidAt ?? null,
      amountRefunded: answer.amountRefunded?.value ?? null,
      amountChargedBack: answer.amountChargedBack?.value ?? null,
      settlementId: answer.settlementId ?? null,
      failureReason: answer.details?.failureReason ?? null,
      transfer: readTransfer(answer),
    },
  };
}

function readTransfer({ details }: MolliePayment): CompactAnswer["transfer"] {
  if (details?.bankAccount == null || details.transferReference == null) return null;
  return {
    account: details.bankAccount,
    bic: details.bankBic ?? null,
    name: details.bankName ?? null,
    reference: details.transferReference,
  };
}

/**
 * How far a status is along the way; an answer may stay or go on, never back. Mollie's machine has no other way round
 * (https://docs.mollie.com/docs/handling-payment-status). A status we do not know is somewhere on the way.
 */
const STAGE: Record<string, number> = {
  open: 0,
  pending: 2,
  authorized: 2,
  canceled: 3,
  expired: 3,
  failed: 3,
  paid: 4,
};
const STAGE_OF_UNKNOWN = 1;

function isStepBack(before: string | null, after: string): boolean {
  if (before === null || before === after) return false;
  const from = STAGE[before] ?? STAGE_OF_UNKNOWN;
  const to = STAGE[after] ?? STAGE_OF_UNKNOWN;
  // Once ended, only paid is news: one ending does not become another.
  return to < from || (from === STAGE.canceled && to === from);
}

/** An instant as Mollie writes it; null when there is none, or none that can be read. */
export function instant(text: string | null | undefined): Date | null {
  if (text == null) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
