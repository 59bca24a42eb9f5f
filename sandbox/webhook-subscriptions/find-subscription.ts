import { reaches } from "../protocol/authentication.ts";
import type { MollieCall } from "../protocol/endpoint.ts";
import { notFound } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { WebhookSubscription } from "./webhook-subscription.ts";

/** The subscription of a call's path; 404 when the token reaches none with that id, or it is of the other mode. */
export function findSubscription(world: SandboxWorld, { credential, id }: MollieCall): WebhookSubscription {
  const subscription = world.state.webhookSubscriptions.get(id);
  if (
    !subscription ||
    subscription.status === "deleted" ||
    !reaches({ ...credential, mode: subscription.mode }, subscription)
  )
    throw notFound(`No webhook exists with token ${id}.`);
  if (subscription.mode !== credential.mode)
    throw notFound(
      `The wrong mode is used: webhook ${id} is a ${subscription.mode} webhook, and the call is for ${credential.mode} mode.`,
    );
  return subscription;
}
