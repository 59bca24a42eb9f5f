import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";
import { type Batch, ofBatch, type Scope } from "./audit-queries.ts";

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
  factMode: string | null;
  /** Null when the fact was not booked. */
  bookedKind: string | null;
  bookedMinor: bigint | null;
  bookedCurrency: Currency | null;
  bookedMode: string | null;
  bookedInvoice: string | null;
  bookedAccounts: string[] | null;
};

/**
 * Each fact that moves money on these invoices (payments that Mollie says are paid, external payments, credit notes,
 * refunds, chargebacks, applied surplus, and what took them back) against the one transaction that books it: its key,
 * kind, invoice, mode, currency, account, and what it moves of the customer's debt. Both ways, so that a booking without
 * a fact shows too. A credit note of nothing needs no booking.
 */
export async function disagreeingBookings(sql: TransactionSql, batch: Batch): Promise<BookingRow[]> {
  const { merchantId } = batch;
  return sql<BookingRow[]>`
    with fact as (
      select 'paid:' || mollie_payment_id as key, id, 'payment' as kind, invoice_id, currency, -amount_minor as minor,
        'mollie' as account
      from payments where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and status = 'paid'
      union all
      select 'external:' || id, id, 'external_payment', invoice_id, currency, -amount_minor,
        case type when 'other' then 'other_means' else type end
      from external_payments where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
      union all
      select 'external-removed:' || id, id, 'external_payment_removed', invoice_id, currency, amount_minor,
        case type when 'other' then 'other_means' else type end
      from external_payments
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and removed_at is not null
      union all
      select 'credited:' || id, id, 'credit_note', invoice_id, currency, -total_minor, null
      from credit_notes where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
      union all
      -- A refund that came to nothing was booked only if Mollie had accepted it before; its reversal then says so.
      select 'refund:' || mollie_refund_id, id, 'refund', invoice_id, currency, amount_minor, 'refunds_payable'
      from refunds r
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and creation = 'created'
        and (status not in ('failed', 'canceled') or exists (
          select from ledger_transactions t
          where t.merchant_id = ${merchantId} and t.key = 'refund-reversed:' || r.mollie_refund_id
        ))
      union all
      select 'refund-reversed:' || mollie_refund_id, id, 'refund_reversed', invoice_id, currency, -amount_minor, null
      from refunds r
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and status in ('failed', 'canceled')
        and exists (
          select from ledger_transactions t
          where t.merchant_id = ${merchantId} and t.key = 'refund:' || r.mollie_refund_id
        )
      union all
      select 'refund-paid:' || mollie_refund_id, id, 'refund_paid', invoice_id, currency, 0, 'mollie'
      from refunds
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and status = 'refunded'
      union all
      select 'chargeback:' || mollie_chargeback_id, id, 'chargeback', invoice_id, currency, amount_minor, 'mollie'
      from chargebacks where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
      union all
      select 'chargeback-reversed:' || mollie_chargeback_id, id, 'chargeback_reversed', invoice_id, currency,
        -amount_minor, 'mollie'
      from chargebacks
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and reversed_at is not null
      union all
      select prefix || id, id, kind, part.invoice_id, currency, sign * amount_minor, 'customer_credit'
      from surplus_applications
      cross join lateral (values
        ('surplus-released:', 'surplus_released', from_invoice_id, 1, true),
        ('surplus-applied:', 'surplus_applied', to_invoice_id, -1, true),
        ('surplus-released-removed:', 'surplus_application_removed', from_invoice_id, -1, removed_at is not null),
        ('surplus-applied-removed:', 'surplus_application_removed', to_invoice_id, 1, removed_at is not null)
      ) as part (prefix, kind, invoice_id, sign, happened)
      where merchant_id = ${merchantId} and happened and ${ofBatch(sql, "part.invoice_id", batch)}
    ), booked as (
      select t.key, t.kind, t.invoice_id, t.mode, min(e.currency) as currency,
        -- a credit note without an invoice is the customer's credit; with applied surplus that is the other side
        coalesce(sum(e.amount_minor) filter (
          where e.account = 'receivable' or (e.account = 'customer_credit' and t.kind = 'credit_note')
        ), 0)::bigint as minor,
        array_agg(distinct e.account) as accounts
      from ledger_transactions t
      left join ledger_entries e on e.merchant_id = t.merchant_id and e.transaction_id = t.id
      where t.merchant_id = ${merchantId}
        and t.kind in ('payment', 'external_payment', 'external_payment_removed', 'credit_note', 'refund',
          'refund_reversed', 'refund_paid', 'chargeback', 'chargeback_reversed', 'surplus_released', 'surplus_applied',
          'surplus_application_removed')
        and t.id in (
          select id from ledger_transactions
          where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
          union
          -- by their keys, too: a booking that lies on another invoice is not a missing one
          select t.id from fact join ledger_transactions t on t.merchant_id = ${merchantId} and t.key = fact.key
        )
      group by t.id, t.key, t.kind, t.invoice_id, t.mode
    )
    select coalesce(f.key, b.key) as key, f.id as fact_id, f.kind as fact_kind, f.minor as fact_minor,
      f.currency as fact_currency, coalesce(fi.number, f.invoice_id) as fact_invoice, f.account as fact_account,
      fi.mode as fact_mode,
      b.kind as booked_kind, b.minor as booked_minor, b.currency as booked_currency, b.mode as booked_mode,
      coalesce(bi.number, b.invoice_id) as booked_invoice, b.accounts as booked_accounts
    from fact f
    full join booked b on b.key = f.key
    left join invoices fi on fi.merchant_id = ${merchantId} and fi.id = f.invoice_id
    left join invoices bi on bi.merchant_id = ${merchantId} and bi.id = b.invoice_id
    where f.key is null
      or (b.key is null and (f.minor <> 0 or f.kind = 'refund_paid'))
      or (b.key is not null and (f.kind, f.invoice_id, f.currency, f.minor, coalesce(fi.mode, b.mode))
        is distinct from (b.kind, b.invoice_id, b.currency, b.minor, b.mode))
      or (b.key is not null and f.account is not null and not (f.account = any(b.accounts)))
    order by key`;
}

