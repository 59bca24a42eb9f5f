import type { InvoiceId } from "../ids/ids.ts";
import { payableMinor } from "../invoices/invoice.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import type { World } from "../world/world.ts";
import { isTransferAwaited } from "./payment.ts";
import { lockPaymentsOfInvoice } from "./payment-queries.ts";
import { replacePayment } from "./replace-payment.ts";

/**
 * What an invoice asks for has changed: an open payment for another amount is taken back, so that a payer who left a
 * checkout open does not pay too much. A bank transfer may be on its way already and is left to arrive.
 */
export async function withdrawPayments(world: World, { invoiceId }: { invoiceId: InvoiceId }): Promise<void> {
  await world.atomically("withdraw payments", async (tx) => {
    const invoice = await lockIssued(tx, { id: invoiceId });
    for (const payment of await lockPaymentsOfInvoice(tx, { invoiceId })) {
      const isOpen =
        payment.replacedAt === null && (payment.creation === "pending" || payment.status === "open");
      if (!isOpen || isTransferAwaited(payment)) continue;
      if (invoice.status === "open" && payment.amountMinor === payableMinor(invoice)) continue;
      await replacePayment(tx, { payment, cancel: true });
    }
  });
}
