import type { RefundId } from "../ids/ids.ts";
import type { MollieAnswer } from "../mollie/mollie-http.ts";
import { askMollie, isAboutTheKey } from "../mollie-connections/ask-mollie.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { World } from "../world/world.ts";
import { connectionFor } from "./connection-for.ts";
import { readPayment } from "./payment-queries.ts";
import { reconcilePayment } from "./reconcile-payment.ts";
import { isCancelable, type Refund } from "./refund.ts";
import { readRefund } from "./refund-queries.ts";

/**
 * Calls a refund off at Mollie, which allows it until the money is on its way. Whatever Mollie answers, the payment is
 * looked up afterwards: the books move back only when Mollie does not know the refund any more.
 */
export async function cancelRefund(world: World, { refundId }: { refundId: RefundId }): Promise<Refund> {
  const { refund, payment, connection } = await world.read(async (tx) => {
    const refund = await readRefund(tx, { id: refundId });
    if (!refund)
      throw new Problem("not_found", { detail: say("There is no refund {{id}}.", { id: refundId }) });
    const payment = await readPayment(tx, { id: refund.paymentId });
    invariant(payment, "A refund's payment is kept.");
    return { refund, payment, connection: await connectionFor(tx, payment) };
  });
  if (refund.status === "canceled") return refund;
  const [molliePaymentId, id] = [payment.molliePaymentId, refund.mollieRefundId];
  if (!isCancelable(refund) || molliePaymentId === null || id === null) throw notCancelable(refund);
  const answer = await askMollie(world, connection, {
    operation: "Cancel refund",
    invoiceId: refund.invoiceId,
    paymentId: refund.paymentId,
    ask: (caller) => world.mollie.cancelRefund(caller, { molliePaymentId, id }),
  });
  const canceled = answer.kind === "done" || isGone(answer) ? id : null;
  const looked = await reconcilePayment(world, { paymentId: refund.paymentId, canceled });
  const after = await world.read((tx) => readRefund(tx, { id: refundId }));
  invariant(after, "A refund is never deleted.");
  if (after.status === "canceled") return after;
  if (answer.kind === "unknown" || looked === "unknown" || looked === "overtaken") {
    throw new Problem("mollie_unreachable", {
      detail: say(
        "Mollie did not answer, so nobody knows yet whether the refund is canceled; try again in a minute.",
      ),
    });
  }
  if (isAboutTheKey(answer) || looked === "key_refused") {
    throw new Problem("mollie_not_connected", {
      detail: say(
        "Mollie refused the API key, so the refund was not canceled; connect with a key of the same profile and try again.",
      ),
    });
  }
  throw notCancelable(after);
}

/** It was called off before, and that answer was lost. */
function isGone(answer: MollieAnswer<null>): boolean {
  return answer.kind === "refused" && (answer.status === 404 || answer.status === 410);
}

function notCancelable({ status, creation }: Refund): Problem {
  const state = status === null ? `not known at Mollie (${creation})` : status;
  return new Problem("refund_not_cancelable", {
    detail: say("The refund is {{state}}; Mollie cancels one only while it is queued or pending.", { state }),
  });
}
