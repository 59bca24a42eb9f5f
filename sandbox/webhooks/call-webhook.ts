import type { Payment } from "../payments/payment.ts";
import type { PaymentStatus } from "../payments/payment-status.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { deliverNow, oweCall } from "./deliver-webhook.ts";
import type { CallReason, ClassicCall, MoneyNews } from "./webhook-call.ts";

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

/** Calls the payment's webhook at once and resolves when that has been tried; for a fault in which Mollie is hasty. */
export async function callWebhookNow(world: SandboxWorld, payment: Payment): Promise<void> {
  const call = owedCall(world, payment, payment.status);
  if (call) await deliverNow(world, call);
}

function owe(world: SandboxWorld, payment: Payment, reason: CallReason): void {
  const call = owedCall(world, payment, reason);
  if (call) oweCall(world, call, { of: payment });
}

function owedCall(world: SandboxWorld, payment: Payment, reason: CallReason): ClassicCall | null {
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
