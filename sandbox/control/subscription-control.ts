import { Type } from "typebox";
import { presentSecret } from "../webhook-subscriptions/subscription-answer.ts";
import {
  CHOSEN_STATUSES,
  newSecret,
  rollSecret,
  setStatus,
  type WebhookSubscription,
} from "../webhook-subscriptions/webhook-subscription.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

const ById = Type.Object({ id: Type.String() });
const Decision = Type.Object({ status: Type.Enum([...CHOSEN_STATUSES]) }, { additionalProperties: false });

/** What a merchant sees and does at Mollie's dashboard: subscriptions with their secrets, and new ones of these. */
export function addSubscriptionControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/webhooks", () => ({
    webhooks: [...world.state.webhookSubscriptions.values()].map(summary),
  }));

  control.post("/webhooks/:id", { schema: { params: ById, body: Decision } }, (request) => {
    const subscription = subscriptionOf(world, request.params.id);
    setStatus(subscription, { to: request.body.status });
    return summary(subscription);
  });

  control.post("/webhooks/:id/secret", { schema: { params: ById } }, (request, reply) => {
    const subscription = subscriptionOf(world, request.params.id);
    rollSecret(subscription, { value: newSecret(), now: world.clock.now() });
    return reply.status(201).send(summary(subscription));
  });
}

function subscriptionOf(world: SandboxWorld, id: string): WebhookSubscription {
  const subscription = world.state.webhookSubscriptions.get(id);
  if (!subscription || subscription.status === "deleted")
    throw new ControlError(404, `There is no webhook ${id}`);
  return subscription;
}

function summary(subscription: WebhookSubscription): object {
  const { id, name, url, mode, profileId, eventTypes, status, secrets, failingSince } = subscription;
  return {
    id,
    name,
    url,
    mode,
    profileId,
    eventTypes,
    status,
    webhookSecret: presentSecret(subscription),
    earlierSecrets: secrets.flatMap(({ value, until }) =>
      until === null ? [] : [{ value, until: new Date(until).toISOString() }],
    ),
    failingSince: failingSince === null ? null : new Date(failingSince).toISOString(),
  };
}
