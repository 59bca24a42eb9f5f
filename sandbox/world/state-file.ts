import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Type } from "typebox";
import { Value } from "typebox/value";
import type { Capture } from "../captures/capture.ts";
import type { Chargeback } from "../chargebacks/chargeback.ts";
import type { Customer } from "../customers/customer.ts";
import type { PaymentLink } from "../payment-links/payment-link.ts";
import type { Payment } from "../payments/payment.ts";
import type { Profile } from "../profiles/profile.ts";
import type { IdempotentCall } from "../protocol/idempotent-call.ts";
import { idempotentCalls } from "../protocol/idempotent-calls.ts";
import type { Refund } from "../refunds/refund.ts";
import type { AccessToken } from "../tokens/access-token.ts";
import type { WebhookEvent } from "../webhook-subscriptions/webhook-event.ts";
import type { WebhookSubscription } from "../webhook-subscriptions/webhook-subscription.ts";
import type { Delivery, WebhookCall } from "../webhooks/webhook-call.ts";
import { paymentBook } from "./payment-book.ts";
import { paymentRows } from "./payment-rows.ts";
import { type SandboxSettings, type SandboxState, USUAL_SETTINGS } from "./sandbox-state.ts";

/** The shape's number; a file with another one was written by another sandbox. */
const VERSION = 1;

/** Changes come in bursts; one write for all within this time keeps the disk quiet and loses next to nothing. */
const SAVE_DELAY_MS = 50;

/** Only the outline is checked, an id in each row: what else is in a row was written by this program. */
const SavedState = Type.Object({
  version: Type.Literal(VERSION),
  clockOffsetMs: Type.Number(),
  settings: Type.Unsafe<Partial<SandboxSettings>>(Type.Object({ pendingCalls: Type.Boolean() })),
  profiles: rowsWith<Profile>("id"),
  accessTokens: laterRowsWith<AccessToken>("token"),
  payments: rowsWith<Payment>("id"),
  refunds: laterRowsWith<Refund>("id"),
  chargebacks: laterRowsWith<Chargeback>("id"),
  captures: laterRowsWith<Capture>("id"),
  paymentLinks: laterRowsWith<PaymentLink>("id"),
  customers: laterRowsWith<Customer>("id"),
  webhookSubscriptions: laterRowsWith<WebhookSubscription>("id"),
  events: laterRowsWith<WebhookEvent>("id"),
  webhookCalls: rowsWith<WebhookCall>("id"),
  deliveries: rowsWith<Delivery>("id"),
  idempotentCalls: rowsWith<IdempotentCall>("key"),
});

type Remembered = { readonly state: SandboxState; readonly clockOffsetMs: number };

/** What a state file holds, or null when there is none yet. A file that is no state file is an error that says so. */
export function loadStateFile(file: string): Remembered | null {
  if (!existsSync(file)) return null;
  const lists = parse(file);
  if (!Value.Check(SavedState, lists))
    throw broken(file, "it was not written by this version of the sandbox");
  return {
    clockOffsetMs: lists.clockOffsetMs,
    state: {
      settings: { ...USUAL_SETTINGS, ...lists.settings },
      profiles: new Map(lists.profiles.map((profile) => [profile.id, profile])),
      accessTokens: new Map((lists.accessTokens ?? []).map((token) => [token.token, token])),
      payments: paymentBook(lists.payments),
      refunds: paymentRows(lists.refunds ?? []),
      chargebacks: paymentRows(lists.chargebacks ?? []),
      captures: paymentRows(lists.captures ?? []),
      paymentLinks: byId(lists.paymentLinks),
      customers: byId(lists.customers),
      webhookSubscriptions: byId(lists.webhookSubscriptions),
      events: byId(lists.events),
      webhookCalls: new Map(lists.webhookCalls.map((call) => [call.id, call])),
      deliveries: [...lists.deliveries],
      // A call that was under way when the sandbox stopped has no answer to repeat: it may be made anew.
      idempotentCalls: idempotentCalls(lists.idempotentCalls.filter((call) => call.answer !== null)),
    },
  };
}

/**
 * Saves soon after each `changed()`, and at once on `save()`. A save is whole or did not happen: write, then rename.
 * A save in the background that fails is told to `onError`, and the next change tries again.
 */
export function stateSaver(
  file: string,
  options: { remembered: () => Remembered; onError: (error: unknown) => void },
) {
  // A folder that is not there or cannot be written stops the start, rather than a payment later on.
  accessSync(dirname(file), constants.W_OK);
  let timer: NodeJS.Timeout | undefined;
  let lastWrite: Promise<void> = Promise.resolve();

  function changed(): void {
    timer ??= setTimeout(() => void save().catch(options.onError), SAVE_DELAY_MS);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    lastWrite = writeAfter(lastWrite);
    return lastWrite;
  }

  async function writeAfter(earlier: Promise<void>): Promise<void> {
    // One write at a time. Whether the earlier one succeeded was told to whoever asked for it.
    await earlier.catch(() => undefined);
    const unfinished = `${file}.${process.pid}.tmp`;
    await writeFile(unfinished, JSON.stringify(snapshot(options.remembered())), { mode: 0o600 });
    await rename(unfinished, file);
  }

  return { changed, save };
}

function snapshot({ state, clockOffsetMs }: Remembered) {
  return {
    version: VERSION,
    clockOffsetMs,
    settings: state.settings,
    profiles: [...state.profiles.values()],
    accessTokens: [...state.accessTokens.values()],
    payments: state.payments.inOrder,
    refunds: state.refunds.all(),
    chargebacks: state.chargebacks.all(),
    captures: state.captures.all(),
    paymentLinks: [...state.paymentLinks.values()],
    customers: [...state.customers.values()],
    webhookSubscriptions: [...state.webhookSubscriptions.values()],
    events: [...state.events.values()],
    webhookCalls: [...state.webhookCalls.values()],
    deliveries: state.deliveries,
    idempotentCalls: state.idempotentCalls.all(),
  };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw broken(file, "it is not JSON", error);
  }
}

function broken(file: string, why: string, cause?: unknown): Error {
  return new Error(
    `The sandbox's state file ${file} cannot be used: ${why}. Move it away to begin with an empty sandbox.`,
    { cause },
  );
}

function rowsWith<Row>(name: string) {
  return Type.Array(Type.Unsafe<Row>(Type.Object({ [name]: Type.String() })));
}

/** A part that files of earlier sandboxes do not have: there it is empty. */
function laterRowsWith<Row>(name: string) {
  return Type.Optional(rowsWith<Row>(name));
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[] | undefined): Map<string, Row> {
  return new Map((rows ?? []).map((row) => [row.id, row]));
}
