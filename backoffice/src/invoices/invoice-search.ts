import type { InvoiceQuery } from "../../../src/invoices/invoice-list-schemas.ts";
import { oneOf, text } from "../routes/read-search.ts";

type Status = NonNullable<InvoiceQuery["status"]>;
export type InvoiceTab = Exclude<Status, "uncollectible"> | "overdue";

/** The tabs of the list, in the order of an invoice's life. */
export const INVOICE_TABS = ["draft", "open", "overdue", "paid", "void"] as const satisfies InvoiceTab[];

export type InvoiceSearch = { tab?: InvoiceTab; q?: string };

/** What the address of the invoice list may say; anything else is left out. */
export function readInvoiceSearch(search: Record<string, unknown>): InvoiceSearch {
  return {
    ...oneOf("tab", search, INVOICE_TABS),
    ...text("q", search),
  };
}
