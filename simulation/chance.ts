import { createHash } from "node:crypto";

/** Chance that a seed decides: the same seed makes the same choices, on any machine. */
export type Chance = {
  /** True once in so many times, in the long run: 0.1 is one in ten. */
  readonly happens: (probability: number) => boolean;
  /** A whole number from `from` up to and including `to`. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** Picks by weight; a weight of zero is never picked. */
  readonly weighted: <T extends { readonly weight: number }>(choices: readonly T[]) => T;
  /** So many bytes as text of hexadecimal digits. */
  readonly hex: (bytes: number) => string;
};

/** sfc32 of PractRand, started by a hash of the seed, so that seeds that are alike make histories that are not. */
export function chanceOf(seed: string): Chance {
  const start = createHash("sha256").update(seed).digest();
  let [a, b, c, count] = [start.readInt32LE(0), start.readInt32LE(4), start.readInt32LE(8), 1];
  const next = (): number => {
    const t = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    happens: (probability) => next() < probability,
    between,
    pick: (choices) => {
      const chosen = choices[between(0, choices.length - 1)];
      if (chosen === undefined) throw new Error("There is nothing to pick from.");
      return chosen;
    },
    weighted: (choices) => {
      let at = next() * choices.reduce((sum, { weight }) => sum + weight, 0);
      for (const choice of choices) {
        at -= choice.weight;
        if (at < 0) return choice;
      }
      throw new Error("There is nothing to pick from.");
    },
    hex: (bytes) =>
      Array.from({ length: bytes }, () => between(0, 255).toString(16).padStart(2, "0")).join(""),
  };
}
