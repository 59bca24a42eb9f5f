import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { PART_OF_KIND } from "../ledger/book.ts";
import type { Currency } from "../money/currency.ts";
import { type Batch, ofBatch, type Scope } from "./audit-queries.ts";

/** What stands on each account, in minor units as decimal text; accounts with nothing are left out. */
export type Entries = Partial<Record<string, string>>;

/** A fact that should be booked, a booking that should have a fact, or a pair of them that disagrees. */
export type BookingRow = {
  key: string;
  /** The fact's id; null when the booking has none. */
  factId: string | null;
  factKind: string | null;
  /** Of these, `factMinor` is on the account that the fact is first about: mostly what the customer owes. */
  factEntries: Entries | null;
  factAccount: string | null;
  factMinor: bigint | null;
  factCurrency: Currency | null;
  factInvoice: string | null;
  factMode: string | null;
  /** Null when the fact was not booked. */
  bookedKind: string | null;
  bookedEntries: Entries | null;
  bookedCurrency: Currency | null;
  bookedMode: string | null;
  bookedInvoice: string | null;
};

/** Those of a newer version are left out, too: the audit says of an invoice that it does not know them. */
const KINDS_OF_FACTS = Object.keys(PART_OF_KIND).filter((kind) => !kind.startsWith("write_off"));

/**
 * Each fact that moves money on these invoices (what was issued, voided or prepaid, payments that Mollie says are paid,
 * external payments, credit notes, refunds, chargebacks, applied surplus, and what took them back) against the one
 * transaction that books it: its key, kind, invoice, mode, currency, and what stands on each account. Both ways, so that a
 * booking without a fact shows too. What is for nothing needs no booking. Write-offs have no row of their own: their sums
 * are compared with the invoice, their accounts in `strayWriteOffs`.
 */
