import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type Logger as QueueLogger, runOnce } from "graphile-worker";
import type { Pool } from "pg";
import { pino } from "pino";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { startSandbox } from "../sandbox/start-sandbox.ts";
import { buildApp } from "../src/app.ts";
import { auditChanges } from "../src/audit/live-audit.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { planMails } from "../src/mail/plan-mails.ts";
import { readMerchant } from "../src/merchants/merchant-queries.ts";
import type { OutgoingMail } from "../src/outgoing-mail/outgoing-mail.ts";
import { createSignIn } from "../src/sign-in/sign-in.ts";
import { createPlatform } from "../src/start/platform.ts";
import { queuePool, startWorker, taskList } from "../src/worker.ts";
import type { Platform } from "../src/world/world.ts";
import { freePort } from "./free-port.ts";
import { merchantIn } from "./merchant.ts";
import { type Meddler, mollieProxy } from "./mollie-proxy.ts";
import { testDatabase } from "./test-database.ts";

type HarnessOptions = {
  /** Puts something between Voldaan and Mollie that holds, loses or changes calls. */
  meddle?: Meddler;
  /** Runs jobs by itself, as in production; otherwise the test says `work()`. */
  worker?: boolean;
  onPhase?: Platform["onPhase"];
  /** Where mail goes; nowhere without it. */
  outgoingMail?: OutgoingMail;
};

/** Seals the API keys of the tests; a second process on the same database needs it, too. */
export const SECRET = "a-secret-for-tests-of-more-than-32-characters";

/**
 * The whole product in one process, as a test meets it: a database of its own, the real HTTP server, the sandbox over
 * HTTP, and a merchant that is connected. Ends with the test: `await using t = await harness()`.
 */
