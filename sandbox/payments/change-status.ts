import { callWebhook } from "../webhooks/deliver-webhook.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { detailsWhenDecided } from "./method-details.ts";
import type { Payment } from "./payment.ts";
import { captureBeforeOf, expiringAt } from "./payment-expiry.ts";
import { canBecome, type PaymentStatus } from "./payment-status.ts";

/** Lets the payment become something else: notes when, plans what time will do next, and calls the webhook. */
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
}

/** Plans the payment's end by time, or drops the plan when there is none any more. */
export function scheduleExpiry(world: SandboxWorld, payment: Payment): void {
  const key = `expiry of ${payment.id}`;
  const at = expiringAt(payment);
  if (at === null) world.agenda.cancel(key);
  else world.agenda.schedule(key, at, () => changeStatus(world, payment, { to: "expired" }));
}
