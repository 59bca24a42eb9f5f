import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { isMollieActive } from "../merchants/power-ups.ts";
import { readActiveConnection } from "../mollie-connections/mollie-connection-queries.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { addPayLink } from "./open-pay-link.ts";

/**
 * Issues a draft and, where the merchant chose that payments are created on issue, opens its pay link at once. A
 * connection that is missing stops no invoice from being issued: the link can be opened later by hand.
 */
export async function issueAndShare(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<IssuedInvoice> {
  const invoice = await issueInvoice(tx, { invoiceId });
  const { paymentCreation } = await readMerchant(tx);
  if (paymentCreation === "on_issue" && invoice.status === "open") {
    const connection = await readActiveConnection(tx);
    const canBePaid =
      connection?.mode === invoice.mode && connection.trouble === null && (await isMollieActive(tx));
    if (canBePaid) await addPayLink(tx, { invoice });
  }
  return invoice;
}
