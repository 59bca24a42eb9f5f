import { afterAll, beforeAll, expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import { merchantIn } from "../../test/merchant.ts";
import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { CHART_OF_ACCOUNTS } from "./chart-of-accounts.ts";
import type { LedgerTransactionAnswer } from "./ledger-schemas.ts";

type Page = { data: LedgerTransactionAnswer[]; nextCursor: string | null };

let t: Harness;
let invoice: InvoiceAnswer;

beforeAll(async () => {
  t = await harness();
  invoice = await t.issued({ customer: { name: '=HYPERLINK("http://evil.example"), "B.V."' } });
  await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value: "200.00" },
  });
});

afterAll(() => t?.[Symbol.asyncDispose]());

test("each transaction has its fact, its source and entries that balance", async () => {
  const { data, nextCursor } = await t.must<Page>("GET", "/ledger");
  expect(nextCursor).toBeNull();
  expect(data.map(({ kind }) => kind)).toEqual(["invoice_issued", "external_payment"]);
  expect(data[0]).toMatchObject({
    key: `issued:${invoice.id}`,
    mode: "live",
    date: invoice.issuedOn,
    source: "api",
    invoiceNumber: invoice.number,
    entries: [
      {
        account: "receivable",
        accountCode: "1300",
        side: "debit",
        amount: { currency: "EUR", value: "121.00" },
      },
      { account: "revenue", side: "credit", amount: { value: "100.00" } },
      { account: "vat", side: "credit", amount: { value: "21.00" } },
    ],
  });
  expect(data[1]?.entries).toMatchObject([
    { account: "bank", side: "debit", amount: { value: "200.00" } },
    { account: "receivable", side: "credit", amount: { value: "200.00" } },
  ]);
});

test("pages follow one another without a gap", async () => {
  const first = await t.must<Page>("GET", "/ledger?limit=1");
  const second = await t.must<Page>("GET", `/ledger?limit=1&cursor=${first.nextCursor}`);
  expect([...first.data, ...second.data].map(({ kind }) => kind)).toEqual([
    "invoice_issued",
    "external_payment",
  ]);
  expect(second.nextCursor).toBeNull();
});

test.each([
  ["a day before", "to=2020-01-01", 0],
  ["a day after", "from=2099-01-01", 0],
  ["its day", "from={day}&to={day}", 2],
  ["test mode", "mode=test", 0],
  ["live mode", "mode=live", 2],
  ["the invoice", "invoiceId={id}", 2],
])("the filter of %s finds what it names", async (_what, filter, count) => {
  const query = filter.replaceAll("{day}", invoice.issuedOn ?? "").replace("{id}", invoice.id);
  expect((await t.must<Page>("GET", `/ledger?${query}`)).data).toHaveLength(count);
});

test.each([
  ["from=2026-02-30", "/from"],
  ["from=2026-03-02&to=2026-03-01", "/to"],
])("%s is refused with the field to mend", async (query, pointer) => {
  expect(await t.api("GET", `/ledger?${query}`)).toMatchObject({
    status: 422,
    body: { code: "invalid_request", errors: [{ pointer }] },
  });
});

test("as CSV there is a line per entry, sums that agree, and no text that a spreadsheet would run", async () => {
  const { headers, text } = await csv("?format=csv");
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(headers.get("content-disposition")).toBe('attachment; filename="ledger.csv"');
  const [head, ...lines] = text.replace("\uFEFF", "").trimEnd().split("\r\n");
  expect(head).toBe(
    "date,transaction,kind,account_code,account,debit,credit,currency,invoice,customer,mode,source,key,booked_at",
  );
  expect(lines).toHaveLength(5);
  const name = `"'=HYPERLINK(""http://evil.example""), ""B.V."""`;
  expect(lines[0]).toContain(`,1300,Receivable,121.00,,EUR,${invoice.number},${name},live,api,`);
  // The name has a comma of its own, so the columns are counted without it.
  const cells = lines.map((line) => line.replace(name, "").split(","));
  const sum = (column: number) =>
    cells.reduce((total, line) => total + Math.round(Number(line[column]) * 100), 0);
  expect(sum(5)).toBe(32_100);
  expect(sum(6)).toBe(32_100);
});

test("a program that asks for text/csv gets it, and a browser gets JSON", async () => {
  expect((await csv("", "text/csv")).headers.get("content-type")).toContain("text/csv");
  expect((await csv("", "text/html,*/*;q=0.8")).headers.get("content-type")).toContain("application/json");
});

test("another merchant's ledger has none of it", async () => {
  const other = await merchantIn(t.platform, { name: "Garage De Buren", connect: false });
  expect((await other.must<Page>("GET", "/ledger")).data).toEqual([]);
});

test("each account has a code of its own", () => {
  const codes = Object.values(CHART_OF_ACCOUNTS).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

async function csv(query: string, accept = "*/*"): Promise<{ headers: Headers; text: string }> {
  const answer = await fetch(`${t.publicUrl}/api/v1/ledger${query}`, {
    headers: { authorization: `Bearer ${t.apiKey}`, accept },
  });
  expect(answer.status).toBe(200);
  return { headers: answer.headers, text: await answer.text() };
}
