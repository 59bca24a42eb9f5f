import type { Payment } from "../payments/payment.ts";
import { DEFAULT_PROFILE } from "../profiles/default-profile.ts";
import { newProfile, type Profile, type ProfileRequest } from "../profiles/profile.ts";
import type { IdempotentCall } from "../protocol/idempotent-call.ts";
import type { Delivery, WebhookCall } from "../webhooks/webhook-call.ts";

/** How the sandbox behaves where Mollie's documentation leaves it open. */
export type SandboxSettings = {
  /** Whether a payment that becomes pending calls its webhook. */
  pendingCalls: boolean;
};

/** All that the sandbox remembers. Maps keep the order in which things were made, which lists and paging rely on. */
export type SandboxState = {
  settings: SandboxSettings;
  readonly profiles: Map<string, Profile>;
  readonly payments: Map<string, Payment>;
  /** Webhook calls that have not been answered with 200 yet and have tries left. */
  readonly webhookCalls: Map<string, WebhookCall>;
  /** The newest tries, oldest first. */
  readonly deliveries: Delivery[];
  readonly idempotentCalls: Map<string, IdempotentCall>;
};

/** What the starter decides, and a reset goes back to. */
export type StartOptions = {
  readonly profiles: readonly ProfileRequest[];
  readonly settings: SandboxSettings;
};

/** A fresh state: the default profile, and those that the starter asked for. */
export function freshState(options: StartOptions & { now: number }): SandboxState {
  const profiles = [
    DEFAULT_PROFILE,
    ...options.profiles.map((request) => newProfile(request, { now: options.now })),
  ];
  return {
    settings: options.settings,
    profiles: new Map(profiles.map((profile) => [profile.id, profile])),
    payments: new Map(),
    webhookCalls: new Map(),
    deliveries: [],
    idempotentCalls: new Map(),
  };
}
