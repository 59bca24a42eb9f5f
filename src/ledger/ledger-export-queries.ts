import type { Day } from "../clock/clock.ts";
import type { Source, Tx } from "../db/tx.ts";
import type { CustomerId, Id, InvoiceId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";
import type { Account, TransactionKind } from "./book.ts";

/** A transaction with its entries, debit positive and credit negative, in minor units. */
export type ExportedTransaction = {
  id: Id<"ledgerTransaction">;
  key: string;
  kind: TransactionKind;
  mode: "test" | "live";
  date: Day;
  occurredAt: Date;
  bookedAt: Date;
  source: Source;
  invoiceId: InvoiceId | null;
  invoiceNumber: string | null;
  customerId: CustomerId | null;
  customerName: string | null;
  /** The amount as text: JSON has no integers of this size. */
  entries: { account: Account; minor: string; currency: Currency }[];
};

export type LedgerFilter = {
  from: Day | null;
  to: Day | null;
  mode: "test" | "live" | null;
  invoiceId: InvoiceId | null;
};

/** The next ones in the order of booking, which is that of their ids. */
export async function listTransactions(
  { sql }: Tx,
  { after, limit, from, to, mode, invoiceId }: LedgerFilter & { after: string | null; limit: number },
): Promise<ExportedTransaction[]> {
  return sql<ExportedTransaction[]>`
    select t.id, t.key, t.kind, t.mode, (t.occurred_at at time zone m.time_zone)::date as date, t.occurred_at,
      t.booked_at, t.source, t.invoice_id, i.number as invoice_number, t.customer_id, c.name as customer_name,
      (select json_agg(json_build_object(
          'account', e.account, 'minor', e.amount_minor::text, 'currency', e.currency) order by e.position)
        from ledger_entries e where e.merchant_id = t.merchant_id and e.transaction_id = t.id) as entries
    from ledger_transactions t
    join merchants m on m.id = t.merchant_id
    left join invoices i on i.merchant_id = t.merchant_id and i.id = t.invoice_id
    left join customers c on c.merchant_id = t.merchant_id and c.id = t.customer_id
    where (${after}::text is null or t.id > ${after})
      and (${from}::date is null or (t.occurred_at at time zone m.time_zone)::date >= ${from}::date)
      and (${to}::date is null or (t.occurred_at at time zone m.time_zone)::date <= ${to}::date)
      and (${mode}::text is null or t.mode = ${mode})
      and (${invoiceId}::text is null or t.invoice_id = ${invoiceId})
    order by t.id limit ${limit}`;
}
