import { type Player, playMany } from "./company.ts";
import type { HistoryOptions, HistoryResult } from "./history.ts";
import { type Summary, withHistory } from "./tally.ts";

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
    /** Hears, when a history ended, the summary of all up to the first that still plays: it can be continued. */
    tell: (summary: Summary) => "go on" | "stop";
    options?: Omit<HistoryOptions, "seed">;
  },
): Promise<{ summary: Summary; failing: HistoryResult | null }> {
  let summary = before;
  const ended = new Map<number, HistoryResult>();
  const failing = await playMany(players, {
    options,
    seed: before.seed,
    from: before.from + before.histories,
    runs,
    tell: (result, number) => {
      ended.set(number, result);
      summary = withThoseInTurn(summary, ended);
      return tell(summary);
    },
  });
  return { failing, summary };
}

function withThoseInTurn(summary: Summary, ended: Map<number, HistoryResult>): Summary {
  const number = summary.from + summary.histories;
  const next = ended.get(number);
  if (next === undefined) return summary;
  ended.delete(number);
  return withThoseInTurn(withHistory(summary, next), ended);
}
