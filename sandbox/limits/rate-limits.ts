import { seconds } from "../world/durations.ts";

/** How fast a merchant may call an endpoint: a quota per window, and a reserve for bursts. */
export type RatePolicy = { readonly quota: number; readonly windowSeconds: number; readonly burst: number };

/** The numbers of Mollie's own example. https://docs.mollie.com/reference/rate-limiting */
export const MOLLIE_POLICY: RatePolicy = { quota: 20, windowSeconds: 3, burst: 60 };

type Bucket = { tokens: number; filledAt: number };

/** What a call finds in its bucket. */
export type Allowance = {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until the bucket has what a call needs, or until it is full when it has. */
  readonly resetSeconds: number;
};

/** How fast callers call, per credential and endpoint. In memory only, as what counts is the last few seconds. */
export type RateLimits = ReturnType<typeof createRateLimits>;

/** Token buckets: each holds a burst, and is filled with the quota over the window. Nobody is refused until enforced. */
export function createRateLimits() {
  const buckets = new Map<string, Bucket>();
  const limits = {
    /** Whether a caller whose bucket is empty gets 429. */
    isEnforced: false,
    policy: MOLLIE_POLICY,
    take,
    clear: () => {
      buckets.clear();
      limits.isEnforced = false;
      limits.policy = MOLLIE_POLICY;
    },
  };

  function take(name: string, now: number): Allowance {
    const { quota, windowSeconds, burst } = limits.policy;
    const perMs = quota / seconds(windowSeconds);
    const bucket = buckets.get(name) ?? { tokens: burst, filledAt: now };
    bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, now - bucket.filledAt) * perMs);
    bucket.filledAt = now;
    buckets.set(name, bucket);
    const isAllowed = bucket.tokens >= 1;
    if (isAllowed) bucket.tokens -= 1;
    const wanted = isAllowed ? burst : 1;
    return {
      isAllowed,
      remaining: Math.floor(bucket.tokens),
      resetSeconds: Math.ceil((wanted - bucket.tokens) / perMs / 1000),
    };
  }

  return limits;
}
