import type { Payment } from "../payments/payment.ts";
import type { Amount } from "../protocol/amount.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Capture } from "./capture.ts";

/** Notes a capture that the bank has yet to answer. The caller has checked that so much is left to capture. */
export function makeCapture(
  world: SandboxWorld,
  payment: Payment,
  { amount, description, metadata }: { amount: Amount; description: string | null; metadata: unknown },
): Capture {
  const capture: Capture = {
    id: newId("cpt"),
    paymentId: payment.id,
    profileId: payment.profileId,
    mode: payment.mode,
    createdAt: world.clock.now(),
    amount,
    description,
    metadata,
    status: "pending",
  };
  world.state.captures.add(capture);
  return capture;
}
