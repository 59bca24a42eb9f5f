import { seconds } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { PaymentId, RefundId } from "../ids/ids.ts";
import { addJob } from "../jobs/jobs.ts";

/** Longer than a call to Mollie may take, so that the job meets only creations that nobody is working on. */
const RESUME_AFTER_MS = seconds(20);

/** Finds out what became of a creation whose answer nobody stored; added before Mollie is asked. */
export async function addResumeJob(tx: Tx, { paymentId }: { paymentId: PaymentId }): Promise<void> {
  await addJob(tx, {
    name: "resume-payment",
    payload: { merchantId: tx.merchantId, paymentId },
    key: `resume:${paymentId}`,
    runAt: new Date(tx.now.getTime() + RESUME_AFTER_MS),
  });
}

/** The same for a refund. */
export async function addResumeRefund(tx: Tx, { refundId }: { refundId: RefundId }): Promise<void> {
  await addJob(tx, {
    name: "resume-refund",
    payload: { merchantId: tx.merchantId, refundId },
    key: `resume-refund:${refundId}`,
    runAt: new Date(tx.now.getTime() + RESUME_AFTER_MS),
  });
}

/** Takes a replaced payment back at Mollie, where Mollie allows. */
export async function addCancelJob(tx: Tx, { paymentId }: { paymentId: PaymentId }): Promise<void> {
  await addJob(tx, {
    name: "cancel-payment",
    payload: { merchantId: tx.merchantId, paymentId },
    key: `cancel:${paymentId}`,
  });
}

/** A look as soon as possible, on behalf of whoever has news. */
export async function addReconcileNow(tx: Tx, { paymentId }: { paymentId: PaymentId }): Promise<void> {
  await addJob(tx, {
    name: "reconcile-payment",
    payload: { merchantId: tx.merchantId, paymentId, source: tx.source, isPlanned: false },
    key: `reconcile-now:${paymentId}`,
  });
}

/** So many looks at one instant are over by then. */
const LOOK_AGAIN_AFTER_MS = seconds(2);

/** One more look for whoever was overtaken by others. Without a key: it must not postpone one that waits already. */
export async function addAnotherLook(tx: Tx, { paymentId }: { paymentId: PaymentId }): Promise<void> {
  await addJob(tx, {
    name: "reconcile-payment",
    payload: { merchantId: tx.merchantId, paymentId, source: tx.source, isPlanned: false },
    runAt: new Date(tx.now.getTime() + LOOK_AGAIN_AFTER_MS),
  });
}

/** The look that comes if nobody says anything. */
export async function addReconcileLater(
  tx: Tx,
  { paymentId, at }: { paymentId: PaymentId; at: Date | null },
): Promise<void> {
  if (at === null) return;
  await addJob(tx, {
    name: "reconcile-payment",
    payload: { merchantId: tx.merchantId, paymentId, source: "schedule", isPlanned: true },
    key: `reconcile-at:${paymentId}`,
    runAt: at,
  });
}
