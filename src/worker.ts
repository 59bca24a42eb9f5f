import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import {
  Logger,
  makeWorkerUtils,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerUtils,
} from "graphile-worker";
import pg from "pg";
import { auditChanges } from "./audit/live-audit.ts";
import { minutes, seconds } from "./clock/clock.ts";
import { forgetOld } from "./forget-old.ts";
import type { JobName, Jobs } from "./jobs/jobs.ts";
import { beat, buryWorkers, forgetWorkers } from "./jobs/worker-heartbeat-queries.ts";
import { addLostMails } from "./mail/add-lost-mails.ts";
import { planMails } from "./mail/plan-mails.ts";
import { sendMail } from "./mail/send-mail.ts";
import { cancelPayment } from "./payments/cancel-payment.ts";
import { findMoneyBack } from "./payments/find-money-back.ts";
import { handleWebhook } from "./payments/handle-webhook.ts";
import { addAnotherLook } from "./payments/payment-jobs.ts";
import { reconcileIfDue, reconcilePayment } from "./payments/reconcile-payment.ts";
import { resumePayment } from "./payments/resume-payment.ts";
import { resumeRefund } from "./payments/resume-refund.ts";
import { sweep } from "./payments/sweep.ts";
import { withdrawPayments } from "./payments/withdraw-payments.ts";
import { planReminders } from "./reminders/plan-reminders.ts";
import { type Platform, worldOf } from "./world/world.ts";

type Handlers = { [N in JobName]: (platform: Platform, payload: Jobs[N]) => Promise<void> };

/** What each job calls. Every one can be run twice, and run again after dying anywhere. */
const HANDLERS: Handlers = {
  "resume-payment": async (platform, { merchantId, paymentId }) => {
    const world = worldOf(platform, { merchantId, source: "system" });
    tryAgainIf((await resumePayment(world, { paymentId })) === "unknown");
  },
  "reconcile-payment": async (platform, { merchantId, paymentId, source, isPlanned }) => {
    const world = worldOf(platform, { merchantId, source });
    const reconcile = isPlanned ? reconcileIfDue : reconcilePayment;
    const outcome = await reconcile(world, { paymentId });
    if (outcome === "overtaken") {
      await world.atomically("reconcile payment: look again", (tx) => addAnotherLook(tx, { paymentId }));
    }
    tryAgainIf(outcome === "unknown");
  },
  "resume-refund": async (platform, { merchantId, refundId }) => {
    const world = worldOf(platform, { merchantId, source: "system" });
    tryAgainIf((await resumeRefund(world, { refundId })) === "unknown");
  },
  "read-money-back": async (platform, { merchantId, profileId, mode }) => {
    const world = worldOf(platform, { merchantId, source: "schedule" });
    tryAgainIf((await findMoneyBack(world, { profileId, mode })) === "unknown");
  },
  "cancel-payment": async (platform, { merchantId, paymentId }) => {
    const world = worldOf(platform, { merchantId, source: "system" });
    tryAgainIf((await cancelPayment(world, { paymentId })) === "unknown");
  },
  "withdraw-payments": (platform, { merchantId, invoiceId }) =>
    withdrawPayments(worldOf(platform, { merchantId, source: "system" }), { invoiceId }),
  "handle-webhook": (platform, { merchantId, webhookCallId }) =>
    handleWebhook(worldOf(platform, { merchantId, source: "webhook" }), { webhookCallId }),
  "send-mail": (platform, { merchantId, mailId }) =>
    sendMail(worldOf(platform, { merchantId, source: "system" }), { mailId }),
  sweep: (platform) => sweep(platform),
  "forget-old": forgetOld,
};

/** The handlers as the queue wants them: also what tests run step by step. */
export function taskList(platform: Platform): TaskList {
  return Object.fromEntries(
    Object.entries(HANDLERS).map(([name, handler]) => [
      name,
      // justified: a job's name and payload were added together, typed, by `addJob`
      (payload: unknown) => handler(platform, payload as never),
    ]),
  );
}

/** The queue tries a job that throws again, later each time (https://worker.graphile.org/docs/exponential-backoff). */
function tryAgainIf(isUnknown: boolean): void {
  if (isUnknown) throw new Error("Mollie could not be asked; the job runs again later.");
}

/** Two cores and mostly waiting for Mollie; more would only queue at the database. */
const CONCURRENCY = 8;
/**
 * Mails have slots of their own: a mail server that hangs holds each of them for minutes, and a hundred invoices that are
 * sent at once would keep every payment waiting. Mail servers let few connections of one sender in at a time.
 */
const MAIL_CONCURRENCY = 3;
const BEAT_EVERY_MS = seconds(10);
/** Soon enough that nobody refunds on books that disagree, seldom enough that an idle database stays idle. */
const AUDIT_EVERY_MS = seconds(2);
/** As soon as a payer who has just paid looks at their phone. */
const PLAN_MAILS_EVERY_MS = seconds(2);
/** A reminder has a week. */
const PLAN_REMINDERS_EVERY_MS = minutes(1);
/** What a dead worker left behind waits longer than this anyway. */
const ADD_LOST_MAILS_EVERY_MS = minutes(1);
/** Six beats missed: the process is gone, and what it held may run elsewhere. */
const DEAD_AFTER_MS = minutes(1);

