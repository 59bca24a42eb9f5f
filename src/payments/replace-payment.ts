import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { Payment } from "./payment.ts";
import { addCancelJob } from "./payment-jobs.ts";
import { markReplaced } from "./payment-queries.ts";

/**
 * No longer offers a payment. It may still be paid (a tab left open, a transfer under way): what then comes is booked
 * like any other. `cancel` asks Mollie to take it back; one whose creation is not answered yet is cancelled when it is.
 */
export async function replacePayment(
  tx: Tx,
  { payment, cancel }: { payment: Payment; cancel: boolean },
): Promise<void> {
  await markReplaced(tx, { id: payment.id });
  await recordEvent(tx, {
    type: "payment.replaced",
    invoiceId: payment.invoiceId,
    paymentId: payment.id,
    mode: payment.mode,
  });
  if (cancel && payment.creation === "created") await addCancelJob(tx, { paymentId: payment.id });
}
