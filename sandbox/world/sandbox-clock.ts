/** The sandbox's time in milliseconds since 1970: what goes by by itself, plus what the control API has moved it. */
export type SandboxClock = {
  offsetMs: number;
  readonly now: () => number;
  /** Moves ahead to an instant; an instant that has passed changes nothing, so that time never runs backwards. */
  readonly moveTo: (instant: number) => void;
  /** Sets any instant, also one that has passed; for a sandbox in which nothing has happened yet. */
  readonly setTo: (instant: number) => void;
};

export function sandboxClock({ realTime }: { realTime: () => number }): SandboxClock {
  const clock: SandboxClock = {
    offsetMs: 0,
    now: () => realTime() + clock.offsetMs,
    moveTo: (instant) => {
      clock.offsetMs += Math.max(0, instant - clock.now());
    },
    setTo: (instant) => {
      clock.offsetMs = instant - realTime();
    },
  };
  return clock;
}

/**
 * From the beginning of Unix time to a year before the years get a fifth digit, so that what is made at the very end
 * and expires later can still be written as Mollie writes instants.
 */
const EARLIEST = 0;
const LATEST = Date.UTC(9999, 0, 1);

/** Whether the clock can be moved to an instant. */
export function isWithinReach(instant: number): boolean {
  return instant >= EARLIEST && instant <= LATEST;
}
