import type { TransactionSql } from "../db/database.ts";
import type { Currency } from "../money/currency.ts";
import type { Scope } from "./audit-queries.ts";

/** A fact that should be booked, a booking that should have a fact, or a pair of them that disagrees. */
export type BookingRow = {
  key: string;
  /** The fact's id; null when the booking has none. */
  factId: string | null;
  factKind: string | null;
  factMinor: bigint | null;
  factCurrency: Currency | null;
  factInvoice: string | null;
  factAccount: string | null;
  /** Null when the fact was not booked. */
  bookedKind: string | null;
  bookedMinor: bigint | null;
  bookedCurrency: Currency | null;
  bookedInvoice: string | null;
  bookedAccounts: string[] | null;
};

/**
 * Payments that Mollie says are paid, external payments, those taken back and credit notes, each against the one
 * transaction that books it: its key, kind, invoice, currency, account, and what it moves of the customer's debt. Both
 * ways, so that a booking without a fact shows too. A credit note of nothing needs no booking.
 */
export async function disagreeingBookings(sql: TransactionSql, { merchantId }: Scope): Promise<BookingRow[]> {
  return sql<BookingRow[]>`
    with fact as (
      select 'paid:' || mollie_payment_id as key, id, 'payment' as kind, invoice_id, currency, -amount_minor as minor,
        'mollie' as account
      from payments where merchant_id = ${merchantId} and status = 'paid'
      union all
      select 'external:' || id, id, 'external_payment', invoice_id, currency, -amount_minor,
        case type when 'other' then 'other_means' else type end
      from external_payments where merchant_id = ${merchantId}
      union all
      select 'external-removed:' || id, id, 'external_payment_removed', invoice_id, currency, amount_minor,
        case type when 'other' then 'other_means' else type end
      from external_payments where merchant_id = ${merchantId} and removed_at is not null
      union all
      select 'credited:' || id, id, 'credit_note', invoice_id, currency, -total_minor, null
      from credit_notes where merchant_id = ${merchantId}
      union all
      -- A refund that came to nothing was booked only if Mollie had accepted it before; its reversal then says so.
      select 'refund:' || mollie_refund_id, id, 'refund', invoice_id, currency, amount_minor, 'refunds_payable'
      from refunds r where merchant_id = ${merchantId} and creation = 'created'
        and (status not in ('failed', 'canceled') or exists (
          select from ledger_transactions t
          where t.merchant_id = ${merchantId} and t.key = 'refund-reversed:' || r.mollie_refund_id
        ))
      union all
      select 'refund-reversed:' || mollie_refund_id, id, 'refund_reversed', invoice_id, currency, -amount_minor, null
      from refunds r where merchant_id = ${merchantId} and status in ('failed', 'canceled') and exists (
        select from ledger_transactions t
        where t.merchant_id = ${merchantId} and t.key = 'refund:' || r.mollie_refund_id
      )
      union all
      select 'refund-paid:' || mollie_refund_id, id, 'refund_paid', invoice_id, currency, 0, 'mollie'
      from refunds where merchant_id = ${merchantId} and status = 'refunded'
      union all
      select 'chargeback:' || mollie_chargeback_id, id, 'chargeback', invoice_id, currency, amount_minor, 'mollie'
      from chargebacks where merchant_id = ${merchantId}
      union all
      select 'chargeback-reversed:' || mollie_chargeback_id, id, 'chargeback_reversed', invoice_id, currency,
        -amount_minor, 'mollie'
      from chargebacks where merchant_id = ${merchantId} and reversed_at is not null
    ), booked as (
      select t.key, t.kind, t.invoice_id, min(e.currency) as currency,
        coalesce(sum(e.amount_minor) filter (where e.account in ('receivable', 'customer_credit')), 0)::bigint as minor,
        array_agg(distinct e.account) as accounts
      from ledger_transactions t
      left join ledger_entries e on e.merchant_id = t.merchant_id and e.transaction_id = t.id
      where t.merchant_id = ${merchantId}
        and t.kind in ('payment', 'external_payment', 'external_payment_removed', 'credit_note', 'refund', 'refund_reversed',
          'refund_paid', 'chargeback', 'chargeback_reversed')
      group by t.id, t.key, t.kind, t.invoice_id
    )
    select coalesce(f.key, b.key) as key, f.id as fact_id, f.kind as fact_kind, f.minor as fact_minor,
      f.currency as fact_currency, coalesce(fi.number, f.invoice_id) as fact_invoice, f.account as fact_account,
      b.kind as booked_kind, b.minor as booked_minor, b.currency as booked_currency,
      coalesce(bi.number, b.invoice_id) as booked_invoice, b.accounts as booked_accounts
    from fact f
    full join booked b on b.key = f.key
    left join invoices fi on fi.merchant_id = ${merchantId} and fi.id = f.invoice_id
    left join invoices bi on bi.merchant_id = ${merchantId} and bi.id = b.invoice_id
    where f.key is null
      or (b.key is null and (f.minor <> 0 or f.kind = 'refund_paid'))
      or (b.key is not null and (f.kind, f.invoice_id, f.currency, f.minor)
        is distinct from (b.kind, b.invoice_id, b.currency, b.minor))
      or (b.key is not null and f.account is not null and not (f.account = any(b.accounts)))
    order by key`;
}

export type SharedMollieIdRow = { molliePaymentId: string; paymentIds: string[] };

/** Ids of Mollie's that more than one payment of ours has; rule 1 of the money forbids them. */
export async function sharedMollieIds(
  sql: TransactionSql,
  { merchantId }: Scope,
): Promise<SharedMollieIdRow[]> {
  return sql<SharedMollieIdRow[]>`
    select mollie_payment_id, array_agg(id order by id) as payment_ids from payments
    where merchant_id = ${merchantId} and mollie_payment_id is not null
    group by mollie_payment_id having count(*) > 1 order by mollie_payment_id`;
}
