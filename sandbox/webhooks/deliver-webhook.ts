import { request } from "undici";
import { callsWithFault } from "../faults/delivery-faults.ts";
import type { Payment } from "../payments/payment.ts";
import type { PaymentStatus } from "../payments/payment-status.ts";
import { seconds } from "../world/durations.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import {
  type CallReason,
  type Delivery,
  type MoneyNews,
  nextTryAt,
  type WebhookCall,
} from "./webhook-call.ts";

/** Mollie gives up on an answer after this time, and tries again later. */
const TIMEOUT_MS = seconds(15);

/** Enough to look back on any test or demo; older tries are dropped so that a long run stays small. */
const DELIVERIES_KEPT = 5000;

/** Statuses that call the webhook. `pending` does so when the setting says it. `open` never does. */
const CALLING: ReadonlySet<PaymentStatus> = new Set(["paid", "authorized", "expired", "failed", "canceled"]);

/** Owes a call to the payment's webhook because of what it became; the first try follows at once. */
export function callWebhook(world: SandboxWorld, payment: Payment): void {
  const calls =
    CALLING.has(payment.status) || (payment.status === "pending" && world.state.settings.pendingCalls);
  if (calls) owe(world, payment, payment.status);
}

/** Owes a call because of money that goes back: Mollie sends the payment's id for that too. */
export function callWebhookAboutMoney(
  world: SandboxWorld,
  payment: Payment,
  { news }: { news: MoneyNews },
): void {
  owe(world, payment, news);
}

function owe(world: SandboxWorld, payment: Payment, reason: CallReason): void {
  const call = owedCall(world, payment, reason);
  if (!call) return;
  for (const made of callsWithFault(world, payment, call)) {
    world.state.webhookCalls.set(made.id, made);
    scheduleWebhookCall(world, made);
  }
}

/** Calls the payment's webhook at once and resolves when that has been tried; for a fault in which Mollie is hasty. */
export async function callWebhookNow(world: SandboxWorld, payment: Payment): Promise<void> {
  const call = owedCall(world, payment, payment.status);
  if (!call) return;
  world.state.webhookCalls.set(call.id, call);
  await deliver(world, call);
}

function owedCall(world: SandboxWorld, payment: Payment, reason: CallReason): WebhookCall | null {
  if (payment.webhookUrl === null) return null;
  return {
    id: newId("call"),
    paymentId: payment.id,
    url: payment.webhookUrl,
    reason,
    firstTryAt: world.clock.now(),
    tries: 0,
  };
}

/** Plans the next try. Also used for the calls that were owed when the sandbox last stopped. */
export function scheduleWebhookCall(world: SandboxWorld, call: WebhookCall): void {
  const at = nextTryAt(call);
  if (at !== null) world.agenda.schedule(call.id, at, () => deliver(world, call));
}

async function deliver(world: SandboxWorld, call: WebhookCall): Promise<void> {
  const at = world.clock.now();
  const startedAt = performance.now();
  const answer = await post(world, call);
  // Cut off by the end of the sandbox or by a reset: the try does not count.
  if (world.closing.aborted || world.state.webhookCalls.get(call.id) !== call) return;

  const tried = { ...call, tries: call.tries + 1 };
  const again = answer.status === 200 ? null : nextTryAt(tried);
  if (again === null) world.state.webhookCalls.delete(call.id);
  else {
    world.state.webhookCalls.set(call.id, tried);
    scheduleWebhookCall(world, tried);
  }
  const { paymentId, url, reason } = call;
  const durationMs = Math.round(performance.now() - startedAt);
  note(world, {
    id: newId("dlv"),
    callId: call.id,
    paymentId,
    url,
    reason,
    attempt: tried.tries,
    at,
    durationMs,
    ...answer,
    nextTryAt: again,
  });
}

/** One POST as Mollie makes it: the payment's id and nothing else, no signature, no redirect followed. */
async function post(world: SandboxWorld, call: WebhookCall): Promise<Pick<Delivery, "status" | "error">> {
  try {
    const answer = await request(call.url, {
      method: "POST",
      dispatcher: world.webhookAgent,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "user-agent": "Mollie HTTP client/1.0",
        accept: "*/*",
      },
      body: new URLSearchParams({ id: call.sentId ?? call.paymentId }).toString(),
      signal: AbortSignal.any([world.closing, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await answer.body.dump();
    return { status: answer.statusCode, error: null };
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) };
  }
}

function note(world: SandboxWorld, delivery: Delivery): void {
  const { deliveries } = world.state;
  deliveries.push(delivery);
  if (deliveries.length > DELIVERIES_KEPT) deliveries.splice(0, deliveries.length - DELIVERIES_KEPT);
}
