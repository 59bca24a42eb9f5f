import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Scope } from "./audit-queries.ts";

type Batch = Scope & { invoiceIds: readonly InvoiceId[] };

/** Something that happened, and the event that should tell it. */
export type UntoldFactRow = { what: string; factId: string; invoice: string; type: string };

/** Facts about these invoices' money that no event tells. */
export async function untoldFacts(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Batch,
): Promise<UntoldFactRow[]> {
  const ofInvoices = sql`merchant_id = ${merchantId} and invoice_id in ${sql(invoiceIds)}`;
  return sql<UntoldFactRow[]>`
    with fact as (
      select 'Payment' as what, id, invoice_id, 'payment.paid' as type from payments
      where ${ofInvoices} and status = 'paid'
      union all
      select 'External payment', id, invoice_id, 'external_payment.registered' from external_payments
      where ${ofInvoices}
      union all
      select 'External payment', id, invoice_id, 'external_payment.removed' from external_payments
      where ${ofInvoices} and removed_at is not null
      union all
      select 'Chargeback', id, invoice_id, 'chargeback.received' from chargebacks where ${ofInvoices}
      union all
      select 'Chargeback', id, invoice_id, 'chargeback.reversed' from chargebacks
      where ${ofInvoices} and reversed_at is not null
    ), told as (
      select type, coalesce(data->>'externalPaymentId', data->>'chargebackId', payment_id) as id from events
      where ${ofInvoices} and type in (select type from fact)
    )
    select f.what, f.id as fact_id, coalesce(i.number, i.id) as invoice, f.type
    from fact f
    join invoices i on i.merchant_id = ${merchantId} and i.id = f.invoice_id
    where not exists (select from told t where t.type = f.type and t.id = f.id)
    order by f.id, f.type`;
}

export type FreezeCountRow = {
  invoice: string;
  frozen: number;
  released: number;
  toldFrozen: number;
  toldReleased: number;
};

/** Invoices among these whose freezes are not the ones that their history tells of. */
export async function untoldFreezes(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Batch,
): Promise<FreezeCountRow[]> {
  return sql<FreezeCountRow[]>`
    select coalesce(i.number, i.id) as invoice, f.frozen, f.released, e.frozen as told_frozen, e.released as told_released
    from invoices i
    cross join lateral (
      select count(*)::int as frozen, count(released_at)::int as released from invoice_freezes
      where merchant_id = i.merchant_id and invoice_id = i.id
    ) f
    cross join lateral (
      select count(*) filter (where type = 'invoice.frozen')::int as frozen,
        count(*) filter (where type = 'invoice.released')::int as released
      from events
      where merchant_id = i.merchant_id and invoice_id = i.id and type in ('invoice.frozen', 'invoice.released')
    ) e
    where i.merchant_id = ${merchantId} and i.id in ${sql(invoiceIds)}
      and (f.frozen, f.released) is distinct from (e.frozen, e.released)
    order by i.id`;
}
