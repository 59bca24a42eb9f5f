import { days, minutes } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { type EventType, recordEvent } from "../events/record-event.ts";
import type { PaymentId } from "../ids/ids.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import { isFinal, isKnownStatus } from "../mollie/payment-status.ts";
import { isAboutTheKey } from "../mollie-connections/ask-mollie.ts";
import { money, toJson } from "../money/money.ts";
import { invariant } from "../problems/problems.ts";
import type { World } from "../world/world.ts";
import { applyMoneyBack } from "./apply-money-back.ts";
import { applyPayment } from "./apply-payment.ts";
import { type LookedUp, lookUpPayment } from "./look-up-payment.ts";
import { type Decision, decide, type News } from "./mollie-news.ts";
import type { MoneyBackAnswer } from "./money-back-news.ts";
import { MAY_BE_TOO_EARLY_MS, nextCheckAt, type Payment } from "./payment.ts";
import { addReconcileLater } from "./payment-jobs.ts";
import { applyNews, lockPayment, noteLook, postponeLook, readPayment } from "./payment-queries.ts";
import { isUnderway } from "./refund.ts";
import { listRefundsOfPayment } from "./refund-queries.ts";

/**
 * Brings our record of one payment into agreement with Mollie's, by whatever road the news came. Fetches with no lock
 * held; if another answer was applied meanwhile, this one may be older than what is stored, so it fetches again.
 * `unknown` when Mollie could not be asked now, `key_refused` when Mollie told nothing because no key of the profile may
 * ask, `overtaken` when others were faster each time. `canceled` is a refund that Mollie just said it called off.
 */
export async function reconcilePayment(
  world: World,
  { paymentId, canceled = null }: { paymentId: PaymentId; canceled?: string | null },
): Promise<Reconciled> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const seen = await world.read((tx) => readPayment(tx, { id: paymentId }));
    // Without an id there is nothing to ask about; `resume-payment` finds it first.
    if (seen?.molliePaymentId == null) return "reconciled";
    const answer = await lookUpPayment(world, { seen, molliePaymentId: seen.molliePaymentId, canceled });
    if (answer.kind === "unknown") {
      await world.atomically("reconcile payment: postpone", (tx) => postpone(tx, { seen, answer }));
      return "unknown";
    }
    const applied = await world.atomically("reconcile payment: apply", (tx) =>
      answer.kind === "done"
        ? apply(tx, { seen, ...answer.value })
        : noteRefusal(tx, { seen, refusal: answer }),
    );
    if (applied !== "outdated") return isAboutTheKey(answer) ? "key_refused" : "reconciled";
  }
  return "overtaken";
}

export type Reconciled = "reconciled" | "unknown" | "key_refused" | "overtaken";

/**
 * The look that a schedule planned, unless other news came first and planned another one, or ended the payment: then it
 * would only ask Mollie for what is known.
 */
export async function reconcileIfDue(
  world: World,
  { paymentId }: { paymentId: PaymentId },
): Promise<Reconciled> {
  const payment = await world.read((tx) => readPayment(tx, { id: paymentId }));
  const isDue = payment?.nextCheckAt != null && payment.nextCheckAt <= world.clock.now();
  return isDue ? reconcilePayment(world, { paymentId }) : "reconciled";
}

/**
 * Mollie cannot answer now: the planned look moves on, so that the sweep does not ask again every minute and keep a
 * Mollie down that is just coming up. Whoever was told something (a webhook, a payer) still tries again sooner.
 */
async function postpone(
  tx: Tx,
  { seen, answer }: { seen: Payment; answer: { retryAfterMs: number | null } },
): Promise<void> {
  const at = new Date(tx.now.getTime() + Math.max(POSTPONED_BY_MS, answer.retryAfterMs ?? 0));
  await postponeLook(tx, { id: seen.id, nextCheckAt: at });
  await addReconcileLater(tx, { paymentId: seen.id, at });
}

/** A quarter of the twenty minutes within which what Mollie reports is promised to be seen. */
const POSTPONED_BY_MS = minutes(5);

/** Each time another one was faster; after so many it is better to wait until they are done. */
const MOST_TRIES = 5;

async function apply(
  tx: Tx,
  { seen, payment: answer, moneyBack }: { seen: Payment } & LookedUp,
): Promise<"applied" | "outdated"> {
  const invoice = await lockIssued(tx, { id: seen.invoiceId });
  const payment = await lockPayment(tx, { id: seen.id });
  invariant(payment, "A payment is never deleted.");
  if (payment.observation !== seen.observation) return "outdated";

  const decision = decide(payment, answer);
  if (decision.kind !== "apply") {
    await noteNothingApplied(tx, { payment, decision });
    return "applied";
  }
  const news = endedAtLeastNow(decision.news, { payment, now: tx.now });
  const isRefundUnderway = await isMoneyUnderway(tx, { payment, moneyBack });
  const next = nextCheckAt({ ...payment, ...news }, { now: tx.now, isRefundUnderway });
  await applyNews(tx, { id: payment.id, news, nextCheckAt: next });
  await addReconcileLater(tx, { paymentId: payment.id, at: next });
  await tell(tx, { payment, decision });
  if (news.status === "paid") {
    const paidAt = news.paidAt ?? tx.now;
    const paid = await applyPayment(tx, { invoice, payment, molliePaymentId: answer.id, paidAt });
    const strange = await applyMoneyBack(tx, { invoice: paid, payment, answer: moneyBack });
    if (strange !== null) await setAside(tx, { payment, reason: strange, nextCheckAt: next });
  }
  return "applied";
}

