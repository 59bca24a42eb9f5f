import { setTimeout as sleep } from "node:timers/promises";
import type { RaceTrack } from "./race-track.ts";

/** Everything that races cause is done in seconds; what still waits after this long hangs. */
const MOST_MS = 120_000;
const LOOK_EVERY_MS = 100;

/** What still has to be done: jobs that are due, run or failed, calls in the inbox, and changes to be audited. */
const WAITING = `
  select coalesce(string_agg(what || coalesce(': ' || detail, ''), '; '), '') as waiting from (
    select t.identifier as what, max(j.last_error) as detail
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.locked_at is not null or j.run_at <= now() or j.last_error is not null
    group by t.identifier
    union all
    select 'webhook inbox', null where exists (select from webhook_inbox where state = 'waiting')
    union all
    select 'live audit', null where exists (select from lookup.changed_invoices(1))
  ) as work`;

/** Resolves once all work that is due is done. What is planned for later (the next look at a payment) is no work yet. */
export async function comeToRest({ owner }: Pick<RaceTrack, "owner">): Promise<void> {
  const deadline = Date.now() + MOST_MS;
  for (;;) {
    const { rows } = await owner.query<{ waiting: string }>(WAITING);
    const waiting = rows[0]?.waiting ?? "";
    if (waiting === "") return;
    if (Date.now() > deadline) throw new Error(`The work does not come to its end: ${waiting}`);
    await sleep(LOOK_EVERY_MS);
  }
}
