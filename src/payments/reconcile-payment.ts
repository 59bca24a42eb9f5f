import { days, minutes } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { type EventType, recordEvent } from "../events/record-event.ts";
import type { PaymentId } from "../ids/ids.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import type { MolliePayment } from "../mollie/mollie-schemas.ts";
import { isFinal, isKnownStatus } from "../mollie/payment-status.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import { money, toJson } from "../money/money.ts";
import { invariant } from "../problems/problems.ts";
import type { World } from "../world/world.ts";
import { applyPayment } from "./apply-payment.ts";
import { connectionFor } from "./connection-for.ts";
import { type Decision, decide, type News } from "./mollie-news.ts";
import { nextCheckAt, type Payment } from "./payment.ts";
import { addReconcileLater } from "./payment-jobs.ts";
import { applyNews, lockPayment, noteLook, postponeLook, readPayment } from "./payment-queries.ts";

/**
 * Brings our record of one payment into agreement with Mollie's, by whatever road the news came. Fetches with no lock
 * held; if another answer was applied meanwhile, this one may be older than what is stored, so it fetches again.
 * `unknown` when Mollie could not be asked now.
 */
export async function reconcilePayment(
  world: World,
  { paymentId }: { paymentId: PaymentId },
): Promise<"reconciled" | "unknown"> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const seen = await world.read((tx) => readPayment(tx, { id: paymentId }));
    // Without an id there is nothing to ask about; `resume-payment` finds it first.
    if (seen?.molliePaymentId == null) return "reconciled";
    const connection = await world.read((tx) => connectionFor(tx, seen));
    const id = seen.molliePaymentId;
    const answer = await askMollie(world, connection, {
      operation: "Look up payment",
      invoiceId: seen.invoiceId,
      paymentId,
      ask: (caller) => world.mollie.getPayment(caller, { id }),
    });
    if (answer.kind === "unknown") {
      await world.atomically("reconcile payment: postpone", (tx) => postpone(tx, { seen, answer }));
      return "unknown";
    }
    const applied = await world.atomically("reconcile payment: apply", (tx) =>
      answer.kind === "done"
        ? apply(tx, { seen, answer: answer.value })
        : noteRefusal(tx, { seen, refusal: answer }),
    );
    if (applied !== "outdated") return "reconciled";
  }
  return "unknown";
}

/**
 * The look that a schedule planned, unless other news came first and planned another one, or ended the payment: then it
 * would only ask Mollie for what is known.
 */
export async function reconcileIfDue(
  world: World,
  { paymentId }: { paymentId: PaymentId },
): Promise<"reconciled" | "unknown"> {
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

/** Each time another one was faster; after so many the queue's own delay is the better wait. */
const MOST_TRIES = 5;

async function apply(
  tx: Tx,
  { seen, answer }: { seen: Payment; answer: MolliePayment },
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
  const next = nextCheckAt({ ...payment, ...news }, { now: tx.now });
  await applyNews(tx, { id: payment.id, news, nextCheckAt: next });
  await addReconcileLater(tx, { paymentId: payment.id, at: next });
  await tell(tx, { payment, decision });
  if (news.status === "paid") {
    await applyPayment(tx, { invoice, payment, molliePaymentId: answer.id, paidAt: news.paidAt ?? tx.now });
  }
  return "applied";
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
    next = nextCheckAt(payment, { now: tx.now }),
  }: { payment: Payment; decision: Exclude<Decision, { kind: "apply" }>; next?: Date | null },
): Promise<void> {
  const setAsideReason = decision.kind === "set_aside" ? decision.reason : null;
  await noteLook(tx, { id: payment.id, nextCheckAt: next, setAsideReason });
  await addReconcileLater(tx, { paymentId: payment.id, at: next });
  if (setAsideReason !== null && setAsideReason !== payment.setAsideReason) {
    await recordEvent(tx, {
      type: "payment.set_aside",
      invoiceId: payment.invoiceId,
      paymentId: payment.id,
      mode: payment.mode,
      data: { reason: setAsideReason },
    });
  }
}

/** Right after a create, Mollie may not find the payment yet; later it should, and a 404 is news. */
const MAY_BE_TOO_EARLY_MS = minutes(10);
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
    ...(isHopeless ? { next: isGone ? null : new Date(tx.now.getTime() + LOOK_WITH_REFUSED_KEY_MS) } : {}),
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
