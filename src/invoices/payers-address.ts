import { readCustomer } from "../customers/customer-queries.ts";
import type { Tx } from "../db/tx.ts";
import type { Invoice } from "./invoice.ts";

/** Where mail about an invoice goes: what the customer's address is now, else what it was when it was issued. */
export async function payersAddress(
  tx: Tx,
  { invoice }: { invoice: Pick<Invoice, "customerId" | "billTo"> },
): Promise<string | null> {
  const customer = await readCustomer(tx, { id: invoice.customerId });
  return customer?.email ?? invoice.billTo.email;
}
