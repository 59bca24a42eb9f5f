import { capturedMinor, isCapturePending } from "../captures/captured-amounts.ts";
import { tellOfPayment } from "../webhook-subscriptions/resource-events.ts";
import { callWebhook } from "../webhooks/call-webhook.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { detailsWhenDecided } from "./method-details.ts";
import type { Payment } from "./payment.ts";
import { captureBeforeOf, expiringAt } from "./payment-expiry.ts";
import { canBecome, type PaymentStatus } from "./payment-status.ts";

/** Lets the payment become something else: notes when, plans what time will do next, and tells the merchant. */
export function changeStatus(world: SandboxWorld, payment: Payment, { to }: { to: PaymentStatus }): void {
  if (!canBecome(payment.status, to))
    throw new Error(
      `Payment ${payment.id} is ${payment.status} and cannot become ${to}; callers check that.`,
    );
  const now = world.clock.now();
  payment.status = to;
  payment.reachedAt[to] = now;
  payment.captureBefore = to === "authorized" ? captureBeforeOf(payment, now) : null;
  payment.details = detailsWhenDecided(payment);
  scheduleExpiry(world, payment);
  callWebhook(world, payment);
  tellOfPayment(world, payment);
}

/** Plans the payment's end by time, or drops the plan when there is none any more. */
export function scheduleExpiry(world: SandboxWorld, payment: Payment): void {
  const isKept =
    payment.mode === "test" && payment.status === "open" && !world.state.settings.testPaymentsExpire;
  const at = isKept ? null : expiringAt(payment);
  // Time plans nothing else for a payment, so its id is the key; a text of its own took 80 bytes more for each.
  if (at === null) world.agenda.cancel(payment.id);
  else world.agenda.schedule(payment.id, at, () => endByTime(world, payment));
}

/** An authorization that was captured in part has been paid that part; a capture under way is waited for. */
function endByTime(world: SandboxWorld, payment: Payment): void {
  if (payment.status !== "authorized") changeStatus(world, payment, { to: "expired" });
  else endAuthorization(world, payment, { without: "expired" });
}

/**
 * Nothing more will be captured. What was captured has been paid; without any, the payment is canceled or expired. A
 * capture that the bank has not answered is waited for.
 */
export function endAuthorization(
  world: SandboxWorld,
  payment: Payment,
  { without }: { without: "canceled" | "expired" },
): void {
  if (isCapturePending(world, payment)) return;
  changeStatus(world, payment, { to: capturedMinor(world, payment) > 0n ? "paid" : without });
}