/** Runs jobs until it is stopped; any number of these work on one database. */
export async function startWorker({
  platform,
  databaseUrl,
}: {
  platform: Platform;
  databaseUrl: string;
}): Promise<{ stop(): Promise<void> }> {
  const pool = queuePool({ databaseUrl, log: platform.log });
  const logger = queueLogger(platform);
  const workerIds = new Set<string>();
  const events = new EventEmitter();
  events.on("worker:create", ({ worker }: { worker: { workerId: string } }) =>
    workerIds.add(worker.workerId),
  );

  const utils = await makeWorkerUtils({ pgPool: pool, logger });
  await freeJobsOfTheDead({ pool, utils });
  const { "send-mail": sendMailTask, ...others } = taskList(platform);
  const common = { pgPool: pool, noHandleSignals: true, pollInterval: seconds(1), events, logger };
  const runners: Runner[] = [
    await run({
      ...common,
      taskList: others,
      concurrency: CONCURRENCY,
      parsedCronItems: parseCronItems([
        { task: "sweep", match: "* * * * *", identifier: "sweep" },
        { task: "forget-old", match: "7 * * * *", identifier: "forget-old" },
      ]),
    }),
    await run({
      ...common,
      taskList: { "send-mail": sendMailTask },
      concurrency: MAIL_CONCURRENCY,
      parsedCronItems: [],
    }),
  ];
  const sayAlive = async () => {
    await beat(pool, { workerIds: [...workerIds], now: new Date() });
    await freeJobsOfTheDead({ pool, utils });
  };
  await sayAlive();
  // What a crash before this start left behind is looked at now, not at the next full minute.
  await utils.addJob("sweep", {});
  const timer = setInterval(() => {
    sayAlive().catch((err: unknown) => platform.log.warn({ err }, "worker: heartbeat failed"));
  }, BEAT_EVERY_MS);

  const { log } = platform;
  const loops = [
    repeat("the live audit", { everyMs: AUDIT_EVERY_MS, log }, async () => {
      await auditChanges(platform);
    }),
    repeat("the planning of mails", { everyMs: PLAN_MAILS_EVERY_MS, log }, async () =>
      (await planMails(platform)) > 0 ? "more" : undefined,
    ),
    repeat("the planning of reminders", { everyMs: PLAN_REMINDERS_EVERY_MS, log }, async () =>
      (await planReminders(platform)) > 0 ? "more" : undefined,
    ),
    repeat("the look for lost mails", { everyMs: ADD_LOST_MAILS_EVERY_MS, log }, () =>
      addLostMails(platform),
    ),
  ];

  return {
    async stop() {
      clearInterval(timer);
      for (const loop of loops) await loop.stop();
      await Promise.all(runners.map((runner) => runner.stop()));
      await forgetWorkers(pool, { workerIds: [...workerIds] });
      await utils.release();
      await pool.end();
    },
  };
}

/**
 * Does it again and again with a pause between, through failures, until it is stopped and the last one has ended. What
 * says that there may be more goes on without the pause.
 */
function repeat(
  what: string,
  { everyMs, log }: { everyMs: number; log: Platform["log"] },
  run: () => Promise<"more" | undefined | void>,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      const left = await run().catch((err: unknown) => log.warn({ err }, `worker: ${what} failed`));
      if (left === "more") continue;
      await setTimeout(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Connections as the role that owns the queue; its tables are closed to every other. */
export function queuePool({ databaseUrl, log }: { databaseUrl: string; log: Platform["log"] }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: "-c role=voldaan_jobs",
    // A connection for each slot, and for each of the two that listen and keep time.
    max: CONCURRENCY + MAIL_CONCURRENCY + 4,
  });
  // Without somebody who listens, a lost connection would end the process; the pool makes a new one.
  const note = (err: Error) => log.warn({ err }, "worker: a database connection was lost");
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

/** After `kill -9` the queue itself would wait four hours before it gave a job to somebody else. */
async function freeJobsOfTheDead({ pool, utils }: { pool: pg.Pool; utils: WorkerUtils }): Promise<void> {
  const dead = await buryWorkers(pool, { before: new Date(Date.now() - DEAD_AFTER_MS) });
  if (dead.length > 0) await utils.forceUnlockWorkers(dead);
}

function queueLogger(platform: Platform): Logger {
  return new Logger((scope) => (level, message, meta) => {
    const about = { job: scope.jobId, task: scope.taskIdentifier, ...(level === "error" ? { meta } : {}) };
    if (level === "error") platform.log.error(about, message);
    else if (level === "warning") platform.log.warn(about, message);
    else platform.log.debug(about, message);
  });
}
