import { ACTIONS, type Action } from "./actors.ts";
import type { Chance } from "./chance.ts";

const POSSIBLE = Object.entries<Action>(ACTIONS).map(([name, action]) => ({ name, ...action }));

export type ActionName = keyof typeof ACTIONS;

/**
 * Each history leaves out about half of what is not needed to get anywhere, so that what is left happens often enough to
 * meet itself; all histories together have everything ("swarm testing", Groce et al., ISSTA 2012).
 */
export function castOf(chance: Chance, { only }: { only: readonly ActionName[] | null }): typeof POSSIBLE {
  if (only !== null)
    return POSSIBLE.filter(({ name, isNeeded }) => isNeeded || only.some((one) => one === name));
  return POSSIBLE.filter(({ isNeeded }) => chance.happens(0.5) || isNeeded === true);
}
