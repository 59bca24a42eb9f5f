import type { Tx } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";

/**
 * What an invoice is shown with and other rooms keep: its pay link and the payment that tells most. Reading them here,
 * for many invoices at once, keeps a list at three queries and the rooms above free of the rooms below.
 */
export type PayLinkRow = { invoiceId: InvoiceId; token: string; createdAt: Date };

/** The pay links of these invoices, as far as they have one. */
export async function readPayLinks(
  { sql }: Tx,
  { ids }: { ids: readonly InvoiceId[] },
): Promise<PayLinkRow[]> {
  return sql<
    PayLinkRow[]
  >`select invoice_id, token, created_at from pay_links where invoice_id in ${sql(ids)}`;
}

export type TellingPaymentRow = {
  invoiceId: InvoiceId;
  id: PaymentId;
  creation: "pending" | "created" | "refused" | "unknown";
  status: string | null;
  method: string | null;
  currency: Currency;
  amountMinor: bigint;
  completedAt: Date | null;
};

/** Per invoice the one that tells most: paid before awaited before the latest. */
export async function readTellingPayments(
  { sql }: Tx,
  { ids }: { ids: readonly InvoiceId[] },
): Promise<TellingPaymentRow[]> {
  return sql<TellingPaymentRow[]>`
    select distinct on (invoice_id) invoice_id, id, creation, status, method, currency, amount_minor, completed_at
    from payments where invoice_id in ${sql(ids)}
    order by invoice_id,
      (status is not distinct from 'paid') desc,
      (status in ('pending', 'authorized') or (status = 'open' and method = 'banktransfer')) is true desc,
      created_at desc, id desc`;
}

/**
 * What went back through refunds that were found at Mollie and wait for the merchant's word, in minor units; those that
 * came to nothing count no more.
 */
export async function sumUnexplainedRefunds(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<bigint> {
  const [row] = await sql<{ sum: bigint }[]>`
    select coalesce(sum(amount_minor), 0)::bigint as sum from refunds
    where invoice_id = ${invoiceId} and purpose is null and creation = 'created'
      and status not in ('failed', 'canceled')`;
  return row?.sum ?? 0n;
}

/**
 * Surplus that Mollie was asked to pay back and has not answered about, in minor units: booked when Mollie accepts it,
 * and spoken for until then.
 */
export async function sumSurplusRefundsAsked(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<bigint> {
  const [row] = await sql<{ sum: bigint }[]>`
    select coalesce(sum(amount_minor), 0)::bigint as sum from refunds
    where invoice_id = ${invoiceId} and purpose = 'surplus' and creation = 'pending'`;
  return row?.sum ?? 0n;
}
