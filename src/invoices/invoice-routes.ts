import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { type Day, dayIn } from "../clock/clock.ts";
import { idSchema, strict } from "../http/api-schemas.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { readDay } from "../http/read-day.ts";
import { localeOf } from "../http/viewing.ts";
import { idPattern } from "../ids/ids.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { toJson } from "../money/money.ts";
import { answerOnce } from "../world/idempotency.ts";
import { draftInvoice } from "./draft-invoice.ts";
import { type InvoiceFilter, listInvoices } from "./invoice-queries.ts";
import {
  InvoiceAnswer,
  InvoiceInput,
  InvoicePage,
  InvoiceQuery,
  PayLinkAnswer,
  TimelineAnswer,
  WriteOffInput,
} from "./invoice-schemas.ts";
import { issueAndShare } from "./issue-and-share.ts";
import { openPayLink } from "./open-pay-link.ts";
import { payLinkUrl, showInvoice, showInvoices } from "./show-invoice.ts";
import { tellTimeline } from "./timeline.ts";
import { voidInvoice } from "./void-invoice.ts";
import { takeBackWriteOff, writeOffInvoice } from "./write-off.ts";

const Params = strict({ id: idSchema("invoice") });
const tags = ["Invoices"];

/** Invoices from draft to paid, void or written off, and their pay links. */
export const invoiceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    "/invoices",
    {
      config: { right: "invoices:create" },
      schema: {
        tags,
        summary: "Make a draft",
        description: "Unit prices exclude VAT; VAT is rounded per rate and category.",
        body: InvoiceInput,
        response: { 201: InvoiceAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "draft invoice",
        work: async (tx) => {
          const source = tx.source === "backoffice" ? "backoffice" : "api";
          const invoiceId = await draftInvoice(tx, { input: request.body, source });
          return { status: 201, body: await showInvoice(tx, { invoiceId, ...viewing(request) }) };
        },
      }),
  );

  app.get(
    "/invoices",
    {
      config: { right: "invoices:read" },
      schema: { tags, summary: "List invoices", querystring: InvoiceQuery, response: { 200: InvoicePage } },
    },
    async (request) => {
      const { world, query } = request;
      const limit = query.limit ?? 50;
      return world.read(async (tx) => {
        const { timeZone } = await readMerchant(tx);
        const filter = readFilter(query, { today: dayIn(timeZone, tx.now) });
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

  app.get(
    "/invoices/:id",
    {
      config: { right: "invoices:read" },
      schema: { tags, summary: "Read an invoice", params: Params, response: { 200: InvoiceAnswer } },
    },
    (request) =>
      request.world.read((tx) => showInvoice(tx, { invoiceId: request.params.id, ...viewing(request) })),
  );

  app.post(
    "/invoices/:id/issuance",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "Issue a draft",
        description: "It becomes open and gets its number and its mode, for ever.",
        params: Params,
        response: { 200: InvoiceAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "issue invoice",
        work: async (tx) => {
          const { id: invoiceId } = await issueAndShare(tx, { invoiceId: request.params.id });
          return { status: 200, body: await showInvoice(tx, { invoiceId, ...viewing(request) }) };
        },
      }),
  );

  app.post(
    "/invoices/:id/void",
    {
      config: { right: "invoices:delete" },
      schema: {
        tags,
        summary: "Void an open invoice",
        description: "Refused once it was sent or money was booked on it; then make a credit note.",
        params: Params,
        response: { 200: InvoiceAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "void invoice",
        work: async (tx) => {
          const invoiceId = request.params.id;
          await voidInvoice(tx, { invoiceId });
          return { status: 200, body: await showInvoice(tx, { invoiceId, ...viewing(request) }) };
        },
      }),
  );

  app.post(
    "/invoices/:id/write-off",
    {
      config: { right: "invoices:delete" },
      schema: {
        tags,
        summary: "Write off what is outstanding",
        description:
          "The invoice becomes uncollectible and its link asks for nothing. Money that comes all the same is surplus.",
        params: Params,
        body: Type.Union([WriteOffInput, Type.Null()]),
        response: { 200: InvoiceAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "write off invoice",
        work: async (tx) => {
          const invoiceId = request.params.id;
          await writeOffInvoice(tx, { invoiceId, reason: request.body?.reason ?? null });
          return { status: 200, body: await showInvoice(tx, { invoiceId, ...viewing(request) }) };
        },
      }),
  );

  app.delete(
    "/invoices/:id/write-off",
    {
      config: { right: "invoices:delete" },
      schema: {
        tags,
        summary: "Take the write-off back",
        description:
          "By a counter-entry; what was given up is outstanding again, less what came in meanwhile.",
        params: Params,
        response: { 200: InvoiceAnswer },
      },
    },
    (request) =>
      request.world.atomically("take back write-off", async (tx) => {
        const invoiceId = request.params.id;
        await takeBackWriteOff(tx, { invoiceId });
        return showInvoice(tx, { invoiceId, ...viewing(request) });
      }),
  );

  app.post(
    "/invoices/:id/pay-link",
    {
      config: { right: "payments:create" },
      schema: {
        tags,
        summary: "Create payment: open the pay link",
        description:
          "The permanent address where the customer pays what is outstanding. Opens it, or returns the one there is.",
        params: Params,
        response: { 200: PayLinkAnswer, 201: PayLinkAnswer },
      },
    },
    async ({ world, params }, reply) => {
      const { payLink, amount, isNew } = await openPayLink(world, { invoiceId: params.id });
      return reply.code(isNew ? 201 : 200).send({
        url: payLinkUrl(world.publicUrl, payLink.token),
        createdAt: payLink.createdAt.toISOString(),
        amount: toJson(amount),
      });
    },
  );

  app.get(
    "/invoices/:id/timeline",
    {
      config: { right: "invoices:read" },
      schema: {
        tags,
        summary: "Every fact about an invoice",
        params: Params,
        response: { 200: TimelineAnswer },
      },
    },
    (request) =>
      request.world.read((tx) =>
        tellTimeline(tx, { invoiceId: request.params.id, locale: localeOf(request) }),
      ),
  );
};

function viewing(request: Parameters<typeof localeOf>[0]) {
  return { publicUrl: request.world.publicUrl, locale: localeOf(request) };
}

function readFilter(query: InvoiceQuery, { today }: { today: Day }): Omit<InvoiceFilter, "limit"> {
  const sort = sortOf(query);
  const descending = sort.startsWith("-");
  const key = SORT_KEYS[descending ? sort.slice(1) : sort] ?? "createdAt";
  const [, sortKey, id] = readCursor(query.cursor, { parts: [new RegExp(`^${sort}$`), ...POSITION] }) ?? [];
  return {
    status: query.status ?? null,
    overdue: query.overdue ?? null,
    mode: query.mode ?? null,
    customerId: query.customerId ?? null,
    number: query.number ?? null,
    q: query.q ?? null,
    issuedFrom: readDay(query.issuedFrom, "/issuedFrom"),
    issuedTo: readDay(query.issuedTo, "/issuedTo"),
    today,
    sort: { key, descending },
    after: sortKey !== undefined && id !== undefined ? { key: sortKey, id } : null,
  };
}

function sortOf({ sort }: InvoiceQuery): NonNullable<InvoiceQuery["sort"]> {
  return sort ?? "-createdAt";
}

/** After the sort order: a day or instant, and the id that decides between equal ones. */
const POSITION = [/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3})?$/, new RegExp(idPattern("invoice"))];

const SORT_KEYS: Record<string, InvoiceFilter["sort"]["key"]> = {
  createdAt: "createdAt",
  issuedOn: "issuedOn",
  dueOn: "dueOn",
};
