import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Scope } from "./audit-queries.ts";

type Batch = Scope & { invoiceIds: readonly InvoiceId[] };

export type OffersRow = { invoice: string; paymentIds: string[] };

/** Invoices among these that more than one payment is offered for; rule 8 of the money allows one at a time. */
export async function invoicesOfferedTwice(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Batch,
): Promise<OffersRow[]> {
  return sql<OffersRow[]>`
    select coalesce(i.number, i.id) as invoice, array_agg(p.id order by p.id) as payment_ids
    from payments p
    join invoices i on i.merchant_id = p.merchant_id and i.id = p.invoice_id
    where p.merchant_id = ${merchantId} and p.invoice_id in ${sql(invoiceIds)} and p.replaced_at is null
      and (p.creation in ('pending', 'unknown') or p.status = 'open')
    group by i.id, i.number having count(*) > 1
    order by i.id`;
}

/**
 * Invoices among these with surplus that nobody was told of; rule 7 of the money. What was prepaid too much before it was
 * issued is left out: it was not always told.
 */
export async function untoldSurplus(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Batch,
): Promise<{ invoice: string }[]> {
  return sql<{ invoice: string }[]>`
    select coalesce(i.number, i.id) as invoice from invoices i
    where i.merchant_id = ${merchantId} and i.id in ${sql(invoiceIds)}
      and i.surplus_minor > greatest(i.prepaid_minor - i.total_minor, 0) and not exists (
        select from events e
        where e.merchant_id = i.merchant_id and e.invoice_id = i.id and e.type = 'surplus.recorded'
      )
    order by i.id`;
}

export type ForgottenCallRow = { id: string; mollieId: string; receivedAt: Date };

/** Calls of Mollie's that were answered and of which nothing came in two days; each is tried for a day. Rule 6. */
export async function forgottenCalls(
  sql: TransactionSql,
  { merchantId }: Scope,
): Promise<ForgottenCallRow[]> {
  return sql<ForgottenCallRow[]>`
    select id, mollie_id, received_at from webhook_inbox
    where merchant_id = ${merchantId} and state = 'waiting' and received_at < now() - interval '2 days'
    order by received_at, id`;
}