export type MoneyAtMollieRow = {
  paymentId: string;
  invoice: string;
  currency: Currency;
  status: string | null;
  /** It begins as open whatever Mollie's first answer says: a look that applies it is planned. */
  isToBeLookedAt: boolean;
  answeredStatus: string;
  amountMinor: bigint;
  answeredAmount: string;
  answeredCurrency: string;
  /** What Mollie said last went back, in minor units, against all refunds and chargebacks that we know of. */
  answeredRefunded: string | null;
  refundedMinor: bigint;
  answeredChargedBack: string | null;
  chargedBackMinor: bigint;
};

/**
 * Payments of these invoices with Mollie's last answer as it is kept. Refunds that came to nothing count as known: the
 * answer may be older than their end. What was set aside differs, is shown with its reason, and is not applied.
 */
export async function paymentsWithAnswers(sql: TransactionSql, batch: Batch): Promise<MoneyAtMollieRow[]> {
  const { merchantId } = batch;
  return sql<MoneyAtMollieRow[]>`
    select p.id as payment_id, coalesce(i.number, i.id) as invoice, p.currency, p.status, p.amount_minor,
      p.status = 'open' and p.next_check_at is not null as is_to_be_looked_at,
      p.last_answer->>'status' as answered_status,
      p.last_answer->'amount'->>'value' as answered_amount, p.last_answer->'amount'->>'currency' as answered_currency,
      p.last_answer->>'amountRefunded' as answered_refunded,
      p.last_answer->>'amountChargedBack' as answered_charged_back,
      coalesce((select sum(r.amount_minor) from refunds r
        where r.merchant_id = p.merchant_id and r.payment_id = p.id and r.creation = 'created'), 0)::bigint as refunded_minor,
      coalesce((select sum(c.amount_minor) from chargebacks c
        where c.merchant_id = p.merchant_id and c.payment_id = p.id), 0)::bigint as charged_back_minor
    from payments p
    join invoices i on i.merchant_id = p.merchant_id and i.id = p.invoice_id
    where p.merchant_id = ${merchantId} and ${ofBatch(sql, "p.invoice_id", batch)} and p.last_answer is not null
      and p.set_aside_reason is null
    order by p.id`;
}

export type UnexplainedRow = { invoiceId: InvoiceId; minor: bigint };

/** Refunds of these invoices that nobody explained, and that did not come to nothing, summed. */
export async function unexplainedOf(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<UnexplainedRow[]> {
  return sql<UnexplainedRow[]>`
    select invoice_id, sum(amount_minor)::bigint as minor from refunds
    where merchant_id = ${merchantId} and invoice_id in ${sql(invoiceIds)} and creation = 'created'
      and purpose is null and status not in ('failed', 'canceled')
    group by invoice_id`;
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
