import { readFileSync } from "node:fs";

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

export function emptyTally(): Tally {
  return { faults: {}, deaths: {} };
}

export function count(counts: Record<string, number>, what: string, times = 1): void {
  counts[what] = (counts[what] ?? 0) + times;
}

export function addTally(sum: Tally, part: Tally): void {
  for (const [what, times] of Object.entries(part.faults)) count(sum.faults, what, times);
  for (const [what, times] of Object.entries(part.deaths)) count(sum.deaths, what, times);
}

/** By name, so that two files of the same counts are the same. */
export function sorted({ faults, deaths }: Tally): Tally {
  return { faults: byName(faults), deaths: byName(deaths) };
}

function byName(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
