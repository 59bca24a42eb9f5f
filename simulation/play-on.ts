import { type Player, playMany } from "./company.ts";
import type { HistoryOptions, HistoryResult } from "./history.ts";
import { addTally, emptyTally, type Summary, sorted } from "./tally.ts";

export type SoFar = { readonly played: number; readonly steps: number };

/** Plays those of a seed that come after a summary's, until all are played, one breaks a rule, or `tell` says no. */
export async function playOn(
  players: readonly Player[],
  {
    before,
    runs,
    tell,
    options = {},
  }: {
    before: Summary;
    runs: number;
    /** Hears of each history that ended. */
    tell: (soFar: SoFar) => "go on" | "stop";
    options?: Omit<HistoryOptions, "seed">;
  },
): Promise<{ summary: Summary; failing: HistoryResult | null }> {
  const { seed, from, histories } = before;
  const sum = emptyTally();
  addTally(sum, before);
  let soFar: SoFar = { played: 0, steps: 0 };
  const failing = await playMany(players, {
    options,
    seed,
    from: from + histories,
    runs,
    tell: (result) => {
      soFar = { played: soFar.played + 1, steps: soFar.steps + result.steps };
      addTally(sum, result.tally);
      return tell(soFar);
    },
  });
  return {
    failing,
    summary: {
      seed,
      from,
      histories: histories + soFar.played,
      steps: before.steps + soFar.steps,
      ...sorted(sum),
    },
  };
}
