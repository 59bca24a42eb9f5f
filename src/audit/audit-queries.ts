import type { TransactionSql } from "../db/database.ts";
import type { InvoiceId, MerchantId } from "../ids/ids.ts";
import type { Invoice } from "../invoices/invoice.ts";
import type { Currency } from "../money/currency.ts";

/** The reader sees every merchant's rows, so each statement here names the merchant itself. */
export type Scope = { merchantId: MerchantId };

/** What belongs to these invoices; null for what belongs to none, as the credit note of a customer. */
export type Batch = Scope & { invoiceIds: readonly InvoiceId[] | null };

/** `column = one of the invoices of the batch`, as a condition. */
export function ofBatch(sql: TransactionSql, column: string, { invoiceIds }: Batch) {
  return invoiceIds === null
    ? sql`${sql(column)} is null`
    : sql`${sql(column)} = any(${[...invoiceIds]}::text[])`;
}

export type AuditedMerchant = { id: MerchantId; name: string };

/** The merchants to audit, oldest first: one by its id, or all of them. */
export async function listAuditedMerchants(
  sql: TransactionSql,
  { merchantId }: { merchantId: MerchantId | null },
): Promise<AuditedMerchant[]> {
  return sql<AuditedMerchant[]>`
    select id, name from merchants
    where ${merchantId}::text is null or id = ${merchantId}
    order by created_at, id`;
}

export type AuditedInvoice = Pick<
  Invoice,
  | "unexplainedMinor"
  | "id"
  | "status"
  | "number"
  | "currency"
  | "totalMinor"
  | "prepaidMinor"
  | "creditedMinor"
  | "writtenOffMinor"
  | "receivedMinor"
  | "outstandingMinor"
  | "surplusMinor"
>;

