import { deliverNow } from "../webhooks/deliver-webhook.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { PING } from "./event-types.ts";
import { callAbout, keepEvent } from "./tell-subscribers.ts";
import type { WebhookSubscription } from "./webhook-subscription.ts";

/**
 * Sends a test event, once, whether or not the subscription is enabled: a merchant wants to know before enabling it.
 * Answers why it did not arrive, or null when it did. A failed test does not count towards being blocked.
 */
export async function pingSubscription(
  world: SandboxWorld,
  subscription: WebhookSubscription,
): Promise<string | null> {
  const event = keepEvent(world, {
    type: PING,
    entityId: subscription.id,
    entity: null,
    entityPath: `/webhooks/${subscription.id}`,
    paymentId: null,
    profileId: subscription.profileId,
    mode: subscription.mode,
  });
  const { id: subscriptionId, url } = subscription;
  const call = { ...callAbout(event, { subscriptionId, url }), isTest: true } as const;
  const status = (await deliverNow(world, call))?.status ?? null;
  if (status === 200) return null;
  return status === null
    ? `The webhook URL ${url} cannot be reached.`
    : `The webhook URL ${url} answered with ${status} instead of 200.`;
}
