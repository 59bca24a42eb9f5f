import type { PendingQuery, Row } from "postgres";
import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { CustomerId, InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Invoice, InvoiceStatus } from "./invoice.ts";
import { invoiceColumns } from "./invoice-queries.ts";
import type { SearchWord } from "./search-words.ts";

export type InvoiceFilter = {
  status: InvoiceStatus | null;
  overdue: boolean | null;
  partiallyPaid: boolean | null;
  hasSurplus: boolean | null;
  mode: Mode | null;
  customerId: CustomerId | null;
  number: string | null;
  ids: readonly string[] | null;
  issuedFrom: Day | null;
  issuedTo: Day | null;
  search: InvoiceSearch | null;
  today: Day;
  sort: { key: "createdAt" | "issuedOn" | "dueOn"; descending: boolean };
  /** The sort key and id of the last row of the page before. */
  after: { key: string; id: string } | null;
  limit: number;
};

/**
 * Where a search looks: at these invoices, in the index of words, or at each invoice while the list is walked. `nearby` walks
 * a piece of the list, and looks in the index when that does not fill the page.
 */
export type InvoiceSearch =
  | { by: "id"; ids: readonly InvoiceId[] }
  | { by: "index" | "walk" | "nearby"; words: readonly SearchWord[] };

export type ListedInvoice = Invoice & { sortKey: string };

/** Walked in the time in which the index finds all invoices of a common word. */
const NEARBY = 10_000;

/** Of a year among a million: sorted within the index sooner than a walk from the newest has passed as many. */
const SORTED_AT_MOST = 250_000;

/** Of a quarter: the same when each of them must be read. */
const READ_AT_MOST = 50_000;

/**
 * One page, by keyset: the row's sort key and id say where the next page begins, so that a page costs the same however
 * far down it is. A day that is missing sorts as the last there can be.
 */
export async function listInvoices(tx: Tx, filter: InvoiceFilter): Promise<ListedInvoice[]> {
  const { search } = filter;
  const days = await orderOfDays(tx, filter);
  if (search?.by !== "nearby") return selectInvoices(tx, filter, { days });
  const walked = { ...filter, search: { ...search, by: "walk" as const } };
  if (days !== null) return selectInvoices(tx, walked, { days });
  // What many have is soon found by walking, unless all who have it are far away, like the numbers of a year long past.
  const found = await selectInvoices(tx, walked, { among: NEARBY });
  const isAll =
    found.length >= filter.limit ||
    !(await hasMoreThan(tx, conditions(tx.sql, filter), { sort: filter.sort, count: NEARBY }));
  return isAll ? found : selectInvoices(tx, { ...filter, search: { ...search, by: "index" } });
}

/**
 * When the days asked for have so few invoices that these are put in order sooner than a walk from the newest gets to them,
 * past everything since: whether the index has all that this takes.
 */
async function orderOfDays(tx: Tx, filter: InvoiceFilter): Promise<"indexed" | "read" | null> {
  const days = issuedWithin(tx.sql, filter);
  if (days.length === 0 || filter.sort.key === "issuedOn" || filter.search?.by === "id") return null;
  const isIndexed =
    filter.search === null && conditions(tx.sql, { ...filter, after: null }).length === days.length;
  const sort = { key: "issuedOn", descending: false } as const;
  const count = isIndexed ? SORTED_AT_MOST : READ_AT_MOST;
  if (await hasMoreThan(tx, days, { sort, count })) return null;
  return isIndexed ? "indexed" : "read";
}

type Plan = {
  /** Takes all of the days asked for and sorts them, as `orderOfDays` says. */
  days?: "indexed" | "read" | null;
  /** Looks for what is searched among so many only, of what the rest of the filter leaves. */
  among?: number;
};

