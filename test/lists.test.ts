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

async function paged<T>(path: string, limit: number, { must } = t): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const join = path.includes("?") ? "&" : "?";
    const page: Page<T> = await must(
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

test("page by page, invoices that differ by less than a millisecond come once, too", async () => {
  await using own = await harness();
  const drafts = [await own.drafted(), await own.drafted(), await own.drafted(), await own.drafted()];
  // The service dates to the millisecond; what was brought in by SQL need not be.
  await own.world.atomically("test: microseconds", async ({ sql }) => {
    for (const [index, { id }] of drafts.entries())
      await sql`
        update invoices set created_at = timestamptz '2026-03-01 12:00:00.0004Z' - ${index}::int * interval '0.1 ms'
        where id = ${id}`;
  });
  const ids = drafts.map(({ id }) => id);
  const downwards = await paged<InvoiceAnswer>("/invoices?sort=-createdAt", 1, own);
  expect(downwards.map(({ id }) => id)).toEqual(ids);
  const upwards = await paged<InvoiceAnswer>("/invoices?sort=createdAt", 1, own);
  expect(upwards.map(({ id }) => id)).toEqual(ids.toReversed());
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
  { query: "q=de%20buren", found: [5] },
  { query: "q=BUREN%20garage", found: [5] },
  { query: "q=garage%20werkbon", found: [] },
  { query: "q=bu", found: [5] },
  { query: "q=ur", found: [] },
  { query: "q=121,00", found: [0, 1, 2, 3, 4, 5, 6, 7] },
  { query: "q=garage%20%E2%82%AC121.00", found: [5] },
  { query: "q=121.01", found: [] },
  { query: "q=%20", found: [0, 1, 2, 3, 4, 5, 6, 7] },
  { query: "partiallyPaid=true", found: [] },
  { query: "partiallyPaid=false&status=open", found: [0, 1, 2, 3, 4] },
  { query: "hasSurplus=true", found: [] },
  { query: "mode=test", found: [5, 6, 7] },
])("GET /invoices?$query", async ({ query, found }) => {
  expect(await listed(query)).toEqual(found);
});

test("by number, and by customer", async () => {
  expect(await listed(`number=${made[1]?.number}`)).toEqual([1]);
  expect(await listed("number=F2026")).toEqual([]);
  expect(await listed(`customerId=${made[5]?.customerId}`)).toEqual([5]);
});

test("by any id that belongs to it: its own, its payment's, ours or Mollie's", async () => {
  await using own = await harness();
  const [invoice, other] = [await own.issued(), await own.issued()];
  await own.press(invoice);
  const [payment] = await own.payments(invoice.id);
  await own.atMollie(payment?.molliePaymentId ?? "", "paid");
  await own.webhooks();
  await own.work();
  const found = async (q: string) =>
    (await own.must<Page<InvoiceAnswer>>("GET", `/invoices?q=${q}`)).data.map(({ id }) => id);
  expect(await found(invoice.id)).toEqual([invoice.id]);
  expect(await found(payment?.id ?? "")).toEqual([invoice.id]);
  expect(await found(payment?.molliePaymentId ?? "")).toEqual([invoice.id]);
  expect(await found("tr_unknown")).toEqual([]);
  expect(await found(other.id)).toEqual([other.id]);
});

test("by what came in: in part, or too much", async () => {
  await using own = await harness();
  const [partly, over] = [await own.issued(), await own.issued()];
  await own.issued();
  const bank = (id: string, value: string) =>
    own.must("POST", `/invoices/${id}/external-payments`, {
      type: "bank",
      amount: { currency: "EUR", value },
    });
  await bank(partly.id, "21.00");
  await bank(over.id, "130.00");
  const found = async (query: string) =>
    (await own.must<Page<InvoiceAnswer>>("GET", `/invoices?${query}`)).data.map(({ id }) => id);
  expect(await found("partiallyPaid=true")).toEqual([partly.id]);
  expect(await found("hasSurplus=true")).toEqual([over.id]);
  // What is outstanding is found like the total is.
  expect(await found("q=100,00")).toEqual([partly.id]);
});

test("a name without its accents and capitals, also when more invoices have it than are looked up at once", async () => {
  await using own = await harness();
  const customer = { name: "Coöperatie De Één" };
  const names = await own.drafted({ customer });
  await own.drafted();
  for (const q of ["cooperatie", "COÖPERATIE", "een"]) {
    const { data } = await own.must<Page<InvoiceAnswer>>("GET", `/invoices?q=${encodeURIComponent(q)}`);
    expect(
      data.map(({ id }) => id),
      q,
    ).toEqual([names.id]);
  }
  await own.world.atomically("test: many", async ({ sql }) => {
    await sql`
      insert into invoices (merchant_id, id, customer_id, status, series, currency, total_minor, total_excl_vat_minor,
        bill_to, source, created_at, updated_at)
      select merchant_id, 'inv_' || lpad(n::text, 26, '0'), customer_id, status, series, currency, total_minor,
        total_excl_vat_minor, bill_to, source, created_at - n * interval '1 minute', updated_at
      from invoices, generate_series(1, 5050) n where id = ${names.id}`;
  });
  const page = await own.must<Page<InvoiceAnswer>>("GET", "/invoices?q=cooperatie&limit=3");
  expect(page.data.map(({ id }) => id)).toEqual([
    names.id,
    `inv_${"1".padStart(26, "0")}`,
    `inv_${"2".padStart(26, "0")}`,
  ]);
  const next = await own.must<Page<InvoiceAnswer>>(
    "GET",
    `/invoices?q=cooperatie&limit=3&cursor=${page.nextCursor}`,
  );
  expect(next.data[0]?.id).toBe(`inv_${"3".padStart(26, "0")}`);
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