export async function harness(options: HarnessOptions = {}) {
  const database = await testDatabase();
  const sandbox = await startSandbox({ port: 0 });
  const proxy = options.meddle ? await mollieProxy({ target: sandbox.url, meddle: options.meddle }) : null;
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const clock = movableClock();
  const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });
  const platform: Platform = {
    ...createPlatform({
      publicUrl,
      mollieApiUrl: proxy?.url ?? sandbox.url,
      databaseUrl: database.url,
      secretKeys: [SECRET],
      log,
      clock,
      ...(options.outgoingMail ? { outgoingMail: options.outgoingMail } : {}),
    }),
    ...(options.onPhase ? { onPhase: options.onPhase } : {}),
  };
  const signIn = createSignIn({ databaseUrl: database.url, secrets: [SECRET], publicUrl, log });
  const app = await buildApp({
    platform,
    signIn,
    isDemo: true,
    checkoutOrigins: [sandbox.url],
    trustProxy: ["loopback"],
    metricsToken: null,
  });
  await app.listen({ port, host: "127.0.0.1" });
  const pool = queuePool({ databaseUrl: database.url, log });
  const worker = options.worker ? await startWorker({ platform, databaseUrl: database.url }) : null;
  const merchant = await merchantIn(platform, { name: "Installatiebedrijf Test" });

  /** Runs jobs until none is due by the test's clock, however many more they add. */
  async function work(): Promise<void> {
    for (let rounds = 0; ; rounds++) {
      // A job that fails is due again at once when the test's clock is ahead.
      if (rounds === 50) throw new Error(`Jobs go on failing: ${JSON.stringify(await waitingJobs(pool))}`);
      // The queue tells time by the database; what is due by the test's clock is made due there.
      const { rowCount } = await pool.query(
        "update graphile_worker._private_jobs set run_at = now() - interval '1 second' where run_at <= $1 and locked_at is null",
        [clock.now()],
      );
      if (rowCount === 0) return;
      await runOnce({ pgPool: pool, taskList: taskList(platform), noHandleSignals: true, logger: silent() });
      await untilJobsAreGivenBack(pool);
    }
  }

  async function control<T = Record<string, unknown>>(path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const json = await answer.json();
    if (!answer.ok) throw new Error(`The sandbox refused ${path}: ${JSON.stringify(json)}`);
    return json as T; // justified: the test names what it asked the sandbox for
  }

  const t = {
    ...merchant,
    platform,
    app,
    database,
    sandbox,
    mollieApiUrl: proxy?.url ?? sandbox.url,
    publicUrl,
    clock,
    signIn,
    work,
    control,

    /** The jobs that wait, those that failed with their error. */
    jobs: () => waitingJobs(pool),

    /** Recomputes what changed, as the worker does every two seconds. */
    async audit(): Promise<void> {
      while ((await auditChanges(platform)) > 0);
    },

    /** Looks at the facts that wait and sends what is due, as the worker does. */
    async mail(): Promise<void> {
      while ((await planMails(platform)) > 0);
      await work();
    },

    /** Lets the sandbox make the calls that are due now. */
    webhooks: () => control("/clock", { advance: "PT0S" }),

    /** Moves Voldaan's and Mollie's clocks together. */
    async advance(ms: number): Promise<void> {
      clock.advance(ms);
      await control("/clock", { advance: `PT${Math.round(ms / 1000)}S` });
    },

    /** Presses Pay as a payer does, without a browser; each press is another person's, from another address. */
    async press(invoice: Pick<InvoiceAnswer, "payLink">): Promise<{ status: number; location: string }> {
      const answer = await fetch(`${invoice.payLink?.url}/pay`, {
        method: "POST",
        redirect: "manual",
        headers: { "x-forwarded-for": nextAddress() },
      });
      await answer.arrayBuffer();
      return { status: answer.status, location: answer.headers.get("location") ?? "" };
    },

    /** What the payer, the bank, or time does at Mollie. */
    atMollie: (molliePaymentId: string, status: string, method?: string) =>
      control(`/payments/${molliePaymentId}`, { status, ...(method === undefined ? {} : { method }) }),

    async countAtMollie(): Promise<number> {
      const answer = await fetch(`${sandbox.url}/v2/payments?limit=250`, {
        headers: { authorization: `Bearer ${DEFAULT_LIVE_KEY}` },
      });
      // justified: every list of Mollie's has a count
      return ((await answer.json()) as { count: number }).count;
    },

    async callWebhook(id: string): Promise<number> {
      const { webhookSecret } = await t.world.read((tx) => readMerchant(tx));
      const answer = await fetch(`${publicUrl}/webhooks/mollie/${webhookSecret}`, {
        method: "POST",
        body: new URLSearchParams({ id }),
      });
      await answer.arrayBuffer();
      return answer.status;
    },

    async [Symbol.asyncDispose]() {
      await app.close();
      await worker?.stop();
      await signIn.close();
      await platform.sql.end();
      await pool.end();
      await proxy?.close();
      await sandbox.close();
      await database.drop();
    },
  };
  return t;
}

export type Harness = Awaited<ReturnType<typeof harness>>;

export type MovableClock = { now: () => Date; advance(ms: number): void };

/** Real time, plus what the test has moved it ahead. */
function movableClock(): MovableClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    advance: (ms) => {
      aheadMs += ms;
    },
  };
}

async function waitingJobs(pool: Pool): Promise<{ task: string; runAt: Date; lastError: string | null }[]> {
  const { rows } = await pool.query<{ task: string; run_at: Date; last_error: string | null }>(
    `select t.identifier as task, j.run_at, j.last_error
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
  );
  return rows.map((row) => ({ task: row.task, runAt: row.run_at, lastError: row.last_error }));
}

/** The queue says that it is done before the last job is deleted or free again; one that a dead process holds stays. */
async function untilJobsAreGivenBack(pool: Pool): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    const { rowCount } = await pool.query(
      "select from graphile_worker._private_jobs where locked_at is not null limit 1",
    );
    if (rowCount === 0) return;
    await sleep(10);
  }
}

let people = 0;
/** Addresses that documentation may use for anybody (RFC 5737 has too few, so the private range). */
function nextAddress(): string {
  people++;
  return `10.0.${Math.floor(people / 250) % 250}.${people % 250}`;
}

function silent(): QueueLogger {
  return new Logger(() => () => undefined);
}
