import type { Chance } from "./chance.ts";

/** How much goes wrong in a history, each as the probability that it does when it could. */
export type Weather = {
  /** An actor's process dies at a boundary. */
  readonly death: number;
  /** A call to Mollie meets a fault of the sandbox's. */
  readonly mollie: number;
  /** PostgreSQL says that a transaction could not be serialized, and undoes it. */
  readonly conflict: number;
  /** The connection ends before the commit. */
  readonly terminated: number;
  /** The connection ends after the commit: it happened, and nobody was told. */
  readonly unheardCommit: number;
  /** A transaction stays open while others go on. */
  readonly overlap: number;
  /** An answer of Mollie's is slow: much else happens before the actor reads it. */
  readonly slowness: number;
  /** A webhook call is lost, late, doubled, or carries an id that nobody knows. */
  readonly network: number;
  /** An actor goes on at a boundary at once, so that more happens in a history than who waits where. */
  readonly haste: number;
};

/** Some histories are calm and some are terrible, so that what fails alone is not hidden by what fails together. */
export function weatherFrom(chance: Chance): Weather {
  return {
    death: chance.pick([0, 0, 0.02, 0.08]),
    mollie: chance.pick([0, 0, 0.05, 0.3]),
    conflict: chance.pick([0, 0, 0.05]),
    terminated: chance.pick([0, 0, 0.04]),
    unheardCommit: chance.pick([0, 0, 0.04]),
    overlap: chance.pick([0, 0.1, 0.4]),
    network: chance.pick([0, 0.1, 0.4]),
    slowness: chance.pick([0, 0.2, 0.5]),
    haste: chance.pick([0.3, 0.7, 0.95]),
  };
}

/** Everything works: how a history ends. */
export const CALM: Weather = {
  death: 0,
  mollie: 0,
  conflict: 0,
  terminated: 0,
  unheardCommit: 0,
  overlap: 0,
  network: 0,
  slowness: 0,
  haste: 1,
};

/** What the sandbox does to a call; as its control API takes it. */
export const CALL_FAULTS = [
  { fault: "error", status: 503 },
  { fault: "error", status: 500, when: "after" },
  { fault: "cut", when: "before" },
  { fault: "cut", when: "after" },
  { fault: "hang", when: "before" },
  { fault: "hang", when: "after" },
  { fault: "slow", delayMs: 20 },
  { fault: "too-many-requests", retryAfterSeconds: 30 },
  { fault: "malformed-body" },
  { fault: "wrong-content-type" },
  { fault: "unknown-values" },
  { fault: "clock-skew", seconds: -3600 },
  { fault: "clock-skew", seconds: 3600 },
] as const;

/** What it does besides when something is made. */
export const CREATION_FAULTS = [
  ...CALL_FAULTS,
  { fault: "not-found-at-first", seconds: 1 },
  { fault: "not-found-at-first", seconds: 60 },
  { fault: "early-webhook" },
  { fault: "early-webhook" },
] as const;

/** What becomes of the webhook call that a payment's news owes. */
export const WEBHOOK_FAULTS = [
  { fault: "lost-webhook" },
  { fault: "late-webhook", seconds: 90 },
  { fault: "late-webhook", seconds: 20_000 },
  { fault: "doubled-webhook" },
  { fault: "parallel-webhooks", count: 3 },
  { fault: "webhook-with-wrong-id" },
] as const;
