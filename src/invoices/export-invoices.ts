import { Readable } from "node:stream";
import { type CellValue, type ColumnDef, writeXlsxStream } from "hucre/xlsx";
import type { Tx } from "../db/tx.ts";
import { csvHeadLine, csvLine } from "../http/csv.ts";
import { money, toDecimal } from "../money/money.ts";
import type { World } from "../world/world.ts";
import { type InvoiceFilter, type ListedInvoice, listInvoices } from "./invoice-list-queries.ts";
import { readTellingPayments, type TellingPaymentRow } from "./related-queries.ts";

export type ExportFormat = "csv" | "xlsx";

/** What is exported and how it is asked for again, without the page. */
export type ExportFilter = Omit<InvoiceFilter, "after" | "limit">;

/** Every invoice of the filter as a file that is made while it is sent, so that its size does not matter. */
export function exportInvoices(
  world: World,
  { filter, format }: { filter: ExportFilter; format: ExportFormat },
): { type: string; fileName: string; content: Readable } {
  const rows = exportedRows(world, filter);
  if (format === "csv") {
    return {
      type: "text/csv; charset=utf-8; header=present",
      fileName: "invoices.csv",
      content: Readable.from(csvOf(rows)),
    };
  }
  const workbook = writeXlsxStream(workbookRows(rows), {
    name: "Invoices",
    columns: COLUMNS.map(({ title, kind }) => ({ header: title, ...(kind && SHEET_COLUMNS[kind]) })),
    freezePane: { rows: 1 },
  });
  return {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileName: "invoices.xlsx",
    content: Readable.fromWeb(workbook),
  };
}

type Row = { invoice: ListedInvoice; payment: TellingPaymentRow | null };

/** A text for programs to read: decimals with a dot, days as YYYY-MM-DD. The kind tells a spreadsheet what it is. */
type Column = { title: string; kind?: "amount" | "day"; read: (row: Row) => string | null };

const amount = (title: string, minor: (invoice: ListedInvoice) => bigint): Column => ({
  title,
  kind: "amount",
  read: ({ invoice }) => toDecimal(money(minor(invoice), invoice.currency)),
});

const COLUMNS: readonly Column[] = [
  { title: "number", read: ({ invoice }) => invoice.number },
  { title: "status", read: ({ invoice }) => invoice.status },
  { title: "customer", read: ({ invoice }) => invoice.billTo.name },
  { title: "issued_on", kind: "day", read: ({ invoice }) => invoice.issuedOn },
  { title: "due_on", kind: "day", read: ({ invoice }) => invoice.dueOn },
  { title: "reference", read: ({ invoice }) => invoice.reference },
  { title: "currency", read: ({ invoice }) => invoice.currency },
  amount("total_excl_vat", ({ totalExclVatMinor }) => totalExclVatMinor),
  amount("vat", ({ totalMinor, totalExclVatMinor }) => totalMinor - totalExclVatMinor),
  amount("total", ({ totalMinor }) => totalMinor),
  amount("prepaid", ({ prepaidMinor }) => prepaidMinor),
  amount("credited", ({ creditedMinor }) => creditedMinor),
  amount("received", ({ receivedMinor }) => receivedMinor),
  amount("written_off", ({ writtenOffMinor }) => writtenOffMinor),
  amount("outstanding", ({ outstandingMinor }) => outstandingMinor),
  amount("surplus", ({ surplusMinor }) => surplusMinor),
  { title: "payment_status", read: ({ payment }) => payment?.status ?? null },
  { title: "payment_method", read: ({ payment }) => payment?.method ?? null },
  { title: "paid_at", read: ({ invoice }) => invoice.paidAt?.toISOString() ?? null },
  { title: "mode", read: ({ invoice }) => invoice.mode },
  { title: "id", read: ({ invoice }) => invoice.id },
];

const SHEET_COLUMNS = {
  amount: { numFmt: "#,##0.00", width: 14 },
  day: { numFmt: "yyyy-mm-dd", width: 12 },
} satisfies Record<NonNullable<Column["kind"]>, Partial<ColumnDef>>;

async function* csvOf(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield csvHeadLine(COLUMNS.map(({ title }) => title));
  for await (const row of rows) yield csvLine(COLUMNS.map(({ read }) => read(row) ?? ""));
}

/** Days and amounts as a spreadsheet has them; texts stay texts there, also those that look like formulas. */
async function* workbookRows(rows: AsyncIterable<Row>): AsyncGenerator<CellValue[]> {
  for await (const row of rows) {
    yield COLUMNS.map(({ read, kind }) => {
      const text = read(row);
      if (text === null) return null;
      switch (kind) {
        case "amount":
          return Number(text);
        case "day":
          return new Date(`${text}T00:00:00Z`);
        case undefined:
          return text;
      }
    });
  }
}

/** As many as fit in memory without a thought, few enough that a transaction is short. */
const ROWS_AT_A_TIME = 1000;

async function* exportedRows(world: World, filter: ExportFilter): AsyncGenerator<Row> {
  for (let after: InvoiceFilter["after"] = null; ; ) {
    const rows: Row[] = await world.read((tx) => readRows(tx, { ...filter, after, limit: ROWS_AT_A_TIME }));
    yield* rows;
    const last = rows.at(-1)?.invoice;
    if (!last || rows.length < ROWS_AT_A_TIME) return;
    after = { key: last.sortKey, id: last.id };
  }
}

async function readRows(tx: Tx, filter: InvoiceFilter): Promise<Row[]> {
  const invoices = await listInvoices(tx, filter);
  if (invoices.length === 0) return [];
  const payments = await readTellingPayments(tx, { ids: invoices.map(({ id }) => id) });
  const paymentOf = new Map(payments.map((payment) => [payment.invoiceId, payment]));
  return invoices.map((invoice) => ({ invoice, payment: paymentOf.get(invoice.id) ?? null }));
}
