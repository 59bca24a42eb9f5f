import { expect, test } from "vitest";
import type { Player } from "./company.ts";
import { playOn } from "./play-on.ts";
import { emptyTally, type Summary } from "./tally.ts";

/** Ends its histories when it is let go, each after as many steps as its number. */
function slowPlayer(): Player & { letGo(): void } {
  const waiting = Promise.withResolvers<void>();
  return {
    letGo: waiting.resolve,
    async play({ seed }) {
      await waiting.promise;
      const steps = Number(seed.split(":")[1]);
      return { seed, violation: null, trace: [], steps, tally: { faults: { conflict: 1 }, deaths: {} } };
    },
    leave: async () => undefined,
  };
}

test("a summary has no history before the ones that started earlier", async () => {
  const [slow, quick] = [slowPlayer(), slowPlayer()];
  const before: Summary = { seed: "s", from: 0, histories: 1, steps: 0, ...emptyTally() };
  const heard: { histories: number; steps: number; conflicts: number | undefined }[] = [];
  quick.letGo();
  const { summary } = await playOn([slow, quick], {
    before,
    runs: 4,
    tell: ({ histories, steps, faults }) => {
      heard.push({ histories, steps, conflicts: faults["conflict"] });
      if (heard.length === 2) slow.letGo();
      return "go on";
    },
  });
  const nothingYet = { histories: 1, steps: 0, conflicts: undefined };
  expect(heard.slice(0, 2)).toEqual([nothingYet, nothingYet]);
  expect(heard.at(-1)).toEqual({ histories: 5, steps: 1 + 2 + 3 + 4, conflicts: 4 });
  expect(summary).toEqual({ ...before, histories: 5, steps: 10, faults: { conflict: 4 } });
});

test("without an end it goes on until a rule is broken, and then tells which history did", async () => {
  const plays = async ({ seed }: { seed: string }) => {
    const violation = seed === "s:7" ? "Violation: it is so." : null;
    return { seed, violation, trace: [], steps: 1, tally: emptyTally() };
  };
  const before: Summary = { seed: "s", from: 0, histories: 2, steps: 0, ...emptyTally() };
  const { failing, summary } = await playOn([{ play: plays, leave: async () => undefined }], {
    before,
    runs: Number.POSITIVE_INFINITY,
    tell: () => "go on",
  });
  expect(failing).toMatchObject({ seed: "s:7", violation: "Violation: it is so." });
  expect(summary.histories).toBe(8);
});
