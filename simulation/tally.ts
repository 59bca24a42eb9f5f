/** How often each fault struck and each phase was died in, over many histories. */
export type Tally = { readonly faults: Record<string, number>; readonly deaths: Record<string, number> };

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
