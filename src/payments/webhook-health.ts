import { days, minutes } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { type Mode, readLastWebhookAt } from "../mollie-connections/mollie-connection-queries.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import type { World } from "../world/world.ts";
import type { WebhookHealthAnswer } from "./mollie-key-schemas.ts";
import { listMissingCalls, readSilenceSince } from "./webhook-health-queries.ts";

/** Mollie tries again after a minute and after three: a call that is later than this was lost. */
const PATIENCE_MS = minutes(15);

/** Mollie's clock and ours differ, and a call can overtake the moment that Mollie writes down. */
const CLOCKS_DIFFER_BY_MS = minutes(1);

/** What is older tells nothing of how it is now. */
const LOOKED_BACK_MS = days(30);

/** Enough to see a pattern in. */
const SHOWN_AT_MOST = 20;

/** When Mollie's calls stopped, if they did: somebody paid since and Mollie did not call. */
export async function findSilence(tx: Tx, { mode }: { mode: Mode }): Promise<Date | null> {
  const before = new Date(tx.now.getTime() - PATIENCE_MS);
  return readSilenceSince(tx, { mode, before, toleranceMs: CLOCKS_DIFFER_BY_MS });
}

/** Whether Mollie's calls come through, judged by the payments that they should have been about. */
export async function showWebhookHealth(
  tx: Tx,
  { webhookUrl }: Pick<World, "webhookUrl">,
): Promise<WebhookHealthAnswer> {
  const { webhookSecret } = await readMerchant(tx);
  const mode = await currentMode(tx);
  const lastReceivedAt = await readLastWebhookAt(tx);
  const silentSince = await findSilence(tx, { mode });
  const missing = await listMissingCalls(tx, {
    mode,
    after: new Date(tx.now.getTime() - LOOKED_BACK_MS),
    before: new Date(tx.now.getTime() - PATIENCE_MS),
    limit: SHOWN_AT_MOST,
  });
  return {
    status: judge({ isReachable: webhookUrl(webhookSecret) !== null, silentSince, lastReceivedAt }),
    lastReceivedAt: lastReceivedAt?.toISOString() ?? null,
    silentSince: silentSince?.toISOString() ?? null,
    missing: missing.map(({ completedAt, ...call }) => ({ ...call, completedAt: completedAt.toISOString() })),
  };
}

function judge({
  isReachable,
  silentSince,
  lastReceivedAt,
}: {
  isReachable: boolean;
  silentSince: Date | null;
  lastReceivedAt: Date | null;
}): WebhookHealthAnswer["status"] {
  if (!isReachable) return "unreachable";
  if (silentSince !== null) return "silent";
  return lastReceivedAt === null ? "quiet" : "healthy";
}
