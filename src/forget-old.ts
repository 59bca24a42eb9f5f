import { hours } from "./clock/clock.ts";
import { forgetUnneededKeys } from "./payments/mollie-keys.ts";
import { expireLogBodies, forgetIdempotencyKeys } from "./world/find-merchant.ts";
import type { Platform } from "./world/world.ts";

/** By contract: after it, the same idempotency key is a new one. */
const KEYS_REMEMBERED_MS = hours(24);

/** Some milliseconds of work, so that nobody who writes to the log waits for it. */
const BODIES_AT_ONCE = 500;

/** Half a million an hour, far more than are written; the rest comes with the next hour. */
const MOST_BATCHES = 1000;

/** Drops what may be forgotten, across merchants. What proves money is never part of it. */
export async function forgetOld(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  await forgetIdempotencyKeys(platform.sql, { before: new Date(now.getTime() - KEYS_REMEMBERED_MS) });
  for (let batches = 0; batches < MOST_BATCHES; batches++) {
    const expired = await expireLogBodies(platform.sql, { asOf: now, atMost: BODIES_AT_ONCE });
    if (expired < BODIES_AT_ONCE) break;
  }
  await forgetUnneededKeys(platform);
}