/** The next batch in the order of ids; a cursor would keep the connection from answering what is asked per batch. */
export async function nextInvoiceIds(
  sql: TransactionSql,
  { merchantId, after, limit }: Scope & { after: InvoiceId | null; limit: number },
): Promise<InvoiceId[]> {
  const rows = await sql<{ id: InvoiceId }[]>`
    select id from invoices
    where merchant_id = ${merchantId} and id > ${after ?? ""}
    order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** What these invoices say of themselves. */
export async function readAuditedInvoices(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<AuditedInvoice[]> {
  return sql<AuditedInvoice[]>`
    select id, status, number, currency, total_minor, prepaid_minor, credited_minor, written_off_minor,
      received_minor, outstanding_minor, surplus_minor, unexplained_minor
    from invoices where merchant_id = ${merchantId} and id in ${sql(invoiceIds)} order by id`;
}

/** What the ledger has of an invoice's account; `kind` may be one that we do not know. */
export type ReceivableRow = { invoiceId: InvoiceId; kind: string; currency: Currency; minor: bigint };

/** The receivable account of each of these invoices, summed per kind and currency. */
export async function receivablesOf(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<ReceivableRow[]> {
  return sql<ReceivableRow[]>`
    select e.invoice_id, t.kind, e.currency, sum(e.amount_minor)::bigint as minor
    from ledger_entries e
    join ledger_transactions t on t.merchant_id = e.merchant_id and t.id = e.transaction_id
    where e.merchant_id = ${merchantId} and e.account = 'receivable' and e.invoice_id in ${sql(invoiceIds)}
    group by e.invoice_id, t.kind, e.currency`;
}

export type EventCountRow = { invoiceId: InvoiceId; type: string; times: number };

/** How often these invoices were issued, paid, voided and written off, by their events. */
export async function eventCountsOf(
  sql: TransactionSql,
  { merchantId, invoiceIds }: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<EventCountRow[]> {
  return sql<EventCountRow[]>`
    select invoice_id, type, count(*)::int as times from events
    where merchant_id = ${merchantId} and invoice_id in ${sql(invoiceIds)}
      and type in ('invoice.issued', 'invoice.paid', 'invoice.voided', 'invoice.written_off')
    group by invoice_id, type`;
}

export type OddTransactionRow = {
  key: string;
  kind: string;
  currency: Currency | null;
  /** What debit and credit differ by; null for a transaction without entries. */
  minor: bigint | null;
  invoiceNumber: string | null;
};

/** Transactions whose entries do not sum to zero in each currency, and those without entries. */
export async function oddTransactions(sql: TransactionSql, batch: Batch): Promise<OddTransactionRow[]> {
  return sql<OddTransactionRow[]>`
    select t.key, t.kind, e.currency, sum(e.amount_minor)::bigint as minor, i.number as invoice_number
    from ledger_transactions t
    left join ledger_entries e on e.merchant_id = t.merchant_id and e.transaction_id = t.id
    left join invoices i on i.merchant_id = t.merchant_id and i.id = t.invoice_id
    where t.merchant_id = ${batch.merchantId} and ${ofBatch(sql, "t.invoice_id", batch)}
    group by t.id, t.key, t.kind, e.currency, i.number
    having coalesce(sum(e.amount_minor), 1) <> 0
    order by t.key`;
}

export type RepeatedKeyRow = { key: string; times: number };

/** Keys that more than one transaction has, one of them on these invoices; rule 1 of the money forbids them. */
export async function repeatedKeys(sql: TransactionSql, batch: Batch): Promise<RepeatedKeyRow[]> {
  return sql<RepeatedKeyRow[]>`
    select t.key, count(*)::int as times from ledger_transactions t
    where t.merchant_id = ${batch.merchantId} and t.key in (
      select key from ledger_transactions
      where merchant_id = ${batch.merchantId} and ${ofBatch(sql, "invoice_id", batch)}
    )
    group by t.key having count(*) > 1 order by t.key`;
}

export type MisplacedEntryRow = { key: string; named: string | null; moved: string | null };

/** Entries that move the account of another invoice than their transaction is about. */
export async function misplacedEntries(sql: TransactionSql, batch: Batch): Promise<MisplacedEntryRow[]> {
  return sql<MisplacedEntryRow[]>`
    select t.key, coalesce(named.number, t.invoice_id) as named, coalesce(moved.number, e.invoice_id) as moved
    from ledger_entries e
    join ledger_transactions t on t.merchant_id = e.merchant_id and t.id = e.transaction_id
    left join invoices named on named.merchant_id = t.merchant_id and named.id = t.invoice_id
    left join invoices moved on moved.merchant_id = e.merchant_id and moved.id = e.invoice_id
    where t.merchant_id = ${batch.merchantId} and ${ofBatch(sql, "t.invoice_id", batch)}
      and e.account = 'receivable' and e.invoice_id is distinct from t.invoice_id
    order by t.key`;
}

export type NumberGapRow = {
  mode: "test" | "live";
  document: "invoice" | "credit_note";
  first: string;
  last: string;
  missing: number;
};

/**
 * Numbers that a series gave out and no document has, neighbours together. A number that a document brought with it
 * (an import) is one that exists, so the series passes over it, as over those before a higher number that the merchant
 * chose to go on with. Numbers are written as `take-number.ts` writes them, and wrote them before a series was changed.
 */
export async function numberGaps(sql: TransactionSql, { merchantId }: Scope): Promise<NumberGapRow[]> {
  return sql<NumberGapRow[]>`
    with stretch as (
      -- Counts that were passed over are not even listed: there may be billions of them.
      select mode, document, series, period, first, last, prefix, padding from number_spans
      where merchant_id = ${merchantId} and prefix is not null
      union all
      -- What no span is about was written as the series writes it now.
      select c.mode, c.document, c.series, c.period, free.first, free.last, s.prefix, s.padding
      from number_counters c
      join number_series s using (merchant_id, mode, document, series)
      cross join lateral (
        select coalesce(lag(w.last) over (order by w.first), 0) + 1 as first, w.first - 1 as last from number_spans w
        where (w.merchant_id, w.mode, w.document, w.series, w.period)
          = (c.merchant_id, c.mode, c.document, c.series, c.period)
        union all
        select coalesce(max(w.last), 0) + 1, c.last from number_spans w
        where (w.merchant_id, w.mode, w.document, w.series, w.period)
          = (c.merchant_id, c.mode, c.document, c.series, c.period)
      ) as free
      where c.merchant_id = ${merchantId}
    ), given as (
      select mode, document, series, period, n,
        replace(prefix, '{year}', period) || lpad(n::text, greatest(padding, length(n::text)), '0') as number
      from stretch cross join lateral generate_series(first, last) n
    ), missing as (
      select g.*, g.n - row_number() over (partition by mode, document, series, period order by n) as island
      from given g
      where not exists (
        select from invoices i where g.document = 'invoice' and i.merchant_id = ${merchantId} and i.mode = g.mode
          and i.number = g.number and i.status <> 'draft'
      ) and not exists (
        select from credit_notes c where g.document = 'credit_note' and c.merchant_id = ${merchantId}
          and c.mode = g.mode and c.number = g.number
      )
    )
    select mode, document, (array_agg(number order by n))[1] as first, (array_agg(number order by n desc))[1] as last,
      count(*)::int as missing
    from missing group by mode, document, series, period, island
    order by mode, document, series, period, min(n)`;
}
