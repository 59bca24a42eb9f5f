import type { Tx } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";

export type RefundableRow = { invoiceId: InvoiceId; paymentId: PaymentId; leftMinor: bigint };

/** What can still be refunded of the paid payments of these invoices, the one paid last first. */
export async function readRefundable(
  { sql }: Tx,
  { ids }: { ids: readonly InvoiceId[] },
): Promise<RefundableRow[]> {
  return sql<RefundableRow[]>`
    select p.invoice_id, p.id as payment_id, (p.amount_minor - coalesce(r.minor, 0) - coalesce(c.minor, 0))::bigint as left_minor
    from payments p
    left join lateral (
      select sum(amount_minor) as minor from refunds
      where payment_id = p.id and (creation = 'pending' or (creation = 'created' and status not in ('failed', 'canceled')))
    ) r on true
    left join lateral (
      select sum(amount_minor) as minor from chargebacks where payment_id = p.id and reversed_at is null
    ) c on true
    where p.invoice_id in ${sql(ids)} and p.status = 'paid'
    order by p.paid_at desc, p.id desc`;
}

/** Surplus of these invoices that Mollie was asked to pay back and has not answered about yet. */
export async function readSurplusAsked(
  { sql }: Tx,
  { ids }: { ids: readonly InvoiceId[] },
): Promise<Map<InvoiceId, bigint>> {
  const rows = await sql<{ invoiceId: InvoiceId; minor: bigint }[]>`
    select invoice_id, sum(amount_minor)::bigint as minor from refunds
    where invoice_id in ${sql(ids)} and creation = 'pending' and purpose = 'surplus' group by invoice_id`;
  return new Map(rows.map(({ invoiceId, minor }) => [invoiceId, minor]));
}
