import { hours } from "./durations.ts";
import type { SandboxClock } from "./sandbox-clock.ts";

type Entry = { readonly at: number; readonly run: () => void | Promise<void>; timer?: NodeJS.Timeout };

/**
 * What is due when: payments that expire, webhook calls to be made. Entries run when the sandbox clock reaches them,
 * whether it got there by itself or was moved. They live in memory only; what they stem from is in the state, from
 * which `resumeAgenda` makes them again after a restart.
 */
export type Agenda = ReturnType<typeof createAgenda>;

/** A timer longer than 2^31 ms fires at once, so a far entry is looked at daily and waits on. */
const LONGEST_TIMER_MS = hours(24);

export function createAgenda(clock: SandboxClock, options: { afterRun: () => void }) {
  const entries = new Map<string, Entry>();
  const running = new Set<Promise<void>>();
  let lastAdvance: Promise<void> = Promise.resolve();

  /** Plans a run under a key; what was planned under that key before is dropped. */
  function schedule(key: string, at: number, run: Entry["run"]): void {
    cancel(key);
    const entry: Entry = { at, run };
    entries.set(key, entry);
    arm(key, entry);
  }

  function cancel(key: string): void {
    clearTimeout(entries.get(key)?.timer);
    entries.delete(key);
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
    for (const key of entries.keys()) cancel(key);
  }

  async function runUntil(target: number): Promise<void> {
    await settled();
    for (let due = earliest(); due && due.entry.at <= target; due = earliest()) {
      clock.moveTo(due.entry.at);
      start(due.key, due.entry);
      await settled();
    }
    clock.moveTo(target);
    for (const [key, entry] of entries) arm(key, entry);
  }

  function earliest(): { key: string; entry: Entry } | null {
    let first: { key: string; entry: Entry } | null = null;
    for (const [key, entry] of entries) if (!first || entry.at < first.entry.at) first = { key, entry };
    return first;
  }

  function arm(key: string, entry: Entry): void {
    clearTimeout(entry.timer);
    const waitMs = Math.min(Math.max(0, entry.at - clock.now()), LONGEST_TIMER_MS);
    entry.timer = setTimeout(() => (clock.now() >= entry.at ? start(key, entry) : arm(key, entry)), waitMs);
    entry.timer.unref();
  }

  function start(key: string, entry: Entry): void {
    cancel(key);
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
