import { expect, test } from "vitest";
import type { HistoryOptions, HistoryResult } from "./history.ts";
import { shrink } from "./shrink.ts";
import { emptyTally } from "./tally.ts";

const STEPS = 37;

/** Breaks a rule at its 11th step, if Mollie and the network go wrong until then. */
async function play({ seed, without = [], mostSteps = STEPS }: HistoryOptions): Promise<HistoryResult> {
  const isBroken = mostSteps >= 11 && !without.includes("network") && !without.includes("mollie");
  return {
    seed,
    violation: isBroken ? "Violation: it is so." : null,
    trace: [],
    steps: mostSteps,
    tally: emptyTally(),
  };
}

test("a history that breaks a rule loses the faults and the steps that it does not need", async () => {
  const failing = await play({ seed: "s:1" });
  const { options, result } = await shrink({ play, leave: async () => undefined }, failing);
  expect(result).toMatchObject({ seed: "s:1", steps: 11, violation: "Violation: it is so." });
  expect(options.without).not.toHaveLength(0);
  expect(options.without).not.toContain("network");
  expect(options.without).not.toContain("mollie");
});
