import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { type PaymentCreation, readMerchant } from "../merchants/merchant-queries.ts";
import { isMollieActive } from "../merchants/power-ups.ts";
import { readActiveConnection } from "../mollie-connections/mollie-connection-queries.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { addPayLink } from "./open-pay-link.ts";
import { readPayLinks } from "./related-queries.ts";

/**
 * Issues a draft and, where the merchant chose that payments are created on issue, opens its pay link at once. A
 * connection that is missing stops no invoice from being issued: the link can be opened later by hand.
 */
export async function issueAndShare(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<IssuedInvoice> {
  const invoice = await issueInvoice(tx, { invoiceId });
  await openLinkIfWanted(tx, { invoice, at: "on_issue" });
  return invoice;
}

/** Opens the pay link of an invoice, whose row is locked, if the merchant wants it at this moment and it can be paid. */
export async function openLinkIfWanted(
  tx: Tx,
  { invoice, at }: { invoice: IssuedInvoice; at: PaymentCreation },
): Promise<void> {
  const { paymentCreation } = await readMerchant(tx);
  if (paymentCreation !== at || invoice.status !== "open") return;
  const connection = await readActiveConnection(tx);
  const canBePaid =
    connection?.mode === invoice.mode && connection.trouble === null && (await isMollieActive(tx));
  if (!canBePaid) return;
  const [existing] = await readPayLinks(tx, { ids: [invoice.id] });
  if (!existing) await addPayLink(tx, { invoice });
}
