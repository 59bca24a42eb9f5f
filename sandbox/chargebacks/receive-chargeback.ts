import type { Payment } from "../payments/payment.ts";
import { chargeableMinor } from "../payments/payment-money.ts";
import { type Amount, amountOf, minorUnits } from "../protocol/amount.ts";
import { tellOfChargeback } from "../webhook-subscriptions/resource-events.ts";
import { callWebhookAboutMoney } from "../webhooks/call-webhook.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Chargeback, ChargebackReason } from "./chargeback.ts";

/** A direct debit that is charged back always has a reason; this is the bank's code for none that it would tell. */
const UNTOLD: ChargebackReason = { code: "MS03", description: "The payer's bank gave no reason." };

/**
 * The payer's bank takes money back, all that it can unless told how much, and the payment's webhook is called. Answers
 * the chargeback, or why there can be none, as a sentence.
 */
export function receiveChargeback(
  world: SandboxWorld,
  payment: Payment,
  asked: { amount: Amount | null; reason: ChargebackReason | null },
): Chargeback | string {
  const refusal = refusalOf(world, payment, asked);
  if (refusal) return refusal;
  const chargeback: Chargeback = {
    id: newId("chb"),
    paymentId: payment.id,
    profileId: payment.profileId,
    mode: payment.mode,
    createdAt: world.clock.now(),
    amount: asked.amount ?? amountOf(chargeableMinor(world, payment), payment.amount.currency),
    reason: payment.method === "directdebit" ? (asked.reason ?? UNTOLD) : null,
    reversedAt: null,
  };
  world.state.chargebacks.add(chargeback);
  callWebhookAboutMoney(world, payment, { news: "chargeback received" });
  tellOfChargeback(world, chargeback);
  return chargeback;
}

/**
 * The bank gives the money back after all. Mollie calls no classic webhook then; only subscriptions hear of it. Answers
 * why not, or null.
 */
export function reverseChargeback(world: SandboxWorld, chargeback: Chargeback): string | null {
  if (chargeback.reversedAt !== null) return `Chargeback ${chargeback.id} has been reversed already.`;
  chargeback.reversedAt = world.clock.now();
  tellOfChargeback(world, chargeback);
  return null;
}

function refusalOf(
  world: SandboxWorld,
  payment: Payment,
  { amount, reason }: { amount: Amount | null; reason: ChargebackReason | null },
): string | null {
  if (payment.status !== "paid")
    return `Payment ${payment.id} is ${payment.status}, so there is nothing to charge back.`;
  if (reason && payment.method !== "directdebit")
    return "Mollie tells the reason of a chargeback only when the payment was a direct debit.";
  const left = chargeableMinor(world, payment);
  if (left === 0n) return `Payment ${payment.id} has been charged back already.`;
  if (amount && amount.currency !== payment.amount.currency)
    return `Payment ${payment.id} was in ${payment.amount.currency}.`;
  if (amount && (minorUnits(amount) <= 0n || minorUnits(amount) > left))
    return `From 0.01 up to ${amountOf(left, amount.currency).value} can be charged back.`;
  return null;
}
