import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Harness, harness } from "./harness.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness();
  await t.issued({ customer: { name: '=HYPERLINK("http://evil.example"), "B.V."' }, reference: "+31 6" });
  await t.drafted({ customer: { name: "Café De Één" } });
  await t.drafted({ customer: { name: "Garage" } });
});

afterAll(() => t?.[Symbol.asyncDispose]());

async function exported(query: string): Promise<{ headers: Headers; bytes: Uint8Array }> {
  const answer = await fetch(`${t.publicUrl}/api/v1/invoices?${query}`, {
    headers: { authorization: `Bearer ${t.apiKey}` },
  });
  expect(answer.status).toBe(200);
  return { headers: answer.headers, bytes: await answer.bytes() };
}

test("as CSV, every invoice of the filter is a line, and no cell is a formula", async () => {
  const { headers, bytes } = await exported("format=csv&sort=createdAt");
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(headers.get("content-disposition")).toBe('attachment; filename="invoices.csv"');
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith("\uFEFFnumber,status,customer,issued_on,")).toBe(true);
  const lines = text.trimEnd().split("\r\n").slice(1);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(`"'=HYPERLINK(""http://evil.example""), ""B.V."""`);
  expect(lines[0]).toContain(",'+31 6,EUR,100.00,21.00,121.00,0.00,0.00,0.00,0.00,121.00,0.00,");
  expect(lines[1]).toMatch(/^,draft,Café De Één,/);
});

test("as XLSX, amounts are numbers, days are days, and what looks like a formula is a text", async () => {
  const { headers, bytes } = await exported("format=xlsx&sort=createdAt");
  expect(headers.get("content-disposition")).toBe('attachment; filename="invoices.xlsx"');
  const [head, first] = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  const cell = (title: string) => first?.[head?.indexOf(title) ?? -1];
  expect(cell("customer")).toBe('=HYPERLINK("http://evil.example"), "B.V."');
  expect(cell("total")).toBe(121);
  expect(cell("issued_on")).toBeInstanceOf(Date);
});

test("only what the filter leaves", async () => {
  const lines = async (query: string) =>
    new TextDecoder()
      .decode((await exported(`format=csv&${query}`)).bytes)
      .trimEnd()
      .split("\r\n")
      .slice(1);
  expect(await lines("q=garage")).toHaveLength(1);
  const { data } = await t.must<{ data: { id: string }[] }>("GET", "/invoices?limit=2");
  const ids = data.map(({ id }) => id);
  expect((await lines(`ids=${ids.join(",")}`)).map((line) => line.split(",").at(-1))).toEqual(ids);
});

test("an export of many pages has each invoice once", async () => {
  const [invoice] = (await t.must<{ data: { id: string }[] }>("GET", "/invoices?q=caf%C3%A9")).data;
  await t.world.atomically("test: many", async ({ sql }) => {
    await sql`
      insert into invoices (merchant_id, id, customer_id, status, series, currency, total_minor, total_excl_vat_minor,
        bill_to, source, created_at, updated_at)
      select merchant_id, 'inv_' || lpad(n::text, 26, '0'), customer_id, status, series, currency, total_minor,
        total_excl_vat_minor, bill_to, source, created_at, updated_at
      from invoices, generate_series(1, 2500) n where id = ${invoice?.id ?? ""}`;
  });
  const text = new TextDecoder().decode((await exported("format=csv")).bytes);
  const ids = text
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",").at(-1));
  expect(ids).toHaveLength(2503);
  expect(new Set(ids).size).toBe(2503);
});
