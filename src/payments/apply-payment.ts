import type { Tx } from "../db/tx.ts";
import type { IssuedInvoice } from "../invoices/invoice.ts";
import { settleInvoice } from "../invoices/settle-invoice.ts";
import { book } from "../ledger/book.ts";
import type { Payment } from "./payment.ts";

/**
 * Books a paid payment on its invoice, whose row is locked. The key makes a second booking impossible, by whatever road
 * the news comes; what is more than outstanding becomes surplus. Answers with the invoice as it is then.
 */
export async function applyPayment(
  tx: Tx,
  {
    invoice,
    payment,
    molliePaymentId,
    paidAt,
  }: { invoice: IssuedInvoice; payment: Payment; molliePaymentId: string; paidAt: Date },
): Promise<IssuedInvoice> {
  const booked = await book(tx, {
    key: `paid:${molliePaymentId}`,
    kind: "payment",
    mode: payment.mode,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    currency: payment.currency,
    occurredAt: paidAt,
    entries: [
      { account: "mollie", minor: payment.amountMinor },
      { account: "receivable", minor: -payment.amountMinor, invoiceId: invoice.id },
    ],
  });
  return booked === "booked" ? settleInvoice(tx, { invoice, at: paidAt }) : invoice;
}
