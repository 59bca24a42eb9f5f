import { hours, minutes } from "../clock/clock.ts";
import { addJob } from "../jobs/jobs.ts";
import { findOverduePayments, findWaitingWebhookCalls } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { addReconcileNow } from "./payment-jobs.ts";
import { readPayment } from "./payment-queries.ts";

/** A job that is this late was lost: jobs run within seconds of their time. */
const LOST_AFTER_MS = minutes(2);

/** The last try of an unknown id comes after 18 hours; a call that still waits then has no job any more. */
const CALL_LOST_AFTER_MS = hours(26);

/** A minute's work for one worker; the rest comes with the next minute. */
const AT_MOST = 500;

/**
 * Finds what no job is about any more, across merchants: payments whose next look is overdue, and calls in the inbox
 * that nobody finished. It adds the jobs again and does nothing itself, so it can run anywhere and any number of times.
 */
export async function sweep(platform: Platform): Promise<void> {
  const now = platform.clock.now().getTime();
  const overdue = await findOverduePayments(platform.sql, {
    before: new Date(now - LOST_AFTER_MS),
    atMost: AT_MOST,
  });
  for (const { merchantId, paymentId } of overdue) {
    const world = worldOf(platform, { merchantId, source: "schedule" });
    await world.atomically("sweep: payment", async (tx) => {
      const payment = await readPayment(tx, { id: paymentId });
      if (payment?.creation === "pending") {
        await addJob(tx, {
          name: "resume-payment",
          payload: { merchantId, paymentId },
          key: `resume:${paymentId}`,
        });
      } else {
        await addReconcileNow(tx, { paymentId });
      }
    });
  }
  const waiting = await findWaitingWebhookCalls(platform.sql, {
    before: new Date(now - CALL_LOST_AFTER_MS),
    atMost: AT_MOST,
  });
  for (const { merchantId, webhookCallId } of waiting) {
    const world = worldOf(platform, { merchantId, source: "schedule" });
    await world.atomically("sweep: webhook call", (tx) =>
      addJob(tx, {
        name: "handle-webhook",
        payload: { merchantId, webhookCallId },
        key: `webhook:${webhookCallId}`,
      }),
    );
  }
}
