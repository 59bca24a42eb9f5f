import { documentation, type Link, toJson } from "./hal.ts";
import { malformed } from "./mollie-error.ts";
import type { Fields } from "./nested-fields.ts";
import { queryText } from "./query.ts";

/** Mollie's page size, and its most. https://docs.mollie.com/reference/pagination */
const DEFAULT_LIMIT = 50;
const MAXIMUM_LIMIT = 250;

type ListOptions<Item> = {
  /** The list's absolute address. */
  url: string;
  query: Fields;
  /** The name under `_embedded`. */
  name: string;
  documentationPage: string;
  present: (item: Item) => object;
};

/**
 * One page of a list. `items` are oldest first; newest first is what comes out unless `sort=asc`. The cursor `from`
 * is the id of the first item on the page.
 */
export function halList<Item extends { readonly id: string }>(
  items: readonly Item[],
  options: ListOptions<Item>,
): object {
  const limit = limitOf(options.query);
  const sort = sortOf(options.query);
  const sorted = sort === "asc" ? items : items.toReversed();
  const start = startOf(sorted, queryText(options.query, "from"));
  const page = sorted.slice(start, start + limit);
  const linkTo = (item: Item | undefined): Link | null =>
    item ? toJson(addressOf(options, { from: item.id, limit })) : null;
  return {
    count: page.length,
    _embedded: { [options.name]: page.map(options.present) },
    _links: {
      self: toJson(addressOf(options, { from: queryText(options.query, "from"), limit })),
      previous: start === 0 ? null : linkTo(sorted[Math.max(0, start - limit)]),
      next: linkTo(sorted[start + limit]),
      documentation: documentation(options.documentationPage),
    },
  };
}

function limitOf(query: Fields): number {
  const text = queryText(query, "limit");
  if (text === null) return DEFAULT_LIMIT;
  const limit = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(limit >= 1 && limit <= MAXIMUM_LIMIT))
    throw malformed(`The limit should be a whole number from 1 to ${MAXIMUM_LIMIT}.`, "limit");
  return limit;
}

function sortOf(query: Fields): "asc" | "desc" {
  const text = queryText(query, "sort") ?? "desc";
  if (text !== "asc" && text !== "desc") throw malformed(`The sort should be "asc" or "desc".`, "sort");
  return text;
}

function startOf(items: readonly { readonly id: string }[], from: string | null): number {
  if (from === null) return 0;
  const start = items.findIndex((item) => item.id === from);
  if (start === -1) throw malformed(`The cursor "${from}" is not in this list.`, "from");
  return start;
}

/** The list's other parameters are kept, so that following links stays in the same list. */
function addressOf(
  options: { url: string; query: Fields },
  page: { from: string | null; limit: number },
): string {
  const query = new URLSearchParams();
  if (page.from !== null) query.set("from", page.from);
  query.set("limit", String(page.limit));
  for (const [name, value] of Object.entries(options.query))
    if (typeof value === "string" && value !== "" && !query.has(name) && name !== "from")
      query.set(name, value);
  return `${options.url}?${query.toString()}`;
}
