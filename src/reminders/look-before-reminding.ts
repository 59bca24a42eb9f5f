import type { InvoiceId } from "../ids/ids.ts";
import { isFinal } from "../mollie/payment-status.ts";
import type { Payment } from "../payments/payment.ts";
import { listPaymentsOfInvoice } from "../payments/payment-queries.ts";
import { reconcilePayment } from "../payments/reconcile-payment.ts";
import type { World } from "../world/world.ts";

/**
 * Asks Mollie about every payment of an invoice on which there can be news that we do not have: a webhook may be late or
 * lost. False when one could not be asked, so that nobody knows whether the invoice is still owed. Of one that is paid
 * a refused key keeps nothing back: it was paid, and only what went back since is not known.
 */
export async function lookBeforeReminding(
  world: World,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<boolean> {
  const payments = await world.read((tx) => listPaymentsOfInvoice(tx, { invoiceId }));
  for (const payment of payments.filter(mayHaveNews)) {
    const outcome = await reconcilePayment(world, { paymentId: payment.id });
    if (outcome === "unknown") return false;
    if (outcome === "key_refused" && payment.status !== "paid") return false;
  }
  return true;
}

/** Paid ones too: what was refunded or charged back at Mollie decides whether anything may be asked for. */
function mayHaveNews({ molliePaymentId, status, nextCheckAt }: Payment): boolean {
  if (molliePaymentId === null) return false;
  return status === null || !isFinal(status) || status === "paid" || nextCheckAt !== null;
}
