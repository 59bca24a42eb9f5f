import { hours, minutes } from "../clock/clock.ts";
import type { MerchantId } from "../ids/ids.ts";
import { addJob } from "../jobs/jobs.ts";
import { noteMoneyBackAsked } from "../mollie-connections/mollie-connection-queries.ts";
import {
  findOverduePayments,
  findProfilesToRead,
  findUnansweredRefunds,
  findWaitingWebhookCalls,
} from "../world/find-merchant.ts";
import { type Platform, type World, worldOf } from "../world/world.ts";
import { addReconcileNow, addResumeRefund } from "./payment-jobs.ts";
import { readPayment } from "./payment-queries.ts";

/** A job that is this late was lost: jobs run within seconds of their time. */
const LOST_AFTER_MS = minutes(2);

/** The last try of an unknown id comes after 18 hours; a call that still waits then has no job any more. */
const CALL_LOST_AFTER_MS = hours(26);

/** A minute's work for one worker; the rest comes with the next minute. */
const AT_MOST = 500;

/** A refund or chargeback that no webhook told is here within a day, also when Mollie cannot be asked for some hours. */
const READ_MONEY_BACK_EVERY_MS = hours(6);

/**
 * Finds what no job is about any more, across merchants: payments whose next look is overdue, refunds without an answer,
 * calls in the inbox that nobody finished; and profiles whose money back should be read again. It adds the jobs and does
 * nothing itself, so it can run anywhere and any number of times.
 */
export async function sweep(platform: Platform): Promise<void> {
  await sweepPayments(platform);
  await sweepRefunds(platform);
  await sweepWebhookCalls(platform);
  await sweepProfiles(platform);
}

async function sweepPayments(platform: Platform): Promise<void> {
  const overdue = await findOverduePayments(platform.sql, {
    before: ago(platform, LOST_AFTER_MS),
    atMost: AT_MOST,
  });
  for (const { merchantId, paymentId } of overdue) {
    await scheduled(platform, merchantId).atomically("sweep: payment", async (tx) => {
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
}

async function sweepRefunds(platform: Platform): Promise<void> {
  const unanswered = await findUnansweredRefunds(platform.sql, {
    before: ago(platform, LOST_AFTER_MS),
    atMost: AT_MOST,
  });
  for (const { merchantId, refundId } of unanswered) {
    await scheduled(platform, merchantId).atomically("sweep: refund", (tx) =>
      addResumeRefund(tx, { refundId }),
    );
  }
}

async function sweepWebhookCalls(platform: Platform): Promise<void> {
  const waiting = await findWaitingWebhookCalls(platform.sql, {
    before: ago(platform, CALL_LOST_AFTER_MS),
    atMost: AT_MOST,
  });
  for (const { merchantId, webhookCallId } of waiting) {
    await scheduled(platform, merchantId).atomically("sweep: webhook call", (tx) =>
      addJob(tx, {
        name: "handle-webhook",
        payload: { merchantId, webhookCallId },
        key: `webhook:${webhookCallId}`,
      }),
    );
  }
}

async function sweepProfiles(platform: Platform): Promise<void> {
  const due = await findProfilesToRead(platform.sql, {
    before: ago(platform, READ_MONEY_BACK_EVERY_MS),
    atMost: AT_MOST,
  });
  for (const { merchantId, profileId, mode } of due) {
    await scheduled(platform, merchantId).atomically("sweep: money back", async (tx) => {
      await noteMoneyBackAsked(tx, { profileId, mode });
      await addJob(tx, {
        name: "read-money-back",
        payload: { merchantId, profileId, mode },
        key: `money-back:${merchantId}:${profileId}:${mode}`,
      });
    });
  }
}

function ago(platform: Platform, ms: number): Date {
  return new Date(platform.clock.now().getTime() - ms);
}

function scheduled(platform: Platform, merchantId: MerchantId): World {
  return worldOf(platform, { merchantId, source: "schedule" });
}
