import { documentation, mollieTime, toJson } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { WebhookSubscription } from "./webhook-subscription.ts";

/** A subscription as Mollie's API shows it: never its secret. https://docs.mollie.com/reference/get-webhook */
export function subscriptionAnswer(world: SandboxWorld, subscription: WebhookSubscription): object {
  return {
    resource: "webhook",
    id: subscription.id,
    url: subscription.url,
    profileId: subscription.profileId,
    createdAt: mollieTime(subscription.createdAt),
    name: subscription.name,
    eventTypes: subscription.eventTypes,
    status: subscription.status,
    mode: subscription.mode,
    _links: {
      self: toJson(`${world.url}/v2/webhooks/${subscription.id}`),
      documentation: documentation("get-webhook"),
    },
  };
}

/** What a create call alone answers: the secret too, which is never shown again. */
export function createdAnswer(world: SandboxWorld, subscription: WebhookSubscription): object {
  return { ...subscriptionAnswer(world, subscription), webhookSecret: presentSecret(subscription) };
}

/** The secret that the receiver should have. */
export function presentSecret({ id, secrets }: WebhookSubscription): string {
  const [present] = secrets;
  if (!present) throw new Error(`Subscription ${id} has had a secret from the start.`);
  return present.value;
}
