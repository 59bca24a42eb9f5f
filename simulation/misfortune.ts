import type { Chance } from "./chance.ts";
import { control } from "./control.ts";
import type { Stage, Task } from "./stage.ts";
import { count, type Tally } from "./tally.ts";
import type { Direction, Theatre } from "./theatre.ts";
import type { Trace } from "./trace.ts";
import { CALM, MOLLIE_FAULTS, type Weather } from "./weather.ts";

/** What goes wrong around calls to Mollie and around transactions, by the weather and by each actor's luck. */
export function misfortune({
  theatre,
  stage,
  luck,
  weather,
  tally,
  trace,
}: {
  theatre: Theatre;
  stage: Stage;
  luck: () => Chance;
  weather: () => Weather;
  tally: Tally;
  trace: Trace;
}): Pick<Direction, "aroundMollie" | "aroundTransaction"> & { strike: (what: string) => void } {
  /** One transaction at a time stays open, so that the others wait for it alone and never in a circle. */
  const commitsOpen = new Set<Task>();

  /** Whoever dies before a call died after the phase before it: the boundary is at the answer. */
  async function aroundMollie<T>(operation: string, call: () => Promise<T>): Promise<T> {
    if (weather() === CALM) return call();
    const strikes = luck().happens(weather().mollie);
    if (strikes) {
      const fault = luck().pick(MOLLIE_FAULTS);
      const what = [fault.fault, "when" in fault ? fault.when : "", "status" in fault ? fault.status : ""];
      strike(`Mollie: ${what.filter((part) => part !== "").join(" ")}`);
      await control(theatre, "POST", "/faults", { ...fault, times: luck().between(1, 4) });
    }
    const answer = await call();
    if (strikes) await control(theatre, "DELETE", "/faults");
    const task = stage.actor();
    if (task !== null && luck().happens(weather().slowness)) {
      strike("slow answer");
      task.pausedFor = luck().between(3, 12);
    }
    await stage.boundary(`after Mollie's ${operation}`);
    return answer;
  }

  async function aroundTransaction<T>(
    transact: (beforeCommit: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    let wrote = false;
    const task = stage.actor();
    try {
      const result = await transact(async () => {
        wrote = true;
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
      });
      if (wrote && weather() !== CALM && luck().happens(weather().unheardCommit)) {
        throw strikeWith("unheard commit", "CONNECTION_CLOSED");
      }
      return result;
    } catch (error) {
      if (!task?.isDying) throw error;
      stage.leave(task);
      return new Promise<T>(() => undefined); // the process is gone
    }
  }

  function strike(what: string): void {
    count(tally.faults, what);
    trace.say(`  fault: ${what}`);
  }

  function strikeWith(what: string, code: string): Error {
    strike(what);
    return Object.assign(new Error(what), { code });
  }

  return { aroundMollie, aroundTransaction, strike };
}
