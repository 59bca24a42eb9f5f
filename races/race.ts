import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "../simulation/chance.ts";
import type { Answer, Doors, Method } from "./doors.ts";
import type { Entrant } from "./entrant.ts";

/** One race: some things done to an invoice or a few at the same instant, and what was answered. */
export type Race = ReturnType<typeof raceOf>;

/**
 * By how much the starters of one race start apart at most; each race draws its own, so that every order comes about. The
 * longest lets a job that one starter added be done before the next one starts.
 */
const STARTS_APART_MS = [0, 0, 2, 5, 15, 40, 500];

/** Under the load of many races what takes milliseconds takes seconds; what takes this long does not happen. */
const MOST_MS = 60_000;
const LOOK_EVERY_MS = 400;

export function raceOf({
  number,
  kind,
  chance,
  doors,
}: {
  number: number;
  kind: string;
  chance: Chance;
  doors: Doors;
}) {
  const entrants: Entrant[] = [];
  const told: string[] = [];
  const complaints: string[] = [];
  let refusals = 0;

  /** Says that something is wrong, unless it is as it should be. */
  function expect(isRight: boolean, complaint: string): void {
    if (!isRight) complaints.push(complaint);
  }

  /** Notes what was asked and answered. Whatever is raced against whatever, no answer is a failure of ours. */
  function note<A extends Answer<unknown>>(what: string, answer: A): A {
    const { status, body } = answer;
    const code = typeof body === "object" && body !== null && "code" in body ? ` ${String(body.code)}` : "";
    told.push(`${what} → ${status}${code}`);
    if (status >= 400 && status < 500) refusals += 1;
    expect(status < 500, `${what} was answered with ${status}`);
    return answer;
  }

  async function api<T = Record<string, unknown>>(
    method: Method,
    path: string,
    options: { body?: unknown; key?: string } = {},
  ): Promise<Answer<T>> {
    const answer = await doors.api<T>(method, path, options);
    return method === "GET"
      ? answer
      : note(`${method} ${path} ${JSON.stringify(options.body ?? "")}`, answer);
  }

  /** What must be done for the race to begin at all. */
  async function must<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await api<T>(method, path, { body });
    if (answer.status < 300) return answer.body;
    throw new Error(`${method} ${path} was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  return {
    number,
    kind,
    chance,
    doors,
    /** The invoices that are raced on. */
    entrants,
    /** What was done and what was answered, in the order of the answers. */
    told: told as readonly string[],
    complaints: complaints as readonly string[],
    /** How many were refused with a reason, as the losers of a race are. */
    refusals: () => refusals,
    expect,
    note,
    api,

    must,

    /** Starts them all at the same instant, or so little apart that they overlap. */
    async together<T>(starters: readonly (() => Promise<T>)[]): Promise<T[]> {
      const apart = chance.pick(STARTS_APART_MS);
      const waits = starters.map(() => chance.between(0, apart));
      return Promise.all(
        starters.map(async (start, index) => {
          const wait = waits[index] ?? 0;
          if (wait > 0) await sleep(wait);
          return start();
        }),
      );
    },

    /** Until it is so; the news may be in a job's hands. */
    async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
      const deadline = Date.now() + MOST_MS;
      while (!(await isSo())) {
        if (Date.now() > deadline) throw new Error(`${what} did not happen within a minute.`);
        await sleep(LOOK_EVERY_MS);
      }
    },
  };
}
