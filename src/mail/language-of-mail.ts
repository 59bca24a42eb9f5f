import { readCustomer } from "../customers/customer-queries.ts";
import type { Tx } from "../db/tx.ts";
import type { Invoice } from "../invoices/invoice.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";

/** The language that a customer is written to in, where nobody asked for another. */
export async function languageOfMail(tx: Tx, { invoice }: { invoice: Invoice }): Promise<Language> {
  const customer = await readCustomer(tx, { id: invoice.customerId });
  return customer?.locale ?? (await readMerchant(tx)).locale;
}
