import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { hirePlayer, type Player, playMany, seedOf } from "./company.ts";
import type { HistoryResult } from "./history.ts";
import { MUTANTS } from "./mutants.ts";
import { playOn } from "./play-on.ts";
import { REGRESSIONS } from "./regressions.ts";
import { type Summary, withHistory } from "./tally.ts";

/** Some hundred, so that it is quick; fresh ones are for `npm run simulate`. */
const FIXED_SEEDS = 100;

const postgresUrl = inject("postgresUrl");
let player: Player;

beforeAll(async () => {
  player = await hirePlayer({ postgresUrl });
}, 60_000);

afterAll(() => player?.leave());

test("fixed seeds break no rule", { timeout: 600_000 }, async () => {
  let played = 0;
  const failing = await playMany([player], {
    seed: "fixed",
    from: 0,
    runs: FIXED_SEEDS,
    tell: () => {
      played += 1;
      return "go on";
    },
  });
  expect(failing).toBeNull();
  expect(played).toBe(FIXED_SEEDS);
});

test("what comes after a summary is played, once, and added to it", async () => {
  const [first, second] = [
    await player.play({ seed: seedOf("summary", 4) }),
    await player.play({ seed: seedOf("summary", 5) }),
  ];
  // A history without faults would show nothing of how they are added.
  expect(Object.keys(second.tally.faults)).not.toHaveLength(0);
  expect(Object.keys(second.tally.deaths)).not.toHaveLength(0);
  const before: Summary = { seed: "summary", from: 4, histories: 1, steps: first.steps, ...first.tally };
  const { summary, failing } = await playOn([player], { before, runs: 1, tell: () => "go on" });
  expect(failing).toBeNull();
  expect(summary).toEqual(withHistory(before, second));
});

describe("what a history once found", () => {
  test.each(Object.entries(REGRESSIONS))(
    "%s breaks no rule any more, and does without the mend",
    { timeout: 60_000 },
    async (name, { seed, only }) => {
      const play = { seed, ...(only === undefined ? {} : { only }) };
      expect((await player.play(play)).violation).toBeNull();
      const unmended = await hirePlayer({ postgresUrl, mutant: name });
      try {
        expect((await unmended.play(play)).violation).toContain("Violation: ");
      } finally {
        await unmended.leave();
      }
    },
  );
});

/** Three at once keep the machine busy, each in its own order: neither that nor what was played before may show. */
test("one seed gives one trace, and another seed another one", { timeout: 120_000 }, async () => {
  const seeds = Array.from({ length: 8 }, (_, n) => `twice:${n + 1}`);
  const orders = [seeds, seeds.toReversed(), [...seeds.slice(4), ...seeds.slice(0, 4)]];
  const played = await Promise.all(
    orders.map(async (order) => {
      const hired = await hirePlayer({ postgresUrl });
      try {
        const results = new Map<string, HistoryResult>();
        for (const seed of order) results.set(seed, await hired.play({ seed }));
        return results;
      } finally {
        await hired.leave();
      }
    }),
  );
  const traces = seeds.map((seed) => {
    const [first, ...others] = played.map((results) => results.get(seed));
    for (const other of others) expect(other).toEqual(first);
    return first?.trace.join("\n");
  });
  expect(new Set(traces).size).toBe(seeds.length);
});

describe("a service that is broken on purpose", () => {
  /** The one that is caught soonest; `npm run simulate -- --mutants` has them all. */
  test("is caught", { timeout: 120_000 }, async () => {
    const name = "no-unique-key";
    expect(Object.keys(MUTANTS)).toContain(name);
    const broken = await hirePlayer({ postgresUrl, mutant: name });
    try {
      const caught = await playMany([broken], { seed: "mutant", from: 0, runs: 50, tell: () => "go on" });
      expect(caught?.violation).toContain("Violation: ");
    } finally {
      await broken.leave();
    }
  });
});
