import type { Tx } from "../db/tx.ts";
import type { CustomerId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";

/** What a customer's invoices come to in one currency. */
export type CustomerBalance = {
  customerId: CustomerId;
  currency: Currency;
  openInvoices: number;
  outstandingMinor: bigint;
  surplusMinor: bigint;
};

/** The balances of these customers, over issued invoices of one mode; what comes to nothing is left out. */
export async function listBalances(
  { sql }: Tx,
  { ids, mode }: { ids: readonly CustomerId[]; mode: "test" | "live" },
): Promise<CustomerBalance[]> {
  return sql<CustomerBalance[]>`
    select customer_id, currency, (count(*) filter (where status = 'open'))::int as open_invoices,
      coalesce(sum(outstanding_minor) filter (where status = 'open'), 0)::bigint as outstanding_minor,
      sum(surplus_minor)::bigint as surplus_minor
    from invoices
    where customer_id = any(${[...ids]}::text[]) and mode = ${mode} and status <> 'draft'
    group by customer_id, currency
    having count(*) filter (where status = 'open') > 0 or sum(surplus_minor) > 0
    order by customer_id, currency`;
}
