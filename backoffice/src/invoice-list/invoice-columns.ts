import type { InvoiceSearch } from "./invoice-search.ts";

/** What can stand beside the number, in this order. */
export const INVOICE_COLUMNS = [
  "customer",
  "reference",
  "created",
  "issued",
  "due",
  "total",
  "received",
  "outstanding",
  "surplus",
  "status",
  "payment",
] as const;
export type InvoiceColumn = (typeof INVOICE_COLUMNS)[number];

const COLUMNS_AT_FIRST: readonly InvoiceColumn[] = [
  "customer",
  "issued",
  "due",
  "total",
  "outstanding",
  "status",
  "payment",
];

/** The columns that the address names, else those that most people need. */
export function columnsOf({ columns }: Pick<InvoiceSearch, "columns">): readonly InvoiceColumn[] {
  if (columns === undefined) return COLUMNS_AT_FIRST;
  const named = columns.split(BETWEEN_COLUMNS);
  return INVOICE_COLUMNS.filter((column) => named.includes(column));
}

/** These columns as the address names them; those that are shown without asking need no name. */
export function columnsSearch(chosen: readonly InvoiceColumn[]): Pick<InvoiceSearch, "columns"> {
  const columns = INVOICE_COLUMNS.filter((column) => chosen.includes(column)).join(BETWEEN_COLUMNS);
  return { columns: columns === COLUMNS_AT_FIRST.join(BETWEEN_COLUMNS) ? undefined : columns || "none" };
}

/** A sign that an address need not escape. */
const BETWEEN_COLUMNS = ".";
