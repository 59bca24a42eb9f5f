import type { Chance } from "./chance.ts";
import { control } from "./control.ts";
import type { Stage, Task } from "./stage.ts";
import { count, type Tally } from "./tally.ts";
import type { Direction, Patience, Theatre } from "./theatre.ts";
import type { Trace } from "./trace.ts";
import { CALL_FAULTS, CALM, CREATION_FAULTS, type Weather } from "./weather.ts";

/** What goes wrong at boundaries, calls to Mollie and transactions, by the weather and by each actor's luck. */
export function misfortune({
  theatre,
  stage,
  luck,
  weather,
  tally,
  trace,
  mollieChanged,
  booksChanged,
}: {
  theatre: Theatre;
  stage: Stage;
  luck: () => Chance;
  weather: () => Weather;
  tally: Tally;
  trace: Trace;
  /** Something may be different at Mollie now. */
  mollieChanged: () => void;
  /** Something may be different in the database now. */
  booksChanged: () => void;
}): Pick<Direction, "onPhase" | "aroundMollie" | "aroundTransaction"> & { strike: (what: string) => void } {
  /** One transaction at a time stays open, so that the others wait for it alone and never in a circle. */
  const commitsOpen = new Set<Task>();

  async function onPhase(phase: string, moment: "before" | "after"): Promise<void> {
    await boundary(`${moment} ${phase}`);
  }

  /** Here an actor waits for its turn, or goes on in haste, or dies. */
  async function boundary(at: string): Promise<void> {
    if (weather() === CALM || stage.actor() === null) return;
    if (!luck().happens(weather().haste)) return stage.boundary(at);
    if (!luck().happens(weather().death)) return;
    count(tally.deaths, at);
    trace.say(`  ${stage.actor()?.name} dies at "${at}"`);
    await stage.vanish();
  }

  /** Whoever dies before a call died after the phase before it: the boundary is at the answer. */
  async function aroundMollie<T>(operation: string, call: (patience: Patience) => Promise<T>): Promise<T> {
    const isStruck = weather() !== CALM && luck().happens(weather().mollie);
    const answer = await changing(operation, () => (isStruck ? struck(operation, call) : call("much")));
    if (weather() === CALM) return answer;
    const task = stage.actor();
    if (task !== null && luck().happens(weather().slowness)) {
      strike("slow answer");
      task.pausedFor = luck().between(3, 12);
      await stage.boundary(`after Mollie's ${operation}`);
    } else await boundary(`after Mollie's ${operation}`);
    return answer;
  }

  async function changing<T>(operation: string, call: () => Promise<T>): Promise<T> {
    const answer = await call();
    if (!/^(?:get|list)/.test(operation)) mollieChanged();
    return answer;
  }

  /** A fault strikes the first tries of a call, or some of them: a read is repeated at once. */
  async function struck<T>(operation: string, call: (patience: Patience) => Promise<T>): Promise<T> {
    const fault = luck().pick(operation.startsWith("create") ? CREATION_FAULTS : CALL_FAULTS);
    const what = [fault.fault, "when" in fault ? fault.when : "", "status" in fault ? fault.status : ""];
    strike(`Mollie: ${what.filter((part) => part !== "").join(" ")}`);
    const { id } = await control<{ id: string }>(theatre, "POST", "/faults", {
      ...fault,
      times: luck().between(1, 4),
    });
    try {
      return await call(fault.fault === "hang" ? "little" : "much");
    } finally {
      await control(theatre, "DELETE", `/faults/${id}`);
    }
  }

  async function aroundTransaction<T>(
    transact: (beforeCommit: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const task = stage.actor();
    try {
      const result = await fromBeginToEnd();
      if (weather() !== CALM && luck().happens(weather().unheardCommit)) {
        throw strikeWith("unheard commit", "CONNECTION_CLOSED");
      }
      return result;
    } catch (error) {
      if (!task?.isDying) throw error;
      stage.leave(task);
      return new Promise<T>(() => undefined); // the process is gone
    }

    async function fromBeginToEnd(): Promise<T> {
      try {
        return await transact(() => beforeCommit(task));
      } finally {
        await afterEnd(task);
      }
    }
  }

  async function beforeCommit(task: Task | null): Promise<void> {
    if (weather() === CALM || task === null) return;
    if (luck().happens(weather().conflict)) throw strikeWith("conflict", "40001");
    if (luck().happens(weather().terminated)) throw strikeWith("terminated connection", "57P01");
    if (
      [...commitsOpen].some(({ isDying }) => !isDying) ||
      task.wasBlocked ||
      !luck().happens(weather().overlap)
    )
      return;
    strike("open transaction");
    commitsOpen.add(task);
    task.isInTransaction = true;
    await stage.boundary("before commit");
    task.isInTransaction = false;
    commitsOpen.delete(task);
    if (task.isDying) throw new Error("died before the commit");
  }

  /**
   * With a transaction the lock may end that another actor waits for, who then goes on by itself. Whatever haste they are
   * in, both stop where their transactions end: else two would move at once, and the machine would decide who is first.
   */
  async function afterEnd(task: Task | null): Promise<void> {
    booksChanged();
    if (task === null || task.isDying || !stage.isAtALock(task)) return;
    task.hasBlocked = false;
    await stage.boundary("after the lock");
  }

  function strike(what: string): void {
    count(tally.faults, what);
    trace.say(`  fault: ${what}`);
  }

  function strikeWith(what: string, code: string): Error {
    strike(what);
    return Object.assign(new Error(what), { code });
  }

  return { onPhase, aroundMollie, aroundTransaction, strike };
}
