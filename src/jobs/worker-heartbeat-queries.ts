import type { Pool } from "pg";
import type { Sql } from "../db/database.ts";

/** Workers write, as the queue's own role, that they live. */
export async function beat(
  pool: Pool,
  { workerIds, now }: { workerIds: readonly string[]; now: Date },
): Promise<void> {
  await pool.query(
    `insert into jobs.workers (worker_id, seen_at) select unnest($1::text[]), $2
     on conflict (worker_id) do update set seen_at = excluded.seen_at`,
    [workerIds, now],
  );
}

/** Takes workers that were not seen since `before` out of the list, and says which. */
export async function buryWorkers(pool: Pool, { before }: { before: Date }): Promise<string[]> {
  const { rows } = await pool.query<{ worker_id: string }>(
    "delete from jobs.workers where seen_at < $1 returning worker_id",
    [before],
  );
  return rows.map((row) => row.worker_id);
}

/** Takes workers that end by themselves out of the list. */
export async function forgetWorkers(
  pool: Pool,
  { workerIds }: { workerIds: readonly string[] },
): Promise<void> {
  await pool.query("delete from jobs.workers where worker_id = any($1::text[])", [workerIds]);
}

/** Whether any worker was seen since then, in this process or another; for `/readyz`. */
export async function isWorkerAlive(sql: Sql, { since }: { since: Date }): Promise<boolean> {
  const [row] = await sql<[{ alive: boolean }]>`
    select exists (select from jobs.workers where seen_at > ${since}) as alive`;
  return row.alive;
}
