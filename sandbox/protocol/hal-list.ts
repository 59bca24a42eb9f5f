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
  /** Which of the items belong to the list; all, unless told otherwise. */
  isListed?: (item: Item) => boolean;
  /** Where an item is, when that is known without a walk. */
  placeOf?: (id: string) => number | undefined;
};

/**
 * One page of a list. `items` are oldest first; newest first is what comes out unless `sort=asc`. The cursor `from`
 * is the id of the first item on the page. Only the page and its neighbours are looked at, because a copy of a million
 * payments for each page took a tenth of a second.
 */
export function halList<Item extends { readonly id: string }>(
  items: readonly Item[],
  options: ListOptions<Item>,
): object {
  const limit = limitOf(options.query);
  const step = sortOf(options.query) === "asc" ? 1 : -1;
  const from = queryText(options.query, "from");
  const first = step === 1 ? 0 : items.length - 1;
  const start = from === null ? first : placeOfCursor(items, from, options);
  const { isListed } = options;
  const found = listedFrom(items, { start, step, count: limit + 1, isListed });
  const page = found.slice(0, limit);
  const before =
    from === null ? [] : listedFrom(items, { start: start - step, step: -step, count: limit, isListed });
  const linkTo = (item: Item | undefined): Link | null =>
    item ? toJson(addressOf(options, { from: item.id, limit })) : null;
  return {
    count: page.length,
    _embedded: { [options.name]: page.map(options.present) },
    _links: {
      self: toJson(addressOf(options, { from, limit })),
      previous: linkTo(before.at(-1)),
      next: linkTo(found[limit]),
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

function placeOfCursor<Item extends { readonly id: string }>(
  items: readonly Item[],
  from: string,
  { placeOf, isListed = () => true }: Pick<ListOptions<Item>, "placeOf" | "isListed">,
): number {
  const place = placeOf ? placeOf(from) : items.findIndex((item) => item.id === from);
  const item = place === undefined ? undefined : items[place];
  if (place === undefined || !item || !isListed(item))
    throw malformed(`The cursor "${from}" is not in this list.`, "from");
  return place;
}

/** The next few that belong to the list, from a place on, upwards or downwards. */
function listedFrom<Item>(
  items: readonly Item[],
  options: { start: number; step: number; count: number; isListed: ListOptions<Item>["isListed"] },
): Item[] {
  const { start, step, count, isListed = () => true } = options;
  const found: Item[] = [];
  for (let place = start; found.length < count; place += step) {
    const item = items[place];
    if (item === undefined) break;
    if (isListed(item)) found.push(item);
  }
  return found;
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
