import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { type Harness, harness } from "./harness.ts";

/** More than a search looks for in the index at once (`FOUND_AT_MOST`), all older than what it walks first (`NEARBY`). */
const LONG_AGO = 5_200;
const LATELY = 20_100;

let t: Harness;

beforeAll(async () => {
  t = await harness();
  const { id } = await t.issued();
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  await owner.query("begin; set local session_replication_role = replica");
  await owner.query(
    `insert into invoices (merchant_id, id, customer_id, status, mode, number, currency, total_minor, total_excl_vat_minor,
       outstanding_minor, issued_on, due_on, bill_to, source, created_at, updated_at, issued_at)
     select merchant_id, 'inv_' || lpad(n::text, 26, '0'), customer_id, status, mode,
       case when n <= $2 then 'OUD' else 'NIEUW' end || lpad(n::text, 6, '0'), currency, total_minor, total_excl_vat_minor,
       outstanding_minor, at, at::date + n % 30, bill_to, source, at, at, at
     from invoices, (
       select n, timestamptz '2020-01-01' + n * interval '1 minute' as at from generate_series(1, $2::int + $3::int) n
     ) as days
     where id = $1`,
    [id, LONG_AGO, LATELY],
  );
  await owner.query("commit; analyze invoices");
  await owner.end();
}, 60_000);

afterAll(() => t?.[Symbol.asyncDispose]());

type Page = { data: InvoiceAnswer[]; nextCursor: string | null };

const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `OUD${String(from - n).padStart(6, "0")}`);

test("what many invoices of long ago have is found in the list's order, page by page", async () => {
  const first = await t.must<Page>("GET", "/invoices?q=oud0&limit=30");
  expect(first.data.map(({ number }) => number)).toEqual(numbered(LONG_AGO, 30));
  const second = await t.must<Page>("GET", `/invoices?q=oud0&limit=30&cursor=${first.nextCursor}`);
  expect(second.data.map(({ number }) => number)).toEqual(numbered(LONG_AGO - 30, 30));
});

test("the last of them, and none, are pages that are not full", async () => {
  const all = await t.must<Page>("GET", "/invoices?q=oud0&sort=createdAt&limit=100");
  expect(all.data.map(({ number }) => number)).toEqual(numbered(100, 100).toReversed());
  const drafts = await t.must<Page>("GET", "/invoices?q=oud0&status=draft");
  expect(drafts.data).toEqual([]);
  const near = await t.must<Page>("GET", "/invoices?q=oud0&issuedFrom=2020-01-04&issuedTo=2020-01-04");
  expect(near.data[0]?.number).toBe("OUD005200");
});

test("a day of long ago is found, newest first", async () => {
  const { data } = await t.must<Page>("GET", "/invoices?issuedFrom=2020-01-02&issuedTo=2020-01-02&limit=100");
  expect(new Set(data.map(({ issuedOn }) => issuedOn))).toEqual(new Set(["2020-01-02"]));
  const at = data.map(({ createdAt }) => createdAt);
  expect(at).toEqual(at.toSorted().toReversed());
});

test.each<{ sort: string; key: (invoice: InvoiceAnswer) => string }>([
  { sort: "createdAt", key: ({ createdAt }) => createdAt },
  { sort: "dueOn", key: ({ dueOn, id }) => `${dueOn} ${id}` },
])("all of a day of long ago, page by page, by $sort and turned round", async ({ sort, key }) => {
  const ofTheDay = "/invoices?issuedFrom=2020-01-03&issuedTo=2020-01-03&limit=250";
  const upwards = await paged(`${ofTheDay}&sort=${sort}`);
  expect(new Set(upwards.map(({ id }) => id)).size).toBe(24 * 60);
  expect(upwards.map(key)).toEqual(upwards.map(key).toSorted());
  const ids = upwards.map(({ id }) => id);
  // With more to look at, the invoices themselves are read.
  for (const also of ["", "&status=open", "&q=oud0"]) {
    const downwards = await paged(`${ofTheDay}&sort=-${sort}${also}`);
    expect(
      downwards.map(({ id }) => id),
      also,
    ).toEqual(ids.toReversed());
  }
});

async function paged(path: string): Promise<InvoiceAnswer[]> {
  const { data, nextCursor } = await t.must<Page>("GET", path);
  if (nextCursor === null) return data;
  const url = new URL(path, t.publicUrl);
  url.searchParams.set("cursor", nextCursor);
  return [...data, ...(await paged(`${url.pathname}${url.search}`))];
}

test("a file has all of them", async () => {
  const csv = await fetch(`${t.publicUrl}/api/v1/invoices?q=oud0&format=csv`, {
    headers: { authorization: `Bearer ${t.apiKey}` },
  });
  expect((await csv.text()).match(/OUD\d{6}/g)).toHaveLength(LONG_AGO);
});
