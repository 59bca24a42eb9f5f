import type { MollieChargeback, MolliePayment, MollieRefund } from "../src/mollie/mollie-schemas.ts";

/** What is so at Mollie about two payments of one invoice. */
export type Truth = {
  readonly payment: string;
  /** A second payment of the same invoice, begun in another tab. */
  readonly other: "open" | "paid";
  /** Made in the dashboard, over 50.00; canceled ones are gone. */
  readonly refund: string | null;
  readonly chargeback: "received" | "reversed" | null;
};

/** What happened at Mollie, oldest first: each state is the one before and one fact more. */
export type History = readonly Truth[];

const START: Truth = { payment: "open", other: "open", refund: null, chargeback: null };

/** What may follow what, typed over from Mollie's pages. A step may be taken unseen, so some are two at once. */
const NEXT_OF_PAYMENT: Record<string, readonly string[]> = {
  open: ["pending", "authorized", "paid", "canceled", "expired", "failed"],
  pending: ["paid", "canceled", "expired", "failed"],
  authorized: ["paid", "canceled", "expired", "failed"],
  // A transfer can arrive after its time, and a bank can confirm what it had given up.
  canceled: ["paid"],
  expired: ["paid"],
  failed: ["paid"],
  paid: [],
};
const NEXT_OF_REFUND: Record<string, readonly string[]> = {
  none: ["queued", "pending", "processing", "refunded", "failed"],
  queued: ["pending", "processing", "refunded", "failed", "canceled"],
  pending: ["processing", "refunded", "failed", "canceled"],
  processing: ["refunded", "failed"],
  refunded: ["failed"],
  failed: [],
  canceled: [],
};
const NEXT_OF_CHARGEBACK = { none: ["received", "reversed"], received: ["reversed"], reversed: [] } as const;

/** Every history of one to so many facts. */
export function historiesOf({ mostFacts }: { mostFacts: number }): History[] {
  const grow = (history: History): History[] => {
    if (history.length === mostFacts) return [history];
    const longer = nextOf(history.at(-1) ?? START).flatMap((truth) => grow([...history, truth]));
    return history.length === 0 ? longer : [history, ...longer];
  };
  return grow([]);
}

function nextOf(truth: Truth): Truth[] {
  const isPaid = truth.payment === "paid";
  return [
    ...(NEXT_OF_PAYMENT[truth.payment] ?? []).map((payment) => ({ ...truth, payment })),
    ...(truth.other === "open" ? [{ ...truth, other: "paid" as const }] : []),
    ...(isPaid ? (NEXT_OF_REFUND[truth.refund ?? "none"] ?? []) : []).map((refund) => ({ ...truth, refund })),
    ...(isPaid ? NEXT_OF_CHARGEBACK[truth.chargeback ?? "none"] : []).map((chargeback) => ({
      ...truth,
      chargeback,
    })),
  ];
}

/** Every order in which these can arrive. */
export function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** A history in a few words, for the title of what went wrong. */
export function inWords(history: History): string {
  return history
    .map(({ payment, other, refund, chargeback }) =>
      [
        payment,
        other === "paid" ? "other paid" : null,
        refund && `refund ${refund}`,
        chargeback && `chargeback ${chargeback}`,
      ]
        .filter((word) => word !== null)
        .join(" + "),
    )
    .join(" > ");
}

/** What the books should say, in minor units, as a bookkeeper would say it from the facts alone. */
export function expectedOf({ payment, other, refund, chargeback }: Truth) {
  const paidMinor = (payment === "paid" ? 12_100 : 0) + (other === "paid" ? 12_100 : 0);
  const isGoingBack = refund !== null && refund !== "failed" && refund !== "canceled";
  const refundMinor = isGoingBack ? 5_000 : 0;
  const chargebackMinor = chargeback === "received" ? 3_000 : 0;
  const receivedMinor = paidMinor - refundMinor - chargebackMinor;
  const leftMollieMinor = refund === "refunded" ? 5_000 : 0;
  return {
    payment,
    other,
    status: receivedMinor >= 12_100 ? "paid" : "open",
    received: receivedMinor,
    outstanding: Math.max(0, 12_100 - receivedMinor),
    surplus: Math.max(0, receivedMinor - 12_100),
    unexplained: refundMinor,
    atMollie: paidMinor - chargebackMinor - leftMollieMinor,
    refundsPayable: leftMollieMinor - refundMinor,
  };
}

const AMOUNT = { currency: "EUR", value: "121.00" };
const MADE_AT = "2026-05-04T12:00:00+00:00";
const ENDED_AT = "2026-05-05T12:00:00+00:00";

/** Mollie's answer about the first payment while this was so. */
export function answerOf(
  truth: Truth,
  about: { id: string; paymentId: string; profileId: string },
): MolliePayment {
  const refund = refundOf(truth, about);
  return {
    ...payment(about, truth.payment),
    _embedded: {
      refunds: refund === null ? [] : [refund],
      chargebacks: truth.chargeback === null ? [] : [chargebackOf(truth, about)],
    },
  };
}

/** The same of the second payment. */
export function otherAnswerOf(
  truth: Truth,
  about: { id: string; paymentId: string; profileId: string },
): MolliePayment {
  return { ...payment(about, truth.other), _embedded: { refunds: [], chargebacks: [] } };
}

/** The refund as Mollie has it; null when there is none, or none any more. */
export function refundOf({ refund }: Truth, { id }: { id: string }): MollieRefund | null {
  if (refund === null || refund === "canceled") return null;
  return {
    resource: "refund",
    id: id.replace("tr_", "re_"),
    paymentId: id,
    amount: { currency: "EUR", value: "50.00" },
    status: refund,
    createdAt: ENDED_AT,
  };
}

function chargebackOf({ chargeback }: Truth, { id }: { id: string }): MollieChargeback {
  return {
    resource: "chargeback",
    id: id.replace("tr_", "chb_"),
    paymentId: id,
    amount: { currency: "EUR", value: "30.00" },
    createdAt: ENDED_AT,
    reversedAt: chargeback === "reversed" ? ENDED_AT : null,
  };
}

function payment(
  { id, paymentId, profileId }: { id: string; paymentId: string; profileId: string },
  status: string,
): MolliePayment {
  return {
    resource: "payment",
    id,
    mode: "live",
    createdAt: MADE_AT,
    amount: AMOUNT,
    status,
    profileId,
    description: "In any order",
    metadata: { paymentId },
    ...(["paid", "canceled", "expired", "failed"].includes(status) ? { [`${status}At`]: ENDED_AT } : {}),
    _links: {},
  };
}
