import type { Mode } from "../profiles/profile.ts";
import { oweCall } from "../webhooks/deliver-webhook.ts";
import type { EventCall } from "../webhooks/webhook-call.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { EventType } from "./event-types.ts";
import type { WebhookEvent } from "./webhook-event.ts";
import { hears } from "./webhook-subscription.ts";

/** Enough to look back on any test or demo; older events are dropped so that a long run stays small. */
const EVENTS_KEPT = 5000;

type News = {
  readonly type: EventType;
  readonly entityId: string;
  readonly entityPath: string;
  readonly paymentId: string;
  readonly profileId: string;
  readonly mode: Mode;
  /** The resource as the API shows it now. Asked for only when somebody is to be told. */
  readonly entity: () => object;
};

/** Makes an event of what has happened and owes it to each subscription that hears of such; else makes none. */
export function tellSubscribers(world: SandboxWorld, news: News): void {
  const listeners = [...world.state.webhookSubscriptions.values()].filter((each) => hears(each, news));
  if (listeners.length === 0) return;
  const { entity, ...facts } = news;
  const event = keepEvent(world, { ...facts, entity: entity() });
  for (const { id: subscriptionId, url } of listeners)
    oweCall(world, callAbout(event, { subscriptionId, url }), { of: news });
}

/** The call that tells a subscription of an event. */
export function callAbout(
  event: WebhookEvent,
  { subscriptionId, url }: Pick<EventCall, "subscriptionId" | "url">,
): EventCall {
  return {
    id: newId("call"),
    subscriptionId,
    event,
    paymentId: event.paymentId,
    url,
    reason: event.type,
    firstTryAt: event.createdAt,
    tries: 0,
  };
}

/** Gives an event its id and time, and keeps it for whoever asks the API about it. */
export function keepEvent(world: SandboxWorld, facts: Omit<WebhookEvent, "id" | "createdAt">): WebhookEvent {
  const { events } = world.state;
  const event: WebhookEvent = { ...facts, id: newId("event"), createdAt: world.clock.now() };
  events.set(event.id, event);
  for (const id of events.keys()) {
    if (events.size <= EVENTS_KEPT) break;
    events.delete(id);
  }
  return event;
}
