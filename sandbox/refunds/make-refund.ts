import type { Payment } from "../payments/payment.ts";
import { tellOfRefund } from "../webhook-subscriptions/resource-events.ts";
import { hours } from "../world/durations.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { scheduleRefund } from "./change-refund-status.ts";
import type { Refund } from "./refund.ts";
import type { RefundRequest } from "./refund-request.ts";
import { takesMoney } from "./refund-status.ts";

/** The same amount of the same payment again within this time is taken for a mistake. Mollie says "about an hour". */
const DUPLICATE_MS = hours(1);

/** Makes a refund, on its way at once unless the balance is empty. The caller has checked that the payment allows it. */
export function makeRefund(
  world: SandboxWorld,
  payment: Payment,
  { amount, description, metadata }: RefundRequest,
): Refund {
  const now = world.clock.now();
  const refund: Refund = {
    id: newId("re"),
    paymentId: payment.id,
    profileId: payment.profileId,
    mode: payment.mode,
    createdAt: now,
    amount,
    description: description ?? payment.description,
    metadata,
    status: world.state.settings.emptyBalance ? "queued" : "pending",
    statusSince: now,
  };
  world.state.refunds.add(refund);
  scheduleRefund(world, refund);
  tellOfRefund(world, refund);
  return refund;
}

/** Whether the same was asked a short while ago, and has not been called off since. */
export function isDuplicate(
  world: SandboxWorld,
  payment: Payment,
  { amount }: Pick<RefundRequest, "amount">,
): boolean {
  const since = world.clock.now() - DUPLICATE_MS;
  return world.state.refunds
    .of(payment.id)
    .some(
      (earlier) =>
        takesMoney(earlier.status) && earlier.createdAt > since && earlier.amount.value === amount.value,
    );
}
