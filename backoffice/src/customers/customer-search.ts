import { text } from "../routes/read-search.ts";

/** What the address of the list of customers may say. */
export function readCustomerSearch(search: Record<string, unknown>): { q?: string | undefined } {
  return text("q", search);
}
