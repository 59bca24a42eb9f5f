import type { FastifyInstance } from "fastify";
import { fieldsOf } from "../protocol/nested-fields.ts";
import {
  CHOSEN_STATUSES,
  newSecret,
  rollSecret,
  setStatus,
  type WebhookSubscription,
} from "../webhook-subscriptions/webhook-subscription.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { back } from "./back.ts";

type ById = { Params: { id: string } };

/** The overview's forms about webhook subscriptions. */
export function addSubscriptionRoutes(app: FastifyInstance, world: SandboxWorld): void {
  app.post<ById>("/dashboard/webhooks/:id", (request, reply) => {
    const { id } = request.params;
    const subscription = presentOne(world, id);
    const status = CHOSEN_STATUSES.find((known) => known === fieldsOf(request.body)["status"]);
    if (!subscription || !status) return back(reply, `There is no webhook ${id}, or no such status.`);
    setStatus(subscription, { to: status });
    return back(reply, null);
  });

  app.post<ById>("/dashboard/webhooks/:id/secret", (request, reply) => {
    const { id } = request.params;
    const subscription = presentOne(world, id);
    if (!subscription) return back(reply, `There is no webhook ${id}.`);
    rollSecret(subscription, { value: newSecret(), now: world.clock.now() });
    return back(reply, null);
  });
}

function presentOne(world: SandboxWorld, id: string): WebhookSubscription | null {
  const subscription = world.state.webhookSubscriptions.get(id);
  return subscription && subscription.status !== "deleted" ? subscription : null;
}
