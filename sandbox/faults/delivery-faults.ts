import type { Mode } from "../profiles/profile.ts";
import type { WebhookCall } from "../webhooks/webhook-call.ts";
import { minutes, seconds } from "../world/durations.ts";
import { newId, randomText } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { isDeliveryFault } from "./fault.ts";

/** Mollie's doubled calls were seen about this far apart. https://github.com/mollie/magento2/issues/604 */
const DOUBLED_AFTER_MS = minutes(1);

/** At the same time, unless told how many. */
const PARALLEL = 2;

/** Whose the news is that a call brings. */
export type Owner = { readonly profileId: string; readonly mode: Mode };

/** The calls that are made for one that is owed: that one, unless a fault was asked for. */
export function callsWithFault(world: SandboxWorld, owner: Owner, call: WebhookCall): WebhookCall[] {
  const fault = world.faults.take(
    {
      method: "POST",
      path: new URL(call.url).pathname,
      key: world.state.profiles.get(owner.profileId)?.keys[owner.mode] ?? null,
    },
    isDeliveryFault,
  );
  if (!fault) return [call];
  const another = (changes: Partial<Pick<WebhookCall, "firstTryAt">>): WebhookCall => ({
    ...call,
    id: newId("call"),
    ...changes,
  });
  switch (fault.fault) {
    case "lost-webhook":
      return [];
    case "late-webhook":
      return [{ ...call, firstTryAt: call.firstTryAt + seconds(fault.seconds) }];
    case "doubled-webhook":
      return [call, another({ firstTryAt: call.firstTryAt + DOUBLED_AFTER_MS })];
    case "parallel-webhooks":
      return [call, ...Array.from({ length: (fault.count ?? PARALLEL) - 1 }, () => another({}))];
    case "webhook-with-wrong-id":
      return [{ ...call, sentId: idLike(call.event ? call.event.entityId : call.paymentId) }];
  }
}

/** An id that nobody has, of the same kind. */
function idLike(id: string): string {
  return id.replace(/_.*$/, () => `_${randomText(12)}`);
}
