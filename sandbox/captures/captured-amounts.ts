import type { Payment } from "../payments/payment.ts";
import { minorUnits } from "../protocol/amount.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { CaptureStatus } from "./capture.ts";

/** What has been captured of an authorized payment. */
export function capturedMinor(world: SandboxWorld, payment: Payment): bigint {
  return sum(world, payment, ["succeeded"]);
}

/** What is left of the authorization: neither captured nor about to be. */
export function capturableMinor(world: SandboxWorld, payment: Payment): bigint {
  return minorUnits(payment.amount) - sum(world, payment, ["succeeded", "pending"]);
}

export function isCapturePending(world: SandboxWorld, payment: Payment): boolean {
  return world.state.captures.of(payment.id).some((capture) => capture.status === "pending");
}

function sum(world: SandboxWorld, payment: Payment, statuses: readonly CaptureStatus[]): bigint {
  return world.state.captures
    .of(payment.id)
    .filter((capture) => statuses.includes(capture.status))
    .reduce((total, capture) => total + minorUnits(capture.amount), 0n);
}
