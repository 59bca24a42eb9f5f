import type { Mode } from "../profiles/profile.ts";
import { hours } from "../world/durations.ts";
import { randomText } from "../world/random-text.ts";
import type { EventType, Subscribable } from "./event-types.ts";

/** What somebody can make of a subscription. Blocked it also becomes by itself, by failing for too long. */
export const CHOSEN_STATUSES = ["enabled", "disabled", "blocked"] as const;

type ChosenStatus = (typeof CHOSEN_STATUSES)[number];

/** Only an enabled subscription is called, and a deleted one is gone for the API. */
type SubscriptionStatus = ChosenStatus | "deleted";

/**
 * Where events are sent to, signed. Instants are milliseconds since 1970.
 * https://docs.mollie.com/reference/webhooks-api
 */
export type WebhookSubscription = {
  readonly id: string;
  /** The one profile whose events it gets; null is every profile. */
  readonly profileId: string | null;
  readonly mode: Mode;
  readonly createdAt: number;
  name: string;
  url: string;
  eventTypes: readonly Subscribable[];
  status: SubscriptionStatus;
  /** The newest first. An older one signs along until its time is over, so that a receiver can change at leisure. */
  secrets: readonly SigningSecret[];
  /** Since when no call has been answered with 200; null while calls arrive. */
  failingSince: number | null;
};

export type SigningSecret = { readonly value: string; readonly until: number | null };

/** How long a replaced secret signs along. https://docs.mollie.com/reference/webhooks-best-practices */
const ROLL_OVER_MS = hours(24);

/** A subscription that has failed for this long is blocked. https://docs.mollie.com/reference/webhooks-new */
const BLOCKED_AFTER_MS = hours(24);

/** Whether a subscription is to be told of an event. */
export function hears(
  { status, mode, profileId, eventTypes }: WebhookSubscription,
  event: { readonly type: EventType; readonly mode: Mode; readonly profileId: string },
): boolean {
  return (
    status === "enabled" &&
    mode === event.mode &&
    (profileId === null || profileId === event.profileId) &&
    eventTypes.some((type) => type === "*" || type === event.type)
  );
}

/** As many characters as the hash that it signs with has bytes. */
const SECRET_LENGTH = 32;

export function newSecret(): string {
  return randomText(SECRET_LENGTH);
}

/** The secrets that sign at an instant: the present one, and those replaced less than a day before. */
export function signingSecrets({ secrets }: WebhookSubscription, { now }: { now: number }): string[] {
  return secrets.filter(({ until }) => until === null || now < until).map(({ value }) => value);
}

/** Puts another secret first. The present one signs along for a day; earlier ones keep the time they have. */
export function rollSecret(
  subscription: WebhookSubscription,
  { value, now }: { value: string; now: number },
): void {
  const earlier = subscription.secrets
    .map((secret) => ({ value: secret.value, until: secret.until ?? now + ROLL_OVER_MS }))
    .filter((secret) => now < secret.until);
  subscription.secrets = [{ value, until: null }, ...earlier];
}

/** Notes how a call went: a success ends a row of failures, and a row that has lasted a day blocks the subscription. */
export function noteOutcome(
  subscription: WebhookSubscription,
  { arrived, now }: { arrived: boolean; now: number },
): void {
  if (arrived) {
    subscription.failingSince = null;
    return;
  }
  subscription.failingSince ??= now;
  if (subscription.status === "enabled" && now - subscription.failingSince >= BLOCKED_AFTER_MS)
    subscription.status = "blocked";
}

/** Enables, disables or blocks, as somebody at the dashboard does. One that is enabled again begins anew. */
export function setStatus(subscription: WebhookSubscription, { to }: { to: ChosenStatus }): void {
  subscription.status = to;
  if (to === "enabled") subscription.failingSince = null;
}