/** Something of the answer is not what we stored: it is shown with the payment, and tried again with every look. */
async function setAside(
  tx: Tx,
  { payment, reason, nextCheckAt }: { payment: Payment; reason: string; nextCheckAt: Date | null },
): Promise<void> {
  await noteLook(tx, { id: payment.id, nextCheckAt, setAsideReason: reason });
  if (reason === payment.setAsideReason) return;
  await recordEvent(tx, {
    type: "payment.set_aside",
    invoiceId: payment.invoiceId,
    paymentId: payment.id,
    mode: payment.mode,
    data: { reason },
  });
}

/** Mollie says when a payment ended. If it ever does not, it ended when we heard: else it would be looked at for ever. */
function endedAtLeastNow(news: News, { payment, now }: { payment: Payment; now: Date }): News {
  if (!isFinal(news.status) || news.completedAt !== null) return news;
  return { ...news, completedAt: payment.completedAt ?? now };
}

async function noteNothingApplied(
  tx: Tx,
  {
    payment,
    decision,
    planned,
  }: { payment: Payment; decision: Exclude<Decision, { kind: "apply" }>; planned?: Date | null },
): Promise<void> {
  const next = planned === undefined ? await nextLook(tx, { payment }) : planned;
  await addReconcileLater(tx, { paymentId: payment.id, at: next });
  if (decision.kind === "set_aside") {
    await setAside(tx, { payment, reason: decision.reason, nextCheckAt: next });
  } else {
    await noteLook(tx, { id: payment.id, nextCheckAt: next, setAsideReason: null });
  }
}

/** An answer that says nothing new says nothing of a refund that is still on its way, so that is looked at as before. */
async function nextLook(tx: Tx, { payment }: { payment: Payment }): Promise<Date | null> {
  const moneyBack = { refunds: [], gone: new Set<string>() };
  const isRefundUnderway = await isMoneyUnderway(tx, { payment, moneyBack });
  return nextCheckAt(payment, { now: tx.now, isRefundUnderway });
}

/** Whether more is to come of a refund: as the answer says, or as we know it where the answer says nothing of it. */
async function isMoneyUnderway(
  tx: Tx,
  { payment, moneyBack }: { payment: Payment; moneyBack: Pick<MoneyBackAnswer, "refunds" | "gone"> },
): Promise<boolean> {
  if (moneyBack.refunds.some(({ status }) => isUnderway(status))) return true;
  const told = new Set([...moneyBack.gone, ...moneyBack.refunds.map(({ id }) => id)]);
  const known = await listRefundsOfPayment(tx, { paymentId: payment.id });
  return known.some(
    ({ mollieRefundId, status }) =>
      mollieRefundId !== null && !told.has(mollieRefundId) && status !== null && isUnderway(status),
  );
}

/** What Mollie has not known for so long it will not know tomorrow; a webhook would still have it looked up. */
const HOPELESS_AFTER_MS = days(2);

/** A key that has been refused for days may be replaced any day; until then each look would only be refused again. */
const LOOK_WITH_REFUSED_KEY_MS = days(1);

async function noteRefusal(
  tx: Tx,
  { seen, refusal }: { seen: Payment; refusal: { status: number; detail: string } },
): Promise<"applied" | "outdated"> {
  await lockIssued(tx, { id: seen.invoiceId });
  const payment = await lockPayment(tx, { id: seen.id });
  invariant(payment, "A payment is never deleted.");
  if (payment.observation !== seen.observation) return "outdated";
  const isGone = refusal.status === 404 || refusal.status === 410;
  const ageMs = tx.now.getTime() - payment.createdAt.getTime();
  // A refused key says nothing about the payment, so what was set aside stays so.
  const reason =
    isGone && ageMs > MAY_BE_TOO_EARLY_MS
      ? `Mollie does not know this payment any more: ${refusal.detail}`
      : payment.setAsideReason;
  const isHopeless = ageMs > HOPELESS_AFTER_MS;
  await noteNothingApplied(tx, {
    payment,
    ...(isHopeless ? { planned: isGone ? null : new Date(tx.now.getTime() + LOOK_WITH_REFUSED_KEY_MS) } : {}),
    decision: reason === null ? { kind: "nothing_new" } : { kind: "set_aside", reason },
  });
  return "applied";
}

async function tell(
  tx: Tx,
  { payment, decision }: { payment: Payment; decision: Extract<Decision, { kind: "apply" }> },
): Promise<void> {
  const { news } = decision;
  const about = { invoiceId: payment.invoiceId, paymentId: payment.id, mode: payment.mode };
  const data = {
    status: news.status,
    method: news.method,
    amount: toJson(money(payment.amountMinor, payment.currency)),
    ...(news.lastAnswer.failureReason === null ? {} : { failureReason: news.lastAnswer.failureReason }),
  };
  if (decision.statusChanged) {
    await recordEvent(tx, { type: eventFor(news.status), ...about, data });
  } else if (decision.methodChanged && news.method !== null) {
    await recordEvent(tx, { type: "payment.method_chosen", ...about, data });
  }
}

function eventFor(status: string): EventType {
  // A status that Mollie added since, or a step back to `open` that Mollie's machine does not have.
  if (!isKnownStatus(status) || status === "open") return "payment.changed";
  return `payment.${status}`;
}
