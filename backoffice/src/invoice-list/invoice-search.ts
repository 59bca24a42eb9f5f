import type { InvoiceQuery } from "../../../src/invoices/invoice-list-schemas.ts";
import { day, flag, oneOf, text } from "../routes/read-search.ts";

export type InvoiceTab = NonNullable<InvoiceQuery["status"]> | "overdue";

/** The tabs of the list, in the order of an invoice's life. */
export const INVOICE_TABS = [
  "draft",
  "open",
  "overdue",
  "paid",
  "void",
  "uncollectible",
] as const satisfies InvoiceTab[];

/** The newest first is the order without asking. */
export const INVOICE_SORTS = [
  "-createdAt",
  "createdAt",
  "-issuedOn",
  "issuedOn",
  "dueOn",
  "-dueOn",
] as const satisfies NonNullable<InvoiceQuery["sort"]>[];
export type InvoiceSort = (typeof INVOICE_SORTS)[number];

/** What the address of the list says: everything that makes it look as it does. */
export type InvoiceSearch = {
  tab?: InvoiceTab;
  q?: string;
  customer?: string;
  from?: string;
  to?: string;
  partly?: true;
  surplus?: true;
  sort?: InvoiceSort;
  columns?: string;
};

/** What the address of the invoice list may say; anything else is left out. */
export function readInvoiceSearch(search: Record<string, unknown>): InvoiceSearch {
  return {
    ...oneOf("tab", search, INVOICE_TABS),
    ...text("q", search),
    ...text("customer", search),
    ...day("from", search),
    ...day("to", search),
    ...flag("partly", search),
    ...flag("surplus", search),
    ...oneOf("sort", search, INVOICE_SORTS),
    ...text("columns", search),
  };
}
