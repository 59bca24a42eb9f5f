import { dueQueue } from "./due-queue.ts";
import { hours } from "./durations.ts";
import type { SandboxClock } from "./sandbox-clock.ts";

type Entry = { readonly key: string; readonly at: number; readonly run: () => void | Promise<void> };

/**
 * What is due when: payments that expire, webhook calls to be made. Entries run when the sandbox clock reaches them,
 * whether it got there by itself or was moved. They live in memory only; what they stem from is in the state, from
 * which `resumeAgenda` makes them again after a restart.
 */
export type Agenda = ReturnType<typeof createAgenda>;

/** A timer longer than 2^31 ms fires at once, so a far entry is looked at daily and waits on. */
const LONGEST_TIMER_MS = hours(24);

/** Dropped entries stay in the queue until they are due, or until there are this many and more than planned ones. */
const DROPPED_KEPT = 1000;

/** One timer, for what is due first; a timer for each entry took a quarter of a kilobyte more per payment. */
export function createAgenda(clock: SandboxClock, options: { afterRun: () => void }) {
  const entries = new Map<string, Entry>();
  const queue = dueQueue<Entry>();
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let lastAdvance: Promise<void> = Promise.resolve();

  /** Plans a run under a key; what was planned under that key before is dropped. */
  function schedule(key: string, at: number, run: Entry["run"]): void {
    const entry: Entry = { key, at, run };
    entries.set(key, entry);
    queue.put(entry);
    tidy();
    if (at < timerAt) arm();
  }

  function cancel(key: string): void {
    entries.delete(key);
    tidy();
  }

  /** Moves the clock ahead, running all that falls due on the way in the order of time, each at its own instant. */
  function advance(durationMs: number): Promise<void> {
    lastAdvance = lastAdvance.then(() => runUntil(clock.now() + durationMs));
    return lastAdvance;
  }

  /** The same, to an instant; one that has passed changes nothing. */
  function advanceTo(instant: number): Promise<void> {
    lastAdvance = lastAdvance.then(() => runUntil(instant));
    return lastAdvance;
  }

  /** Resolves when all that has been started has ended. */
  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running);
  }

  /** Forgets all that is planned. What runs already is not waited for. */
  function clear(): void {
    entries.clear();
    queue.keep(() => false);
    arm();
  }

  async function runUntil(target: number): Promise<void> {
    await settled();
    for (let due = earliest(); due && due.at <= target; due = earliest()) {
      clock.moveTo(due.at);
      start(due);
      await settled();
    }
    clock.moveTo(target);
    arm();
  }

  function earliest(): Entry | undefined {
    let first = queue.first();
    while (first && !isPlanned(first)) {
      queue.removeFirst();
      first = queue.first();
    }
    return first;
  }

  function isPlanned(entry: Entry): boolean {
    return entries.get(entry.key) === entry;
  }

  function tidy(): void {
    if (queue.size() > DROPPED_KEPT + 2 * entries.size) queue.keep(isPlanned);
  }

  function arm(): void {
    clearTimeout(timer);
    const first = earliest();
    timerAt = first?.at ?? Number.POSITIVE_INFINITY;
    if (!first) return;
    const waitMs = Math.min(Math.max(0, first.at - clock.now()), LONGEST_TIMER_MS);
    timer = setTimeout(runDue, waitMs);
    timer.unref();
  }

  function runDue(): void {
    for (let due = earliest(); due && due.at <= clock.now(); due = earliest()) start(due);
    arm();
  }

  function start(entry: Entry): void {
    entries.delete(entry.key);
    const run = Promise.resolve()
      .then(entry.run)
      .finally(() => {
        running.delete(run);
        options.afterRun();
      });
    running.add(run);
  }

  return { schedule, cancel, advance, advanceTo, settled, clear };
}
