import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { HistoryOptions, HistoryResult } from "./history.ts";
import type { PlayerAnswer } from "./player.ts";

const PLAYER = fileURLToPath(new URL("player.ts", import.meta.url));
const MUTATION = fileURLToPath(new URL("mutate.ts", import.meta.url));

/** A player process that plays one history at a time. */
export type Player = {
  readonly play: (options: HistoryOptions) => Promise<HistoryResult>;
  readonly leave: () => Promise<void>;
};

/**
 * Starts a player with a sandbox and a database of its own on that server, whose superuser's address it is; with a
 * mutant's name it plays a service that is broken so.
 */
export async function hirePlayer({
  postgresUrl,
  mutant,
}: {
  postgresUrl: string;
  mutant?: string;
}): Promise<Player> {
  const child = fork(PLAYER, {
    execArgv: mutant === undefined ? [] : ["--import", MUTATION],
    env: {
      ...process.env,
      VOLDAAN_POSTGRES_SERVER: postgresUrl,
      ...(mutant === undefined ? {} : { VOLDAAN_MUTANT: mutant }),
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  async function heard(): Promise<PlayerAnswer> {
    const gone = new AbortController();
    const left = once(child, "exit", { signal: gone.signal }).then(() => {
      throw new Error("A player left before the end; its complaint is above.");
    });
    // justified: a player says nothing else
    const message = once(child, "message", { signal: gone.signal }) as Promise<[PlayerAnswer]>;
    try {
      const [answer] = await Promise.race([message, left]);
      return answer;
    } finally {
      left.catch(() => undefined);
      gone.abort();
    }
  }

  await heard();
  return {
    async play(options) {
      const answered = heard();
      child.send(options);
      const answer = await answered;
      if (answer.kind !== "played") throw new Error("A player that is told to play, plays.");
      return answer.result;
    },
    async leave() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.disconnect();
      await exited;
    },
  };
}

/** The seed of one of the histories that a seed stands for. */
export function seedOf(seed: string, index: number): string {
  return `${seed}:${index}`;
}

/**
 * Plays histories by their numbers with several players side by side, until all are played, or one breaks a rule, or
 * `tell` says no. Which player plays which makes no difference: each history has its own seed.
 */
export async function playMany(
  players: readonly Player[],
  {
    seed,
    from,
    runs,
    tell,
    options = {},
  }: {
    seed: string;
    /** The same for every history. */
    options?: Omit<HistoryOptions, "seed">;
    from: number;
    /** How many; `Infinity` until something is found. */
    runs: number;
    /** Hears of each that ended, and its number. */
    tell: (result: HistoryResult, number: number) => "go on" | "stop";
  },
): Promise<HistoryResult | null> {
  let next = from;
  let found: HistoryResult | null = null;
  let isOver = false;
  await Promise.all(
    players.map(async (player) => {
      while (!isOver && next < from + runs) {
        const number = next++;
        const result = await player.play({ ...options, seed: seedOf(seed, number) });
        if (tell(result, number) === "stop") isOver = true;
        if (result.violation === null) continue;
        found ??= result;
        isOver = true;
      }
    }),
  );
  return found;
}
