import type pg from "pg";
import type { MerchantId } from "../src/ids/ids.ts";

/** A job that waits in the queue, as the queue keeps it. */
export type WaitingJob = {
  readonly id: string;
  readonly task: string;
  readonly payload: unknown;
  readonly runAt: Date;
  readonly attempts: number;
  readonly lastError: string | null;
};

/** What a worker does with the queue, by the simulation's clock; other merchants' jobs are other histories'. */
export function queueOf(
  owner: pg.Pool,
  {
    merchantId,
    version,
  }: { merchantId: MerchantId /** Differs when jobs may have come. */; version: () => number },
) {
  let seen = { at: "", jobs: [] as readonly WaitingJob[] };
  let moves = 0;

  /** The jobs that are due, asked again only when something may have changed. */
  async function due(now: Date): Promise<readonly WaitingJob[]> {
    const at = `${version()} ${moves} ${now.getTime()}`;
    if (seen.at !== at) seen = { at, jobs: await jobs("j.locked_at is null and j.run_at <= $2", [now]) };
    return seen.jobs;
  }

  /** A question for each condition, planned once per connection. */
  async function jobs(condition: string, parameters: readonly unknown[]): Promise<WaitingJob[]> {
    const { rows } = await owner.query<WaitingJob>({
      name: condition,
      text: `select j.id::text, t.identifier as task, j.payload, j.run_at as "runAt", j.attempts::int, j.last_error as "lastError"
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.payload->>'merchantId' = $1 and ${condition} order by j.id`,
      values: [merchantId, ...parameters],
    });
    return rows;
  }

  return {
    due,
    /** Whether something was due when it was asked last. */
    hasDue: (): boolean => seen.jobs.length > 0,
    hasAnyUntil: async (at: Date): Promise<boolean> =>
      (await jobs("j.locked_at is null and j.run_at <= $2", [at])).length > 0,
    all: () => jobs("true", []),

    /** Like the queue's own workers it leaves a job alone that another transaction holds; answers whether it got it. */
    async take(id: string): Promise<boolean> {
      moves += 1;
      const { rowCount } = await owner.query(
        `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'simulation', attempts = attempts + 1
         where id = (
           select id from graphile_worker._private_jobs where id = $1 and locked_at is null for update skip locked
         )`,
        [id],
      );
      return rowCount === 1;
    },

    async complete(id: string): Promise<void> {
      moves += 1;
      await owner.query("delete from graphile_worker._private_jobs where id = $1", [id]);
    },

    /** The queue's own delay: e to the power of the tries, in seconds. */
    async fail(id: string, error: string, now: Date): Promise<void> {
      moves += 1;
      await owner.query(
        `update graphile_worker._private_jobs set locked_at = null, locked_by = null, last_error = $2,
           run_at = greatest($3::timestamptz, run_at) + exp(least(attempts, 10)) * interval '1 second'
         where id = $1`,
        [id, error, now],
      );
    },

    /** The worker that held it is dead, and another one freed it. */
    async free(id: string): Promise<void> {
      moves += 1;
      await owner.query(
        "update graphile_worker._private_jobs set locked_at = null, locked_by = null where id = $1",
        [id],
      );
    },

    async clear(): Promise<void> {
      await owner.query("delete from graphile_worker._private_jobs where payload->>'merchantId' = $1", [
        merchantId,
      ]);
    },
  };
}

export type Queue = ReturnType<typeof queueOf>;
