import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** How often each fault struck and each phase was died in, over many histories. */
export type Tally = { readonly faults: Record<string, number>; readonly deaths: Record<string, number> };

/** What was played of a seed, as `--summary` writes it and `--continue` goes on from. */
export type Summary = Tally & {
  readonly seed: string;
  readonly from: number;
  readonly histories: number;
  readonly steps: number;
};

/** Throws an error that names the file when it is none that `--summary` wrote. */
export function readSummary(file: string): Summary {
  const summary: Partial<Summary> = JSON.parse(readFileSync(file, "utf8"));
  const { seed, from, histories, steps, faults, deaths } = summary;
  if (
    seed === undefined ||
    from === undefined ||
    histories === undefined ||
    steps === undefined ||
    !faults ||
    !deaths
  )
    throw new Error(`${file} is no summary of the simulation: make one with --summary.`);
  return { seed, from, histories, steps, faults, deaths };
}

/** The file is always a whole summary, also when the process dies while it writes. */
export function writeSummary(file: string, summary: Summary): void {
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(summary, null, 2)}\n`);
  renameSync(unfinished, file);
}

/** A summary of one history more: the one whose turn it was. */
export function withHistory(summary: Summary, { steps, tally }: { steps: number; tally: Tally }): Summary {
  return {
    ...summary,
    histories: summary.histories + 1,
    steps: summary.steps + steps,
    faults: addCounts(summary.faults, tally.faults),
    deaths: addCounts(summary.deaths, tally.deaths),
  };
}

export function emptyTally(): Tally {
  return { faults: {}, deaths: {} };
}

export function count(counts: Record<string, number>, what: string, times = 1): void {
  counts[what] = (counts[what] ?? 0) + times;
}

/** By name, so that two files of the same counts are the same. */
export function addCounts(
  counts: Record<string, number>,
  more: Record<string, number>,
): Record<string, number> {
  const both = { ...counts };
  for (const [what, times] of Object.entries(more)) count(both, what, times);
  return Object.fromEntries(Object.entries(both).sort(([a], [b]) => (a < b ? -1 : 1)));
}
