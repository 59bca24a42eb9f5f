import type { Capture } from "../captures/capture.ts";
import type { Chargeback } from "../chargebacks/chargeback.ts";
import type { Customer } from "../customers/customer.ts";
import type { PaymentLink } from "../payment-links/payment-link.ts";
import { DEFAULT_PROFILE } from "../profiles/default-profile.ts";
import { newProfile, type Profile, type ProfileRequest } from "../profiles/profile.ts";
import { type IdempotentCalls, idempotentCalls } from "../protocol/idempotent-calls.ts";
import type { Refund } from "../refunds/refund.ts";
import type { AccessToken } from "../tokens/access-token.ts";
import type { WebhookEvent } from "../webhook-subscriptions/webhook-event.ts";
import type { WebhookSubscription } from "../webhook-subscriptions/webhook-subscription.ts";
import type { Delivery, WebhookCall } from "../webhooks/webhook-call.ts";
import { type PaymentBook, paymentBook } from "./payment-book.ts";
import { type PaymentRows, paymentRows } from "./payment-rows.ts";

/** How the sandbox behaves where Mollie's documentation leaves it open. */
export type SandboxSettings = {
  /** Whether a payment that becomes pending calls its webhook. */
  pendingCalls: boolean;
  /** Whether a payment in euros can be refunded up to 25 euros beyond what was paid, as some methods allow. */
  refundUpTo25More: boolean;
  /** Whether the merchant's balance at Mollie is empty, so that new refunds are queued. */
  emptyBalance: boolean;
  /** Whether payments in test mode have to be in euros. */
  eurosOnlyInTestMode: boolean;
  /** Whether open payments in test mode expire when their time is over, as those in live mode do. */
  testPaymentsExpire: boolean;
  /** Whether the webhook of a payment in live mode has to begin with https. */
  httpsWebhooksInLiveMode: boolean;
  /** Whether every answer tells the rate limits, or only one when little is left of them. */
  rateLimitsOnEveryAnswer: boolean;
};

/** What a sandbox does unless it is told otherwise. */
export const USUAL_SETTINGS: SandboxSettings = {
  pendingCalls: true,
  refundUpTo25More: false,
  emptyBalance: false,
  eurosOnlyInTestMode: false,
  testPaymentsExpire: true,
  httpsWebhooksInLiveMode: false,
  rateLimitsOnEveryAnswer: true,
};

/** All that the sandbox remembers. Maps keep the order in which things were made, which lists and paging rely on. */
export type SandboxState = {
  settings: SandboxSettings;
  readonly profiles: Map<string, Profile>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly payments: PaymentBook;
  readonly refunds: PaymentRows<Refund>;
  readonly chargebacks: PaymentRows<Chargeback>;
  readonly captures: PaymentRows<Capture>;
  readonly paymentLinks: Map<string, PaymentLink>;
  readonly customers: Map<string, Customer>;
  readonly webhookSubscriptions: Map<string, WebhookSubscription>;
  /** The newest events that a subscription was to be told of. */
  readonly events: Map<string, WebhookEvent>;
  /** Webhook calls that have not been answered with 200 yet and have tries left. */
  readonly webhookCalls: Map<string, WebhookCall>;
  /** The newest tries, oldest first. */
  readonly deliveries: Delivery[];
  readonly idempotentCalls: IdempotentCalls;
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
    accessTokens: new Map(),
    payments: paymentBook([]),
    refunds: paymentRows<Refund>([]),
    chargebacks: paymentRows<Chargeback>([]),
    captures: paymentRows<Capture>([]),
    paymentLinks: new Map(),
    customers: new Map(),
    webhookSubscriptions: new Map(),
    events: new Map(),
    webhookCalls: new Map(),
    deliveries: [],
    idempotentCalls: idempotentCalls([]),
  };
}
