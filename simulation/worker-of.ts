import { taskList } from "../src/worker.ts";
import type { Queue } from "./queue.ts";
import type { Theatre } from "./theatre.ts";

/** What a worker does: takes jobs from the queue, with the service's own handlers, and sometimes dies over one. */
export function workerOf(theatre: Theatre, { queue, now }: { queue: Queue; now: () => Date }) {
  const taken = new Set<string>();

  async function handle({ task, payload }: { task: string; payload: unknown }): Promise<void> {
    const run = taskList(theatre.platform)[task];
    if (run === undefined) throw new Error(`There is no task ${task}.`);
    // justified: the handlers use the payload alone; the queue's helpers are for tasks that want them
    await run(payload, undefined as never);
  }

  return {
    /** As a second worker does that took the same job: it leaves the queue alone. */
    async runJobCopy(job: { task: string; payload: unknown }): Promise<void> {
      await handle(job).catch(() => undefined);
    },

    async runJob(job: { id: string; task: string; payload: unknown }): Promise<void> {
      if (!(await queue.take(job.id))) return;
      taken.add(job.id);
      try {
        await handle(job);
        await queue.complete(job.id);
      } catch (error) {
        await queue.fail(job.id, error instanceof Error ? error.message : String(error), now());
      }
      taken.delete(job.id);
    },

    /** Jobs that a worker took and never finished are free for others a minute later. */
    async freeJobsOfTheDead(): Promise<void> {
      for (const id of taken) await queue.free(id);
      taken.clear();
    },
  };
}
