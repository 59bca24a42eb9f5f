import type { SandboxWorld } from "../world/sandbox-world.ts";
import { scheduleExpiry } from "./change-status.ts";
import { detailsWhenChosen } from "./method-details.ts";
import { type Payment, presetMethod } from "./payment.ts";
import { expiryOf } from "./payment-expiry.ts";

/** The payer chooses a method: the payment then lives as long as that method allows, which for a transfer is weeks. */
export function chooseMethod(world: SandboxWorld, payment: Payment, { method }: { method: string }): void {
  setMethod(world, payment, method);
  payment.awaitsTransfer = method === "banktransfer";
  payment.lastTry = null;
}

/** The payer's try did not work out. With other methods to choose from the payment stays open and nobody is called. */
export function returnToChoice(
  world: SandboxWorld,
  payment: Payment,
  { outcome }: { outcome: "failed" | "canceled" },
): void {
  payment.lastTry = { method: payment.method ?? "", outcome };
  setMethod(world, payment, null);
}

/** Whether a failed or canceled try leads back to the choice of methods rather than ending the payment. */
export function canReturnToChoice(payment: Payment): boolean {
  return payment.status === "open" && presetMethod(payment) === null && !payment.awaitsTransfer;
}

function setMethod(world: SandboxWorld, payment: Payment, method: string | null): void {
  payment.method = method;
  payment.details = detailsWhenChosen(payment);
  payment.expiresAt = expiryOf(payment, world.clock.now());
  scheduleExpiry(world, payment);
}
