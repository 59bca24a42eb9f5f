import { days } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { MollieConnectionId } from "../ids/ids.ts";
import {
  forgetKey,
  listKeptConnections,
  lockMerchantForConnecting,
  type MollieConnection,
  readConnection,
} from "../mollie-connections/mollie-connection-queries.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { findKeptKeys } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { type KeyUse, readKeyUse } from "./mollie-key-queries.ts";
import type { MollieKeyAnswer } from "./mollie-key-schemas.ts";

/** How long after a payment its money may still have to go back, and a chargeback be told of. */
const REFUND_TIME_MS = days(120);

/** A look at each key is a handful of indexed counts; the rest comes with the next hour. */
const KEYS_AT_ONCE = 500;

/** Every key that is kept, why, and until when, as a caller sees it; never the key. */
export async function showKeys(tx: Tx): Promise<MollieKeyAnswer[]> {
  const shown: MollieKeyAnswer[] = [];
  for (const key of await listKeptConnections(tx)) {
    const use = key.status === "active" ? null : await readKeyUse(tx, { id: key.id });
    shown.push({
      id: key.id,
      keyHint: key.keyHint,
      status: key.status,
      mode: key.mode,
      profileId: key.profileId,
      profileName: key.profileName,
      trouble: key.trouble,
      createdAt: key.createdAt.toISOString(),
      endedAt: key.endedAt?.toISOString() ?? null,
      undecidedPayments: use === null ? 0 : use.unanswered + (use.hasSuccessor ? 0 : use.undecided),
      keptUntil: (use && keptUntil(key, use))?.toISOString() ?? null,
    });
  }
  return shown;
}

/** Forgets a key that ended, now: what it made is then followed only if another key of its profile is connected. */
export async function forgetKeyNow(tx: Tx, { id }: { id: MollieConnectionId }): Promise<void> {
  await lockMerchantForConnecting(tx);
  const key = await readConnection(tx, { id });
  if (key === null || key.forgottenAt !== null)
    throw new Problem("not_found", { detail: say("There is no key {{id}}.", { id }) });
  if (key.status === "active") {
    throw new Problem("mollie_key_in_use", {
      detail: say("New payments are made with this key; connect another one or disconnect Mollie first."),
    });
  }
  await forgetKey(tx, { id });
  await recordEvent(tx, {
    type: "mollie.key_forgotten",
    mode: key.mode,
    data: { keyHint: key.keyHint, profileId: key.profileId },
  });
}

/** Forgets the keys that ended and that nothing needs any more, across merchants. */
export async function forgetUnneededKeys(platform: Platform): Promise<void> {
  for (const { merchantId, connectionId } of await findKeptKeys(platform.sql, { atMost: KEYS_AT_ONCE })) {
    const world = worldOf(platform, { merchantId, source: "schedule" });
    await world.atomically("forget unneeded key", async (tx) => {
      await lockMerchantForConnecting(tx);
      const key = await readConnection(tx, { id: connectionId });
      if (key === null || key.status === "active" || key.forgottenAt !== null) return;
      const use = await readKeyUse(tx, { id: key.id });
      const until = keptUntil(key, use);
      if (isNeeded(use) || (until !== null && until > tx.now)) return;
      await forgetKeyNow(tx, { id: key.id });
    });
  }
}

/**
 * While another key of its profile is connected, only an unanswered creation needs this one: it must be repeated with the
 * key that it began with. Without one it follows what is undecided.
 */
function isNeeded({ unanswered, undecided, hasSuccessor }: KeyUse): boolean {
  return unanswered > 0 || (!hasSuccessor && undecided > 0);
}

/** The end of the time in which its last payment can be refunded; null when another key does that. */
function keptUntil({ endedAt }: Pick<MollieConnection, "endedAt">, use: KeyUse): Date | null {
  if (use.hasSuccessor || endedAt === null) return null;
  return use.lastPaidAt === null ? null : new Date(use.lastPaidAt.getTime() + REFUND_TIME_MS);
}
