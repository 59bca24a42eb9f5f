import type { RefundId } from "../ids/ids.ts";
import type { World } from "../world/world.ts";
import { askForRefund, lookForRefund } from "./ask-for-refund.ts";
import { isRepeatable } from "./payment.ts";
import { readRefund } from "./refund-queries.ts";

/**
 * Finds out what became of a refund whose answer nobody stored (a crash, a lost answer). While Mollie still knows the
 * idempotency key the same request is sent again; after that the payment's refunds are looked through for ours.
 * `unknown` when Mollie could not be asked now.
 */
export async function resumeRefund(
  world: World,
  { refundId }: { refundId: RefundId },
): Promise<"settled" | "unknown"> {
  const refund = await world.read((tx) => readRefund(tx, { id: refundId }));
  if (refund?.creation !== "pending") return "settled";
  const outcome = isRepeatable(refund, { now: world.clock.now() })
    ? await askForRefund(world, { refund, isRepeat: true })
    : await lookForRefund(world, {
        refund,
        refusal: "Mollie's answer was lost, and no such refund was found at Mollie.",
      });
  return outcome.kind === "unknown" ? "unknown" : "settled";
}
