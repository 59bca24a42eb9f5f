import type { Payment } from "../payments/payment.ts";
import type { WebhookCall } from "../webhooks/webhook-call.ts";
import { minutes, seconds } from "../world/durations.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { isDeliveryFault } from "./fault.ts";

/** Mollie's doubled calls were seen about this far apart. https://github.com/mollie/magento2/issues/604 */
const DOUBLED_AFTER_MS = minutes(1);

/** At the same time, unless told how many. */
const PARALLEL = 2;

/** The calls that are made for one that is owed: that one, unless a fault was asked for. */
export function callsWithFault(world: SandboxWorld, payment: Payment, call: WebhookCall): WebhookCall[] {
  const fault = world.faults.take(
    {
      method: "POST",
      path: new URL(call.url).pathname,
      key: world.state.profiles.get(payment.profileId)?.keys[payment.mode] ?? null,
    },
    isDeliveryFault,
  );
  if (!fault) return [call];
  const another = (changes: Partial<WebhookCall>): WebhookCall => ({
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
      return [{ ...call, sentId: newId("tr") }];
  }
}
