import { request } from "undici";
import { callsWithFault, type Owner } from "../faults/delivery-faults.ts";
import { noteOutcome, type WebhookSubscription } from "../webhook-subscriptions/webhook-subscription.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { type Delivery, type EventCall, nextTryAt, type WebhookCall } from "./webhook-call.ts";
import { classicMessage, eventMessage, type WebhookMessage } from "./webhook-message.ts";

/** Enough to look back on any test or demo; older tries are dropped so that a long run stays small. */
const DELIVERIES_KEPT = 5000;

/** Owes a call, or what a fault makes of it. The first try follows at once. */
export function oweCall(world: SandboxWorld, call: WebhookCall, { of: owner }: { of: Owner }): void {
  for (const made of callsWithFault(world, owner, call)) {
    world.state.webhookCalls.set(made.id, made);
    scheduleWebhookCall(world, made);
  }
}

/** Plans the next try. Also used for the calls that were owed when the sandbox last stopped. */
export function scheduleWebhookCall(world: SandboxWorld, call: WebhookCall): void {
  const at = nextTryAt(call);
  if (at !== null)
    world.agenda.schedule(call.id, at, async () => {
      await deliver(world, call);
    });
}

/** Tries a call that nobody was owed before, and resolves with how that went; null when it was cut off. */
export function deliverNow(world: SandboxWorld, call: WebhookCall): Promise<Delivery | null> {
  world.state.webhookCalls.set(call.id, call);
  return deliver(world, call);
}

async function deliver(world: SandboxWorld, call: WebhookCall): Promise<Delivery | null> {
  const message = messageOf(world, call);
  if (!message) {
    world.state.webhookCalls.delete(call.id);
    return null;
  }
  const at = world.clock.now();
  const startedAt = performance.now();
  const answer = await post(world, message);
  // Cut off by the end of the sandbox or by a reset: the try does not count.
  if (world.closing.aborted || world.state.webhookCalls.get(call.id) !== call) return null;

  const arrived = answer.status === 200;
  if (call.event) noteForReceiver(world, call, { arrived, now: at });
  const tried = { ...call, tries: call.tries + 1 };
  const isOver = arrived || (call.event && !receiverOf(world, call));
  const again = isOver ? null : nextTryAt(tried);
  if (again === null) world.state.webhookCalls.delete(call.id);
  else {
    world.state.webhookCalls.set(call.id, tried);
    scheduleWebhookCall(world, tried);
  }
  return note(world, {
    id: newId("dlv"),
    callId: call.id,
    paymentId: call.paymentId,
    ...(call.event ? { event: { id: call.event.id, subscriptionId: call.subscriptionId } } : {}),
    url: message.url,
    reason: call.reason,
    attempt: tried.tries,
    at,
    durationMs: Math.round(performance.now() - startedAt),
    ...answer,
    nextTryAt: again,
  });
}

/** What is to be sent; null when the subscription is not to be called any more. */
function messageOf(world: SandboxWorld, call: WebhookCall): WebhookMessage | null {
  if (!call.event) return classicMessage(call);
  const receiver = receiverOf(world, call);
  return receiver && eventMessage(world, receiver, call);
}

/** The subscription of an event, as long as it is to be called. A test may go to one that is not enabled. */
function receiverOf(world: SandboxWorld, call: EventCall): WebhookSubscription | null {
  const subscription = world.state.webhookSubscriptions.get(call.subscriptionId);
  return subscription && (call.isTest || subscription.status === "enabled") ? subscription : null;
}

/** A test says nothing about how calls go. */
function noteForReceiver(
  world: SandboxWorld,
  call: EventCall,
  outcome: { arrived: boolean; now: number },
): void {
  const receiver = receiverOf(world, call);
  if (receiver && !call.isTest) noteOutcome(receiver, outcome);
}

/** One POST as Mollie makes it: no redirect followed, and no more patience than it has. */
async function post(
  world: SandboxWorld,
  { url, headers, body }: WebhookMessage,
): Promise<Pick<Delivery, "status" | "error">> {
  try {
    const answer = await request(url, {
      method: "POST",
      dispatcher: world.webhookAgent,
      headers: { ...headers, "user-agent": "Mollie HTTP client/1.0", accept: "*/*" },
      body,
      signal: AbortSignal.any([world.closing, AbortSignal.timeout(world.webhookTimeoutMs)]),
    });
    await answer.body.dump();
    return { status: answer.statusCode, error: null };
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) };
  }
}

function note(world: SandboxWorld, delivery: Delivery): Delivery {
  const { deliveries } = world.state;
  deliveries.push(delivery);
  if (deliveries.length > DELIVERIES_KEPT) deliveries.splice(0, deliveries.length - DELIVERIES_KEPT);
  return delivery;
}
