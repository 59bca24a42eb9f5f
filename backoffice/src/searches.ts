import type { IntegrationLogQuery } from "../../src/integration-log/integration-log-schemas.ts";
import type { InvoiceQuery } from "../../src/invoices/invoice-schemas.ts";

type Status = NonNullable<InvoiceQuery["status"]>;
export type InvoiceTab = Exclude<Status, "uncollectible"> | "overdue";

/** The tabs of the list, in the order of an invoice's life. */
export const INVOICE_TABS = ["draft", "open", "overdue", "paid", "void"] as const satisfies InvoiceTab[];

export type InvoiceSearch = { tab?: InvoiceTab; mode?: "test" | "live"; q?: string };

/** What the address of the invoice list may say; anything else is left out. */
export function readInvoiceSearch(search: Record<string, unknown>): InvoiceSearch {
  return {
    ...oneOf("tab", search, INVOICE_TABS),
    ...oneOf("mode", search, ["test", "live"] as const),
    ...text("q", search),
  };
}

export type LogSearch = Pick<IntegrationLogQuery, "outcome" | "direction" | "q">;

export const OUTCOMES = ["ok", "refused", "failed"] as const satisfies IntegrationLogQuery["outcome"][];
export const DIRECTIONS = ["in", "out"] as const satisfies IntegrationLogQuery["direction"][];

export function readLogSearch(search: Record<string, unknown>): LogSearch {
  return {
    ...oneOf("outcome", search, OUTCOMES),
    ...oneOf("direction", search, DIRECTIONS),
    ...text("q", search),
  };
}

/** Where to go after signing in: a page of ours, never an address elsewhere. */
export function readBackAddress(search: Record<string, unknown>): { back?: string } {
  const back = search["back"];
  if (typeof back !== "string" || !back.startsWith("/")) return {};
  const url = new URL(back, window.location.origin);
  return url.origin === window.location.origin ? { back: url.pathname + url.search } : {};
}

function oneOf<const Key extends string, const Value extends string>(
  key: Key,
  search: Record<string, unknown>,
  values: readonly Value[],
): { [K in Key]?: Value } {
  const found = values.find((value) => value === search[key]);
  // A computed key widens to string; the key is `Key` because it was written here.
  return (found === undefined ? {} : { [key]: found }) as { [K in Key]?: Value };
}

function text<const Key extends string>(key: Key, search: Record<string, unknown>): { [K in Key]?: string } {
  const value = search[key];
  // The router reads `?q=2026` as a number.
  const found = typeof value === "string" || typeof value === "number" ? String(value) : "";
  // As above.
  return (found === "" ? {} : { [key]: found }) as { [K in Key]?: string };
}
