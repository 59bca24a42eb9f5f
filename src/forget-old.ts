import { hours } from "./clock/clock.ts";
import { forgetUnneededKeys } from "./payments/mollie-keys.ts";
import { expireLogBodies, expireMailContents, forgetIdempotencyKeys } from "./world/find-merchant.ts";
import type { Platform } from "./world/world.ts";

/** By contract: after it, the same idempotency key is a new one. */
const KEYS_REMEMBERED_MS = hours(24);

/** Some milliseconds of work, so that nobody who writes to the log waits for it. */
const BODIES_AT_ONCE = 500;

/** Half a million an hour, far more than are written; the rest comes with the next hour. */
const MOST_BATCHES = 1000;

/** Drops what may be forgotten, across merchants. What proves money is never part of it. */
export async function forgetOld(platform: Platform): Promise<void> {
  const { sql } = platform;
  const asOf = platform.clock.now();
  await forgetIdempotencyKeys(sql, { before: new Date(asOf.getTime() - KEYS_REMEMBERED_MS) });
  await inBatches((atMost) => expireLogBodies(sql, { asOf, atMost }));
  await inBatches((atMost) => expireMailContents(sql, { asOf, atMost }));
  await forgetUnneededKeys(platform);
}

async function inBatches(expire: (atMost: number) => Promise<bigint>): Promise<void> {
  for (let batches = 0; batches < MOST_BATCHES; batches++) {
    if ((await expire(BODIES_AT_ONCE)) < BODIES_AT_ONCE) return;
  }
}
