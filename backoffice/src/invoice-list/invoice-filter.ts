import type { InvoiceFilter } from "../api/invoices.ts";
import type { Mode } from "../shell/shown-mode.ts";
import type { InvoiceSearch } from "./invoice-search.ts";

/** How many filters are set beside the tab and the word. */
export function filtersSet({ customer, from, to, partly, surplus }: InvoiceSearch): number {
  return [customer, from, to, partly, surplus].filter((value) => value !== undefined).length;
}

/** The address as the API's filter: "open" shows overdue invoices too, because they are open. */
export function filterOf({ tab, q, ...search }: InvoiceSearch, { mode }: { mode: Mode }): InvoiceFilter {
  return {
    mode,
    q,
    status: tab === "overdue" ? undefined : tab,
    overdue: tab === "overdue" ? true : undefined,
    partiallyPaid: search.partly,
    hasSurplus: search.surplus,
    customerId: search.customer,
    issuedFrom: search.from,
    issuedTo: search.to,
    sort: search.sort ?? "-createdAt",
  };
}
