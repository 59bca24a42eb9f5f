import { createHmac } from "node:crypto";
import { eventAnswer } from "../webhook-subscriptions/event-answer.ts";
import { signingSecrets, type WebhookSubscription } from "../webhook-subscriptions/webhook-subscription.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ClassicCall, EventCall } from "./webhook-call.ts";

/** What is posted, and where. */
export type WebhookMessage = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string;
};

/** The payment's id and nothing else, without a signature. https://docs.mollie.com/reference/webhooks */
export function classicMessage(call: ClassicCall): WebhookMessage {
  return {
    url: call.url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ id: call.sentId ?? call.paymentId }).toString(),
  };
}

/**
 * The event, signed with each secret that is in use now, to where the subscription wants it now.
 * https://docs.mollie.com/reference/webhooks-best-practices
 */
export function eventMessage(
  world: SandboxWorld,
  subscription: WebhookSubscription,
  { event, sentId }: EventCall,
): WebhookMessage {
  const body = JSON.stringify(eventAnswer(world, { ...event, entityId: sentId ?? event.entityId }));
  const secrets = signingSecrets(subscription, { now: world.clock.now() });
  return {
    url: subscription.url,
    headers: {
      "content-type": "application/json",
      // Each signature in a header line of its own, which most servers join with a comma.
      "x-mollie-signature": secrets.map((secret) => signature(body, secret)),
    },
    body,
  };
}

function signature(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
