import { documentation, mollieTime, toJson } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** An event as it is sent, and as Mollie's API shows it. https://docs.mollie.com/reference/get-webhook-event */
export function eventAnswer(world: SandboxWorld, event: WebhookEvent): object {
  return {
    resource: "event",
    id: event.id,
    type: event.type,
    entityId: event.entityId,
    createdAt: mollieTime(event.createdAt),
    ...(event.entity === null ? {} : { _embedded: { entity: event.entity } }),
    _links: {
      self: toJson(`${world.url}/v2/events/${event.id}`),
      entity: toJson(`${world.url}/v2${event.entityPath}`),
      documentation: documentation("get-webhook-event"),
    },
  };
}
