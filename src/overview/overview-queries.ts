import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Currency } from "../money/currency.ts";

export type OwedRow = {
  currency: Currency;
  invoices: number;
  outstandingMinor: bigint;
  overdueInvoices: number;
  overdueMinor: bigint;
};

/** What open invoices ask for, by currency. Overdue as in the list of invoices: nobody is late with what is unexplained. */
export async function sumOwed({ sql }: Tx, { mode, today }: { mode: Mode; today: Day }): Promise<OwedRow[]> {
  return sql<OwedRow[]>`
    select currency, count(*)::int as invoices, sum(outstanding_minor)::bigint as outstanding_minor,
      (count(*) filter (where due_on < ${today} and outstanding_minor > unexplained_minor))::int as overdue_invoices,
      coalesce(sum(outstanding_minor) filter (where due_on < ${today} and outstanding_minor > unexplained_minor), 0)::bigint
        as overdue_minor
    from invoices where mode = ${mode} and status = 'open'
    group by currency order by currency`;
}

export type ReceivedRow = { currency: Currency; day: Day; method: string; amountMinor: bigint };

/**
 * What came in, by day of the merchant's and by the way it came: Mollie's methods, and the types of external payments.
 * Before refunds and chargebacks, which are of other days.
 */
export async function sumReceived(
  { sql }: Tx,
  { mode, from, to, timeZone }: { mode: Mode; from: Day; to: Day; timeZone: string },
): Promise<ReceivedRow[]> {
  return sql<ReceivedRow[]>`
    select currency, day, method, sum(amount_minor)::bigint as amount_minor
    from (
      select currency, (paid_at at time zone ${timeZone})::date as day, coalesce(method, 'other') as method, amount_minor
      from payments
      where mode = ${mode} and status = 'paid'
        and paid_at >= (${from}::date::timestamp at time zone ${timeZone})
        and paid_at < ((${to}::date + 1)::timestamp at time zone ${timeZone})
      union all
      select e.currency, e.paid_on, e.type, e.amount_minor
      from external_payments e
      join invoices i on i.merchant_id = e.merchant_id and i.id = e.invoice_id
      where i.mode = ${mode} and e.removed_at is null and e.paid_on between ${from} and ${to}
    ) as received
    group by currency, day, method order by currency, day, method`;
}

/** How many days invoices took that were paid lately, rather than credited, and how many those were. */
export async function averageDaysToPay(
  { sql }: Tx,
  { mode, since, timeZone }: { mode: Mode; since: Day; timeZone: string },
): Promise<{ average: number | null; invoices: number }> {
  const [row] = await sql<[{ average: number | null; invoices: number }]>`
    select round(avg((paid_at at time zone ${timeZone})::date - issued_on), 1)::float8 as average, count(*)::int as invoices
    from invoices
    where mode = ${mode} and status = 'paid' and received_minor > 0
      and paid_at >= (${since}::date::timestamp at time zone ${timeZone})`;
  return row;
}

/** Whether there is anything to sum: an issued invoice of this mode, or a draft, which has no mode yet. */
export async function hasInvoices({ sql }: Tx, { mode }: { mode: Mode }): Promise<boolean> {
  const [row] = await sql<[{ found: boolean }]>`
    select exists (select from invoices where mode = ${mode} and status <> 'draft')
      or exists (select from invoices where status = 'draft') as found`;
  return row.found;
}
