import { merchantOf } from "./merchant.ts";
import { mollieOf } from "./mollie.ts";
import { payerOf } from "./payer.ts";
import type { Race } from "./race.ts";

/** Everybody who can do something in a race. */
export function people(race: Race) {
  return { merchant: merchantOf(race), payer: payerOf(race), mollie: mollieOf(race) };
}

/** So many starters of one sort. */
export function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
