import type { Player } from "./company.ts";
import type { HistoryOptions, HistoryResult } from "./history.ts";
import { CALM, type Weather } from "./weather.ts";

/**
 * Makes a history that breaks a rule smaller: leaves out kinds of faults and then steps, as long as it still breaks
 * one. What is left is nearer to the cause. Answers the smallest that was found, with how to play it.
 */
export async function shrink(
  player: Player,
  failing: HistoryResult,
): Promise<{ options: HistoryOptions; result: HistoryResult }> {
  let smallest = { options: { seed: failing.seed } as HistoryOptions, result: failing };

  async function fails(options: HistoryOptions): Promise<boolean> {
    const result = await player.play(options);
    if (result.violation === null) return false;
    smallest = { options, result };
    return true;
  }

  // justified: the calm weather has every kind
  for (const kind of Object.keys(CALM) as (keyof Weather)[]) {
    await fails({ ...smallest.options, without: [...(smallest.options.without ?? []), kind] });
  }
  for (let size = smallest.result.steps; size >= 1; size = Math.floor(size / 2)) {
    while (smallest.result.steps > size) {
      if (!(await fails({ ...smallest.options, mostSteps: smallest.result.steps - size }))) break;
    }
  }
  return smallest;
}