export async function disagreeingBookings(sql: TransactionSql, batch: Batch): Promise<BookingRow[]> {
  const { merchantId } = batch;
  return sql<BookingRow[]>`
    with document_vat_sum as (
      select invoice_id as id, sum(vat_minor) as minor from document_vat
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and invoice_id is not null
      group by invoice_id
      union all
      select v.credit_note_id, sum(v.vat_minor) from credit_notes c
      join document_vat v on v.merchant_id = c.merchant_id and v.invoice_id is null and v.credit_note_id = c.id
      where c.merchant_id = ${merchantId} and ${ofBatch(sql, "c.invoice_id", batch)}
      group by v.credit_note_id
    ), document as (
      select i.id, i.status, i.currency, i.total_minor, i.prepaid_minor, coalesce(v.minor, 0) as vat_minor
      from invoices i left join document_vat_sum v on v.id = i.id
      where i.merchant_id = ${merchantId} and ${ofBatch(sql, "i.id", batch)} and i.status <> 'draft'
    ), fact as (
      -- first and second with what stands on them; what is left to balance is revenue
      select 'issued:' || id as key, id, 'invoice_issued' as kind, id as invoice_id, currency,
        'receivable' as first, total_minor as first_minor, 'vat' as second, -vat_minor as second_minor
      from document
      union all
      select 'voided:' || id, id, 'invoice_voided', id, currency, 'receivable', -total_minor, 'vat', vat_minor
      from document where status = 'void'
      union all
      select 'prepaid:' || id, id, 'prepaid', id, currency, 'receivable', -prepaid_minor, 'prepayments', prepaid_minor
      from document
      union all
      select 'credited:' || c.id, c.id, 'credit_note', invoice_id, currency,
        case when invoice_id is null then 'customer_credit' else 'receivable' end, -total_minor,
        'vat', coalesce(v.minor, 0)
      from credit_notes c left join document_vat_sum v on v.id = c.id
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
      union all
      select 'paid:' || mollie_payment_id, id, 'payment', invoice_id, currency,
        'receivable', -amount_minor, 'mollie', amount_minor
      from payments where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and status = 'paid'
      union all
      select 'external:' || id, id, 'external_payment', invoice_id, currency,
        'receivable', -amount_minor, case type when 'other' then 'other_means' else type end, amount_minor
      from external_payments where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
      union all
      select 'external-removed:' || id, id, 'external_payment_removed', invoice_id, currency,
        'receivable', amount_minor, case type when 'other' then 'other_means' else type end, -amount_minor
      from external_payments
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and removed_at is not null
      union all
      select prefix || mollie_refund_id, id, kind, invoice_id, currency, first, sign * amount_minor,
        second, -sign * amount_minor
      from refunds r
      cross join lateral (
        select coalesce(bool_or(t.kind = 'refund'), false) as was_booked,
          coalesce(bool_or(t.kind = 'refund_paid'), false) as had_left
        from ledger_transactions t
        where r.status in ('failed', 'canceled') and t.merchant_id = r.merchant_id
          and t.key in ('refund:' || r.mollie_refund_id, 'refund-paid:' || r.mollie_refund_id)
      ) as before
      -- One that came to nothing was booked only if Mollie had accepted it before, and may have left before it came back.
      cross join lateral (values
        ('refund:', 'refund', 'receivable', 1, 'refunds_payable',
          status not in ('failed', 'canceled') or was_booked),
        ('refund-paid:', 'refund_paid', 'refunds_payable', 1, 'mollie', status = 'refunded' or had_left),
        ('refund-reversed:', 'refund_reversed', 'receivable', -1,
          case when had_left then 'mollie' else 'refunds_payable' end,
          status in ('failed', 'canceled') and was_booked)
      ) as part (prefix, kind, first, sign, second, happened)
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and creation = 'created' and happened
      union all
      select 'chargeback:' || mollie_chargeback_id, id, 'chargeback', invoice_id, currency,
        'receivable', amount_minor, 'mollie', -amount_minor
      from chargebacks where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
      union all
      select 'chargeback-reversed:' || mollie_chargeback_id, id, 'chargeback_reversed', invoice_id, currency,
        'receivable', -amount_minor, 'mollie', amount_minor
      from chargebacks
      where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)} and reversed_at is not null
      union all
      select prefix || id, id, kind, part.invoice_id, currency,
        'receivable', sign * amount_minor, 'customer_credit', -sign * amount_minor
      from surplus_applications
      cross join lateral (values
        ('surplus-released:', 'surplus_released', from_invoice_id, 1, true),
        ('surplus-applied:', 'surplus_applied', to_invoice_id, -1, true),
        ('surplus-released-removed:', 'surplus_application_removed', from_invoice_id, -1, removed_at is not null),
        ('surplus-applied-removed:', 'surplus_application_removed', to_invoice_id, 1, removed_at is not null)
      ) as part (prefix, kind, invoice_id, sign, happened)
      where merchant_id = ${merchantId} and happened and ${ofBatch(sql, "part.invoice_id", batch)}
    ), wanted as (
      select f.*, entries from fact f
      cross join lateral (
        select jsonb_object_agg(account, minor::text) as entries
        from (values
          (first, first_minor), (second, second_minor), ('revenue', -(first_minor + second_minor))
        ) as entry (account, minor)
        where minor <> 0
      ) as agg
    ), entry as (
      select t.id, t.key, t.kind, t.invoice_id, t.mode, e.account, min(e.currency) as currency,
        sum(e.amount_minor) as minor
      from ledger_transactions t
      left join ledger_entries e on e.merchant_id = t.merchant_id and e.transaction_id = t.id
      where t.merchant_id = ${merchantId} and t.kind = any(${KINDS_OF_FACTS})
        and t.id in (
          select id from ledger_transactions
          where merchant_id = ${merchantId} and ${ofBatch(sql, "invoice_id", batch)}
          union
          -- by their keys, too: a booking that lies on another invoice is not a missing one
          select t.id from fact join ledger_transactions t on t.merchant_id = ${merchantId} and t.key = fact.key
        )
      group by t.id, t.key, t.kind, t.invoice_id, t.mode, e.account
    ), booked as (
      select key, kind, invoice_id, mode, min(currency) as currency,
        jsonb_object_agg(account, minor::text) filter (where minor <> 0) as entries
      from entry group by id, key, kind, invoice_id, mode
    )
    select coalesce(f.key, b.key) as key, f.id as fact_id, f.kind as fact_kind, f.entries as fact_entries,
      f.first as fact_account, f.first_minor::bigint as fact_minor, f.currency as fact_currency,
      coalesce(fi.number, f.invoice_id) as fact_invoice, fi.mode as fact_mode,
      b.kind as booked_kind, coalesce(b.entries, '{}') as booked_entries, b.currency as booked_currency,
      b.mode as booked_mode, coalesce(bi.number, b.invoice_id) as booked_invoice
    from wanted f
    full join booked b on b.key = f.key
    left join invoices fi on fi.merchant_id = ${merchantId} and fi.id = f.invoice_id
    left join invoices bi on bi.merchant_id = ${merchantId} and bi.id = b.invoice_id
    where f.key is null
      or (b.key is null and f.entries is not null)
      or (b.key is not null and (f.kind, f.invoice_id, f.currency, f.entries, coalesce(fi.mode, b.mode))
        is distinct from (b.kind, b.invoice_id, b.currency, b.entries, b.mode))
    order by key`;
}

export type StrayWriteOffRow = { key: string; account: string };

/** Write-offs of these invoices, and what took them back, that stand on an account where none belongs. */
export async function strayWriteOffs(sql: TransactionSql, batch: Batch): Promise<StrayWriteOffRow[]> {
  return sql<StrayWriteOffRow[]>`
    select distinct t.key, e.account from ledger_transactions t
    join ledger_entries e on e.merchant_id = t.merchant_id and e.transaction_id = t.id
    where t.merchant_id = ${batch.merchantId} and ${ofBatch(sql, "t.invoice_id", batch)}
      and t.kind in ('write_off', 'write_off_undone') and e.account not in ('receivable', 'bad_debt')
    order by t.key, e.account`;
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
