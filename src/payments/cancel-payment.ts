import type { PaymentId } from "../ids/ids.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import type { World } from "../world/world.ts";
import { connectionFor } from "./connection-for.ts";
import { isTransferAwaited } from "./payment.ts";
import { readPayment } from "./payment-queries.ts";
import { type Reconciled, reconcilePayment } from "./reconcile-payment.ts";

/**
 * Takes a replaced payment back at Mollie, so that it cannot be paid a second time. It is looked up first: Mollie calls
 * nobody when a payer chooses a bank transfer, and one that may be on its way is left to arrive. Mollie allows it for
 * some methods only; whatever it says, the payment is looked up afterwards and stays watched until it is final.
 */
export async function cancelPayment(
  world: World,
  { paymentId }: { paymentId: PaymentId },
): Promise<"settled" | "unknown"> {
  if (isStillUnknown(await reconcilePayment(world, { paymentId }))) return "unknown";
  const payment = await world.read((tx) => readPayment(tx, { id: paymentId }));
  if (payment?.molliePaymentId == null || payment.replacedAt === null || payment.status !== "open")
    return "settled";
  if (isTransferAwaited(payment)) return "settled";
  const connection = await world.read((tx) => connectionFor(tx, payment));
  const id = payment.molliePaymentId;
  const answer = await askMollie(world, connection, {
    operation: "Cancel payment",
    invoiceId: payment.invoiceId,
    paymentId,
    ask: (caller) => world.mollie.cancelPayment(caller, { id, idempotencyKey: `cancel-${paymentId}` }),
  });
  if (answer.kind === "unknown") return "unknown";
  return isStillUnknown(await reconcilePayment(world, { paymentId })) ? "unknown" : "settled";
}

/** A refused key cancels nothing now nor in a minute; the payment stays watched, and a new key tells what became of it. */
function isStillUnknown(outcome: Reconciled): boolean {
  return outcome === "unknown" || outcome === "overtaken";
}
