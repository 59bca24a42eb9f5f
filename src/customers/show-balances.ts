import type { Tx } from "../db/tx.ts";
import { money, toJson } from "../money/money.ts";
import { listBalances } from "./customer-balance-queries.ts";
import type { CustomerAnswer, CustomerWithBalances } from "./customer-schemas.ts";

/** These customers with what their invoices of one mode come to, in one question for all of them. */
export async function withBalances(
  tx: Tx,
  { customers, mode }: { customers: readonly CustomerAnswer[]; mode: "test" | "live" },
): Promise<CustomerWithBalances[]> {
  const balances = await listBalances(tx, { ids: customers.map(({ id }) => id), mode });
  return customers.map((customer) => ({
    ...customer,
    balances: balances
      .filter(({ customerId }) => customerId === customer.id)
      .map(({ currency, openInvoices, outstandingMinor, surplusMinor }) => ({
        openInvoices,
        outstanding: toJson(money(outstandingMinor, currency)),
        surplus: toJson(money(surplusMinor, currency)),
      })),
  }));
}
