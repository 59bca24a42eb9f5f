import { changeStatus } from "../payments/change-status.ts";
import { canReturnToChoice, returnToChoice } from "../payments/choose-method.ts";
import type { Payment } from "../payments/payment.ts";
import type { PaymentStatus } from "../payments/payment-status.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";

/** Where the payer goes next. */
export type NextStop = "shop" | "cancel" | "choice";

/** Lets the outcome that was picked happen; the page has offered it, so it is possible. */
export function applyOutcome(
  world: SandboxWorld,
  payment: Payment,
  { outcome }: { outcome: PaymentStatus },
): NextStop {
  if (outcome === "open") {
    // The payer has read where to transfer the money, and leaves the rest to the bank.
    if (payment.method === "banktransfer") payment.awaitsTransfer = true;
    return "shop";
  }
  if ((outcome === "failed" || outcome === "canceled") && canReturnToChoice(payment)) {
    returnToChoice(world, payment, { outcome });
    return "choice";
  }
  changeStatus(world, payment, { to: outcome });
  return outcome === "canceled" ? "cancel" : "shop";
}

/** The payer gives up. After a failed try the payment ends as failed; otherwise it is canceled. */
export function giveUp(world: SandboxWorld, payment: Payment): NextStop {
  const outcome = payment.method === null ? (payment.lastTry?.outcome ?? "canceled") : "canceled";
  changeStatus(world, payment, { to: outcome });
  return outcome === "canceled" ? "cancel" : "shop";
}

/** The address of the shop that belongs to the way in which the payer leaves, if there is any. */
export function shopUrl(payment: Payment, stop: "shop" | "cancel"): string | null {
  return stop === "cancel" ? (payment.cancelUrl ?? payment.redirectUrl) : payment.redirectUrl;
}
