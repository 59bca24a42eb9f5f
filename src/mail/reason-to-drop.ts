import type { Tx } from "../db/tx.ts";
import { readEvent } from "../events/event-queries.ts";
import { payableMinor } from "../invoices/invoice.ts";
import { readInvoice } from "../invoices/invoice-queries.ts";
import { listPaymentsOfInvoice } from "../payments/payment-queries.ts";
import { say } from "../sentences/say.ts";
import type { Mail } from "./mail.ts";

/**
 * Why a queued mail is not worth sending any more; null when it is. A payment that failed is nothing to write about once
 * the payer tried again or owes nothing: three tries in a row give one mail, about the last.
 */
export async function reasonToDrop(tx: Tx, { mail }: { mail: Mail }): Promise<string | null> {
  if (mail.kind !== "payment_failed" || mail.invoiceId === null) return null;
  const invoice = await readInvoice(tx, { id: mail.invoiceId });
  if (invoice?.status !== "open" || payableMinor(invoice) === 0n) return NOTHING_TO_PAY;
  const event = await readEvent(tx, { id: mail.eventId });
  const [latest] = await listPaymentsOfInvoice(tx, { invoiceId: mail.invoiceId });
  return latest && latest.id !== event?.paymentId ? TRIED_AGAIN : null;
}

// In English, as they are kept; whoever reads them hears them in their own language (`recognise`).
const NOTHING_TO_PAY = say("Nothing is to be paid any more.").in("en");
const TRIED_AGAIN = say("The customer has tried again since.").in("en");
