import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import type { MolliePayment } from "../mollie/mollie-schemas.ts";
import { invariant } from "../problems/problems.ts";
import type { World } from "../world/world.ts";
import { readNews, strangeness } from "./mollie-news.ts";
import { nextCheckAt, type Payment } from "./payment.ts";
import { addCancelJob, addReconcileLater, addReconcileNow } from "./payment-jobs.ts";
import { lockPayment, markCreated, markNotCreated, markReplaced, noteLook } from "./payment-queries.ts";

type About = { paymentId: PaymentId; invoiceId: InvoiceId };

/**
 * Mollie made the payment, or had made it before: stores its id and checkout address. The answer to a repeat shows how
 * it was when it was made, so a look at how it is now follows at once.
 */
export async function storeCreated(
  world: World,
  { paymentId, invoiceId, answer, isRepeat }: About & { answer: MolliePayment; isRepeat: boolean },
): Promise<void> {
  await world.atomically("start payment: store answer", async (tx) => {
    const payment = await lockBoth(tx, { paymentId, invoiceId });
    if (payment.creation === "created") {
      invariant(payment.molliePaymentId === answer.id, "One idempotency key makes one payment at Mollie.");
      return;
    }
    // It begins as open whatever the answer says: only a reconciliation books, and it follows at once.
    const news = readNews(answer);
    const asMade = { ...news, status: "open", paidAt: null, completedAt: null };
    const next = nextCheckAt({ ...payment, ...asMade }, { now: tx.now });
    await markCreated(tx, { id: paymentId, molliePaymentId: answer.id, news: asMade, nextCheckAt: next });
    await addReconcileLater(tx, { paymentId, at: next });
    if (news.status !== "open" || isRepeat) await addReconcileNow(tx, { paymentId });
    const reason = strangeness(payment, answer);
    if (reason !== null) await setAside(tx, { payment, reason, nextCheckAt: next });
    if (payment.replacedAt !== null || reason !== null) await addCancelJob(tx, { paymentId });
  });
}

/** What Mollie made is not what was asked for: nobody is sent to pay it, and it is shown (rule 4). */
async function setAside(
  tx: Tx,
  { payment, reason, nextCheckAt }: { payment: Payment; reason: string; nextCheckAt: Date | null },
): Promise<void> {
  await noteLook(tx, { id: payment.id, nextCheckAt, setAsideReason: reason });
  await markReplaced(tx, { id: payment.id });
  await recordEvent(tx, {
    type: "payment.set_aside",
    invoiceId: payment.invoiceId,
    paymentId: payment.id,
    mode: payment.mode,
    data: { reason },
  });
}

/**
 * Mollie made nothing (`refused`), or nobody can find out any more whether it did (`unknown`). Either way it is no longer
 * offered; should Mollie ever call about it, its metadata names it and it is taken up again.
 */
export async function storeNotCreated(
  world: World,
  { paymentId, invoiceId, creation, refusal }: About & { creation: "refused" | "unknown"; refusal: string },
): Promise<void> {
  await world.atomically("start payment: store refusal", async (tx) => {
    const payment = await lockBoth(tx, { paymentId, invoiceId });
    if (payment.creation !== "pending") return;
    await markNotCreated(tx, { id: paymentId, creation, refusal });
    const type = creation === "refused" ? "payment.refused" : "payment.lost";
    await recordEvent(tx, { type, invoiceId, paymentId, mode: payment.mode, data: { refusal } });
  });
}

async function lockBoth(tx: Tx, { paymentId, invoiceId }: About): Promise<Payment> {
  await lockIssued(tx, { id: invoiceId });
  const payment = await lockPayment(tx, { id: paymentId });
  invariant(payment, "A payment that was stored is there.");
  return payment;
}