async function selectInvoices({ sql }: Tx, filter: InvoiceFilter, plan: Plan = {}): Promise<ListedInvoice[]> {
  // How many rows a value has decides the plan: nearly all are live, few are drafts. A plan that is kept for any value
  // walked a million invoices to find the twenty of a customer.
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`;
  const { from, order } = source(sql, filter, plan);
  return sql<ListedInvoice[]>`
    select ${invoiceColumns(sql)}, ${sortKey(sql, filter.sort)} as sort_key
    from ${from} order by ${order} limit ${filter.limit}`;
}

function source(sql: Tx["sql"], filter: InvoiceFilter, { days = null, among }: Plan) {
  const { search, sort, after, limit } = filter;
  const order = orderOf(sql, sort);
  const narrowed = allOf(sql, conditions(sql, filter));
  if (search?.by === "index") {
    // Sorted before the invoices are read, so that a page reads no more of them than it shows.
    const sorted = orderOf(sql, sort, "found_");
    const rest = after === null ? sql`true` : beyond(sql, { sort, after }, "found_");
    const all = sql`(select * from ${found(sql, { words: search.words, atMost: ALL })} where ${rest} order by ${sorted})`;
    return { from: sql`${all} as found join invoices on id = found_id where ${narrowed}`, order: sorted };
  }
  const matches = allOf(sql, searched(sql, search));
  // `offset 0` has the planner take them all before it sorts; what it guesses of days has it walk.
  if (days === "indexed") {
    const sorted = orderOf(sql, sort, "found_");
    const all = sql`(select id as found_id, created_at as found_created_at, due_on as found_due_on
      from invoices where ${narrowed} offset 0)`;
    const page = sql`(select * from ${all} as found order by ${sorted} limit ${limit})`;
    return { from: sql`${page} as found join invoices on id = found_id`, order: sorted };
  }
  if (days === "read") {
    const all = sql`(select * from invoices where ${narrowed} offset 0)`;
    return { from: sql`${all} as invoices where ${matches}`, order };
  }
  if (among === undefined) return { from: sql`invoices where ${narrowed} and ${matches}`, order };
  const nearest = sql`(select * from invoices where ${narrowed} order by ${order} limit ${among})`;
  return { from: sql`${nearest} as invoices where ${matches}`, order };
}

/** Whether the conditions leave more invoices than that; the sort is for the index to walk by. */
async function hasMoreThan(
  { sql }: Tx,
  where: Conditions,
  { sort, count }: { sort: InvoiceFilter["sort"]; count: number },
): Promise<boolean> {
  const [row] = await sql`
    select from invoices where ${allOf(sql, where)} order by ${orderOf(sql, sort)} offset ${count} limit 1`;
  return row !== undefined;
}

type Conditions = readonly PendingQuery<Row[]>[];

function allOf(sql: Tx["sql"], conditions: Conditions) {
  return conditions.reduce((all, one) => sql`${all} and ${one}`, sql`true`);
}

/** A column of `invoices`, or what `lookup.find_invoices` found of it. */
type Prefix = "" | "found_";

function orderOf(sql: Tx["sql"], { key, descending }: InvoiceFilter["sort"], of: Prefix = "") {
  const [column, id] = [sortColumn(sql, key, of), sql(`${of}id`)];
  return descending ? sql`${column} desc, ${id} desc` : sql`${column}, ${id}`;
}

/** As `migrations/0022_search_of_long_ago.sql` has them in indexes. */
function sortColumn(sql: Tx["sql"], key: InvoiceFilter["sort"]["key"], of: Prefix = "") {
  switch (key) {
    case "createdAt":
      return sql`${sql(`${of}created_at`)}`;
    case "issuedOn":
      return dayOrLast(sql, `${of}issued_on`);
    case "dueOn":
      return dayOrLast(sql, `${of}due_on`);
  }
}

function dayOrLast(sql: Tx["sql"], column: string) {
  return sql`(case when ${sql(column)} is null then date '9999-12-31' else ${sql(column)} end)`;
}

/** As a cursor carries it. */
function sortKey(sql: Tx["sql"], { key }: InvoiceFilter["sort"]) {
  return key === "createdAt"
    ? sql`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${sortColumn(sql, key)}::text`;
}

/** All but the search. Only what was asked for, so that the planner sees which index has it. */
function conditions(sql: Tx["sql"], filter: InvoiceFilter) {
  const isTrue = (condition: PendingQuery<Row[]>, wanted: boolean) =>
    wanted ? condition : sql`not ${condition}`;
  return [
    filter.status !== null && sql`status = ${filter.status}`,
    filter.overdue !== null &&
      isTrue(
        sql`(status = 'open' and due_on is not null and due_on < ${filter.today}
          and outstanding_minor > unexplained_minor)`,
        filter.overdue,
      ),
    filter.partiallyPaid !== null &&
      isTrue(sql`(status = 'open' and received_minor + prepaid_minor > 0)`, filter.partiallyPaid),
    filter.hasSurplus !== null && isTrue(sql`(surplus_minor > 0)`, filter.hasSurplus),
    filter.mode === "live" && sql`mode is distinct from 'test'`,
    filter.mode === "test" && sql`mode is distinct from 'live'`,
    filter.customerId !== null && sql`customer_id = ${filter.customerId}`,
    filter.number !== null && sql`number = ${filter.number}`,
    filter.ids !== null && sql`id = any(${[...filter.ids]}::text[])`,
    ...issuedWithin(sql, filter),
    filter.after !== null && beyond(sql, { sort: filter.sort, after: filter.after }),
  ].filter((condition) => condition !== false);
}

function issuedWithin(sql: Tx["sql"], { issuedFrom, issuedTo }: InvoiceFilter) {
  return [
    issuedFrom !== null &&
      sql`issued_on is not null and ${dayOrLast(sql, "issued_on")} >= ${issuedFrom}::date`,
    issuedTo !== null && sql`${dayOrLast(sql, "issued_on")} <= ${issuedTo}::date`,
  ].filter((condition) => condition !== false);
}

/** What each invoice that is walked by is asked. */
function searched(sql: Tx["sql"], search: InvoiceFilter["search"]) {
  if (search === null) return [];
  if (search.by === "id") return [sql`id = any(${[...search.ids]}::text[])`];
  return search.words.map(({ part, amountMinor }) => {
    // Not `like`: what the planner guesses about two patterns at once is so little that it reads and sorts all invoices.
    const isInWords = sql`strpos(search_words, plain_text(${part})) > 0`;
    return amountMinor === null
      ? isInWords
      : sql`(${isInWords} or total_minor = ${amountMinor}
          or (outstanding_minor > 0 and outstanding_minor = ${amountMinor}))`;
  });
}

function beyond(
  sql: Tx["sql"],
  { sort, after }: Pick<InvoiceFilter, "sort"> & { after: { key: string; id: string } },
  of: Prefix = "",
) {
  const [key, id] = [sortColumn(sql, sort.key, of), sql(`${of}id`)];
  // By way of text: what is an instant to the driver becomes a `Date` on the way, which has no microseconds.
  const last = sort.key === "createdAt" ? sql`${after.key}::text::timestamptz` : sql`${after.key}::date`;
  return sort.descending
    ? sql`(${key}, ${id}) < (${last}, ${after.id})`
    : sql`(${key}, ${id}) > (${last}, ${after.id})`;
}

/** How many invoices match each word; counted up to `atMost`. */
export async function countInvoicesByWords(
  { sql }: Tx,
  { words, atMost }: { words: readonly SearchWord[]; atMost: number },
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from ${found(sql, { words, atMost })}`;
  return row?.count ?? 0;
}

/** The largest number of rows that PostgreSQL's integer can ask for. */
const ALL = 2_147_483_647;

function found(sql: Tx["sql"], { words, atMost }: { words: readonly SearchWord[]; atMost: number }) {
  const patterns = words.map(({ part }) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);
  // Text, because the driver writes an array of bigints that has nulls as an array of nothing.
  const amounts = words.map(({ amountMinor }) => amountMinor?.toString() ?? null);
  return sql`lookup.find_invoices(${patterns}::text[], ${amounts}::text[]::bigint[], ${atMost})`;
}

/** The invoices with this id, or with a payment, refund or chargeback of it, ours or Mollie's. */
export async function findInvoicesById({ sql }: Tx, { id }: { id: string }): Promise<InvoiceId[]> {
  const rows = await sql<{ id: InvoiceId }[]>`
    select id from invoices where id = ${id}
    union select invoice_id from payments where mollie_payment_id = ${id}
    union select invoice_id from payments where id = ${id}
    union select invoice_id from refunds where mollie_refund_id = ${id}
    union select invoice_id from refunds where id = ${id}
    union select invoice_id from chargebacks where mollie_chargeback_id = ${id}
    union select invoice_id from chargebacks where id = ${id}`;
  return rows.map((row) => row.id);
}
