import type { Mode } from "../profiles/profile.ts";
import { hours } from "../world/durations.ts";

/** Where events of the organisation are sent to, signed. https://docs.mollie.com/reference/webhooks-api */
export type WebhookSubscription = {
  readonly id: string;
  /** The one profile whose events it gets; null is every profile. */
  readonly profileId: string | null;
  readonly mode: Mode;
  readonly createdAt: number;
  name: string;
  url: string;
  /** `*` alone stands for every type. */
  eventTypes: readonly string[];
  /** Blocked by too many failures, and then called no more. */
  status: "enabled" | "blocked";
  /** The newest first. An older one signs along until its time is over, so that a receiver can change at leisure. */
  secrets: readonly SigningSecret[];
  /** Since when no call has been answered with 200; null while calls arrive. */
  failingSince: number | null;
};

export type SigningSecret = { readonly value: string; readonly until: number | null };

/** How long a replaced secret signs along. https://docs.mollie.com/reference/webhooks-best-practices */
const ROLL_OVER_MS = hours(24);

/** A subscription that has failed for this long is blocked. */
const BLOCKED_AFTER_MS = hours(24);

/** The secrets that sign now. */
export function signingSecrets({ secrets }: WebhookSubscription, now: number): string[] {
  return secrets.filter(({ until }) => until === null || now < until).map(({ value }) => value);
}

/** Puts a new secret first; the present one goes on for a day, older ones keep their time. */
export function rollSecret(subscription: WebhookSubscription, secret: { value: string; now: number }): void {
  const earlier = subscription.secrets
    .map((each) => ({ ...each, until: each.until ?? secret.now + ROLL_OVER_MS }))
    .filter((each) => secret.now < each.until);
  subscription.secrets = [{ value: secret.value, until: null }, ...earlier];
}

/** Notes how a call went. A success ends a row of failures; one that has lasted a day blocks the subscription. */
export function noteOutcome(
  subscription: WebhookSubscription,
  outcome: { arrived: boolean; now: number },
): void {
  if (outcome.arrived) {
    subscription.failingSince = null;
    return;
  }
  subscription.failingSince ??= outcome.now;
  if (outcome.now - subscription.failingSince >= BLOCKED_AFTER_MS) subscription.status = "blocked";
}
