import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { dayIn } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { readDay } from "../http/read-day.ts";
import { idPattern } from "../ids/ids.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { exportInvoices } from "./export-invoices.ts";
import { findInvoices } from "./find-invoices.ts";
import { type InvoiceFilter, listInvoices } from "./invoice-list-queries.ts";
import { InvoicePage, InvoiceQuery } from "./invoice-list-schemas.ts";
import { showInvoices, viewing } from "./show-invoice.ts";

/** The list of invoices, a page at a time. */
export const invoiceListRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/invoices",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Invoices"],
        summary: "List invoices",
        description: "As JSON in pages, or with `format` whole as a file for a spreadsheet.",
        querystring: InvoiceQuery,
        response: { 200: InvoicePage },
      },
    },
    async (request, reply) => {
      const { world, query } = request;
      if (query.format === "csv" || query.format === "xlsx") {
        const filter = await world.read((tx) => readFilter(tx, query, { isWhole: true }));
        const { type, fileName, content } = exportInvoices(world, { filter, format: query.format });
        return (
          reply
            .type(type)
            .header("content-disposition", `attachment; filename="${fileName}"`)
            // The schema describes the pages; a stream is sent as it is.
            .serializer((payload: unknown) => payload as string) // justified: Fastify passes streams by
            .send(content as never)
        );
      }
      const limit = query.limit ?? 50;
      return world.read(async (tx) => {
        const filter = await readFilter(tx, query, { isWhole: false });
        const rows = await listInvoices(tx, { ...filter, limit: limit + 1 });
        const page = pageFrom(rows, {
          limit,
          show: (row) => row,
          position: ({ sortKey, id }) => [sortOf(query), sortKey, id],
        });
        return { ...page, data: await showInvoices(tx, { invoices: page.data, ...viewing(request) }) };
      });
    },
  );
};

async function readFilter(
  tx: Tx,
  query: InvoiceQuery,
  { isWhole }: { isWhole: boolean },
): Promise<Omit<InvoiceFilter, "limit">> {
  const { timeZone, currency } = await readMerchant(tx);
  const sort = sortOf(query);
  const descending = sort.startsWith("-");
  const key = SORT_KEYS[descending ? sort.slice(1) : sort] ?? "createdAt";
  const [, sortKey, id] = readCursor(query.cursor, { parts: [new RegExp(`^${sort}$`), ...POSITION] }) ?? [];
  return {
    status: query.status ?? null,
    overdue: query.overdue ?? null,
    partiallyPaid: query.partiallyPaid ?? null,
    hasSurplus: query.hasSurplus ?? null,
    mode: query.mode ?? null,
    customerId: query.customerId ?? null,
    number: query.number ?? null,
    ids: query.ids?.split(",") ?? null,
    issuedFrom: readDay(query.issuedFrom, "/issuedFrom"),
    issuedTo: readDay(query.issuedTo, "/issuedTo"),
    search: query.q === undefined ? null : await findInvoices(tx, { typed: query.q, currency, isWhole }),
    today: dayIn(timeZone, tx.now),
    sort: { key, descending },
    after: sortKey !== undefined && id !== undefined ? { key: sortKey, id } : null,
  };
}

function sortOf({ sort }: InvoiceQuery): NonNullable<InvoiceQuery["sort"]> {
  return sort ?? "-createdAt";
}

/** After the sort order: a day or instant, and the id that decides between equal ones. */
const POSITION = [/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{6}Z)?$/, new RegExp(idPattern("invoice"))];

const SORT_KEYS: Record<string, InvoiceFilter["sort"]["key"]> = {
  createdAt: "createdAt",
  issuedOn: "issuedOn",
  dueOn: "dueOn",
};
