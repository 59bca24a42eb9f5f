import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/** An actor's piece of work, from its entrance until it ends or dies. */
export type Task = {
  readonly name: string;
  /** Where it waits to be let on; null while it runs. */
  at: string | null;
  /** It met a lock that another one holds, and goes on by itself when the lock is free. */
  wasBlocked: boolean;
  /** Others met a lock while it waited with its transaction open, and go on by themselves when that ends. */
  hasBlocked: boolean;
  /** Holds a transaction open; when it dies, the database rolls that back. */
  isInTransaction: boolean;
  isDying: boolean;
  /** The answer that it waits for is slow: not before so many more steps, unless nobody else is there. */
  pausedFor: number;
  goOn: () => void;
};

/**
 * Where actors advance one at a time. Each runs until its next boundary and waits there until it is let on, so that who
 * calls `enter`, `letOn` and `die` decides everything that happens, and in which order. An actor that meets a lock held
 * by one that waits with its transaction open counts as waiting, too.
 */
export function createStage({ blocked }: { blocked: () => Promise<number> }) {
  const actors = new AsyncLocalStorage<Task>();
  const tasks = new Set<Task>();
  const moving = new Set<Task>();
  let fallStill: () => void = () => undefined;
  let failure: { error: unknown } | null = null;

  /** Lets an actor begin, until its first boundary. */
  function enter(name: string, run: () => Promise<void>): Promise<void> {
    const task: Task = {
      name,
      at: null,
      wasBlocked: false,
      hasBlocked: false,
      isInTransaction: false,
      isDying: false,
      pausedFor: 0,
      goOn: () => undefined,
    };
    tasks.add(task);
    return move(task, () => {
      actors
        .run(task, run)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => leave(task));
    });
  }

  /** At a boundary an actor waits until it is let on. What nobody's work is does not wait. */
  function boundary(at: string): Promise<void> {
    const task = actors.getStore();
    if (task === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      task.at = at;
      task.goOn = resolve;
      standStill(task);
    });
  }

  /** The process of whoever runs now is gone: what it had committed stays, and it never goes on. */
  function vanish(): Promise<void> {
    const task = actors.getStore();
    if (task === undefined) return Promise.resolve();
    leave(task);
    return new Promise(() => undefined);
  }

  function letOn(task: Task): Promise<void> {
    return move(task, () => {
      task.at = null;
      task.wasBlocked = false;
      task.goOn();
    });
  }

  /** The process that ran it is gone: what it had committed stays, and it never goes on. */
  async function die(task: Task): Promise<void> {
    if (!task.isInTransaction) return leave(task);
    task.isDying = true;
    await letOn(task);
  }

  function leave(task: Task): void {
    tasks.delete(task);
    standStill(task);
  }

  async function move(task: Task, go: () => void): Promise<void> {
    moving.add(task);
    go();
    await everybodyWaits();
    if (failure !== null) throw failure.error;
  }

  /** Until all who moved are at a boundary, ended, or behind a lock. */
  async function everybodyWaits(): Promise<void> {
    for (let looks = 0; moving.size > 0; looks++) {
      if (looks > MOST_LOOKS) throw new Error(`${[...moving].map(({ name }) => name).join(", ")} hangs.`);
      await Promise.race([stillness(), sleep(LOOK_AFTER_MS)]);
      if (moving.size === 0) break;
      // Only who waits with a transaction open can hold a lock that nobody gives back by itself.
      const holders = [...tasks].filter(({ isInTransaction, at }) => isInTransaction && at !== null);
      // While the database was asked, the last who moved may have come to its boundary: nobody was held up then.
      if (holders.length === 0 || (await blocked()) < moving.size || moving.size === 0) continue;
      for (const task of moving) task.wasBlocked = true;
      for (const task of holders) task.hasBlocked = true;
      return;
    }
  }

  /**
   * Whether this one waited for a lock, or another one waits, or waited, for a lock that may be this one's. Of whom it
   * held up it says what was then: when its transaction has ended, they may be further on than it is.
   */
  function isAtALock({ wasBlocked, hasBlocked }: Task): boolean {
    return wasBlocked || hasBlocked || [...tasks].some((other) => other.wasBlocked && other.at === null);
  }

  /** Until nobody moves. */
  function stillness(): Promise<void> {
    return new Promise((resolve) => {
      fallStill = resolve;
      if (moving.size === 0) resolve();
    });
  }

  function standStill(task: Task): void {
    moving.delete(task);
    if (moving.size === 0) fallStill();
  }

  return {
    enter,
    boundary,
    vanish,
    letOn,
    die,
    leave,
    isAtALock,
    actor: (): Task | null => actors.getStore() ?? null,
    waiting: (): Task[] => [...tasks].filter(({ at }) => at !== null),
    size: () => tasks.size,
  };
}

export type Stage = ReturnType<typeof createStage>;

/** Most steps end before; asking the database who waits for a lock costs a millisecond. */
const LOOK_AFTER_MS = 8;
/** Some ten seconds: longer than any step takes. */
const MOST_LOOKS = 1200;
