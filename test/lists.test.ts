import { afterAll, beforeAll, expect, test } from "vitest";
import { days } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { type Harness, harness } from "./harness.ts";

let t: Harness;
/** In the order in which they were made. */
const made: InvoiceAnswer[] = [];

beforeAll(async () => {
  t = await harness();
  const drafts = [
    { issuedOn: "2026-03-01", dueOn: "2026-03-15", reference: "Werkbon 100%" },
    { issuedOn: "2026-03-02", dueOn: "2199-01-01", reference: "Werkbon 100" },
    { issuedOn: "2026-03-02", dueOn: "2026-03-15", reference: "a_b" },
    { issuedOn: "2026-04-01", dueOn: "2199-01-01", reference: "a\\b" },
    { reference: "axb" },
    { issuedOn: "2026-03-02", dueOn: "2026-03-15", customer: { name: "Garage De Buren" } },
    {},
  ];
  for (const [index, fields] of drafts.entries()) {
    const draft = await t.drafted(fields);
    // The last two stay drafts, without a day of their own where none was given.
    if (index < 5) await t.must("POST", `/invoices/${draft.id}/issuance`);
    made.push(await t.invoice(draft.id));
  }
  // Three refusals, so that the integration log has more than a page.
  for (const path of ["/payments/1", "/payments/2", "/payments/3"]) await t.api("GET", path);
});

afterAll(() => t?.[Symbol.asyncDispose]());

type Page<T> = { data: T[]; nextCursor: string | null };

async function listed(query: string): Promise<number[]> {
  const { data } = await t.must<Page<InvoiceAnswer>>("GET", `/invoices?${query}`);
  return data.map(({ id }) => made.findIndex((invoice) => invoice.id === id)).sort();
}

async function paged<T>(path: string, limit: number): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const join = path.includes("?") ? "&" : "?";
    const page: Page<T> = await t.must(
      "GET",
      `${path}${join}limit=${limit}${cursor === null ? "" : `&cursor=${cursor}`}`,
    );
    expect(page.data.length).toBeLessThanOrEqual(limit);
    if (page.nextCursor !== null) expect(page.data).toHaveLength(limit);
    all.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

test.each([
  { sort: "createdAt", key: (invoice: InvoiceAnswer) => invoice.createdAt },
  { sort: "issuedOn", key: (invoice: InvoiceAnswer) => invoice.issuedOn ?? "9999-12-31" },
  { sort: "dueOn", key: (invoice: InvoiceAnswer) => invoice.dueOn ?? "9999-12-31" },
])("page by page, every invoice comes once, by $sort and turned round", async ({ sort, key }) => {
  for (const limit of [1, 2, 3, 7, 250]) {
    const upwards = await paged<InvoiceAnswer>(`/invoices?sort=${sort}`, limit);
    const downwards = await paged<InvoiceAnswer>(`/invoices?sort=-${sort}`, limit);
    expect(new Set(upwards.map(({ id }) => id)).size).toBe(made.length);
    expect(upwards).toHaveLength(made.length);
    const keys = upwards.map(key);
    expect(keys).toEqual(keys.toSorted());
    expect(downwards.map(({ id }) => id)).toEqual(upwards.map(({ id }) => id).toReversed());
  }
});

test("without a sort order the newest is first, and an invoice that is made meanwhile moves no page", async () => {
  const first = await t.must<Page<InvoiceAnswer>>("GET", "/invoices?limit=2");
  expect(first.data.map(({ id }) => id)).toEqual([made[6]?.id, made[5]?.id]);
  const late = await t.drafted();
  const second = await t.must<Page<InvoiceAnswer>>("GET", `/invoices?limit=2&cursor=${first.nextCursor}`);
  expect(second.data.map(({ id }) => id)).toEqual([made[4]?.id, made[3]?.id]);
  made.push(await t.invoice(late.id));
});

test.each([
  { query: "status=draft", found: [5, 6, 7] },
  { query: "status=open", found: [0, 1, 2, 3, 4] },
  { query: "status=paid", found: [] },
  { query: "overdue=true", found: [0, 2] },
  { query: "overdue=true&status=draft", found: [] },
  { query: "issuedFrom=2026-03-02", found: [1, 2, 3, 4, 5] },
  { query: "issuedFrom=2026-03-02&issuedTo=2026-03-02", found: [1, 2, 5] },
  { query: "issuedTo=2026-02-28", found: [] },
  { query: "q=garage", found: [5] },
  { query: "q=werkbon", found: [0, 1] },
  { query: "q=100%25", found: [0] },
  { query: "q=a_b", found: [2] },
  { query: "q=a%5Cb", found: [3] },
  { query: "q=%25", found: [0] },
  { query: "mode=test", found: [5, 6, 7] },
])("GET /invoices?$query", async ({ query, found }) => {
  expect(await listed(query)).toEqual(found);
});

test("by number, and by customer", async () => {
  expect(await listed(`number=${made[1]?.number}`)).toEqual([1]);
  expect(await listed("number=F2026")).toEqual([]);
  expect(await listed(`customerId=${made[5]?.customerId}`)).toEqual([5]);
});

test("an invoice becomes overdue the day after its due date, by itself", async () => {
  await using own = await harness();
  const invoice = await own.issued();
  const overdue = async () =>
    (await own.must<Page<InvoiceAnswer>>("GET", "/invoices?overdue=true")).data.length;
  own.clock.advance(days(14));
  expect([(await own.invoice(invoice.id)).isOverdue, await overdue()]).toEqual([false, 0]);
  own.clock.advance(days(1));
  expect([(await own.invoice(invoice.id)).isOverdue, await overdue()]).toEqual([true, 1]);
});

test.each(["/customers", "/events", "/integration-log"])(
  "%s comes whole and once, newest first, page by page",
  async (path) => {
    const whole = await t.must<Page<{ id: string }>>("GET", `${path}?limit=250`);
    expect(whole.nextCursor).toBeNull();
    expect(whole.data.length).toBeGreaterThan(2);
    const pages = await paged<{ id: string }>(path, 2);
    expect(pages.map(({ id }) => id)).toEqual(whole.data.map(({ id }) => id));
    const times = whole.data.map((row) =>
      "createdAt" in row ? String(row.createdAt) : "at" in row ? String(row.at) : "",
    );
    expect(times).toEqual(times.toSorted().toReversed());
  },
);
