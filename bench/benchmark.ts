/** A benchmark: what it measures, and how. To add one, write a file like `sandbox-start.ts` and list it in `main.ts`. */
export type Benchmark = {
  /** What one types to run it: `npm run bench -- NAME`. */
  readonly name: string;
  readonly title: string;
  /** Runs it once, and gives back what was found. Whatever it started has ended by then. */
  readonly run: () => Promise<readonly Finding[]>;
};

export type Finding = {
  readonly what: string;
  /** With its unit. */
  readonly value: string;
  /** What was promised, and whether it holds; left out where nothing was. */
  readonly promise?: { readonly text: string; readonly isKept: boolean };
};

/** 12,345 for people; four digits are as exact as any of these measurements. */
export function count(n: number): string {
  return Math.round(n).toLocaleString("en");
}

export function megabytes(bytes: number): string {
  return `${count(bytes / 1_000_000)} MB`;
}

export function milliseconds(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

/** The value below which this share of the values lies: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error("There is no median of nothing.");
  return value;
}
