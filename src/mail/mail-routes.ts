import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { Tx } from "../db/tx.ts";
import { idSchema, strict } from "../http/api-schemas.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { localeOf } from "../http/viewing.ts";
import { type InvoiceId, idPattern, type MailId } from "../ids/ids.ts";
import { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { requireInvoice, showInvoice, viewing } from "../invoices/show-invoice.ts";
import type { Language } from "../languages/languages.ts";
import { answerOnce } from "../world/idempotency.ts";
import { listMails, type MailFilter } from "./mail-queries.ts";
import {
  InvoiceMailInput,
  MailAnswer,
  MailContentAnswer,
  MailPage,
  MailPreviewAnswer,
  MailQuery,
} from "./mail-schemas.ts";
import { previewInvoiceMail } from "./preview-mail.ts";
import { sendAgain } from "./send-again.ts";
import { markAsSent, sendInvoice } from "./send-invoice.ts";
import { requireMail, showMail, showMailContent } from "./show-mail.ts";

const InvoiceParams = strict({ id: idSchema("invoice") });
const MailParams = strict({ id: idSchema("mail") });
const tags = ["Mail"];
const CURSOR = [/^\d{4}-[\d-]+T[\d:.]+Z$/, new RegExp(idPattern("mail"))];

/** Mail: invoices that are sent, and what became of every message. */
export const mailRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    "/invoices/:id/mails",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "Send an invoice by mail",
        description:
          "With its PDF and, where it has a pay link, a button to pay. It counts as sent from here on, and opens its pay link where payments are created on sending. Variables such as {{invoice.number}} are filled in.",
        params: InvoiceParams,
        body: Type.Union([InvoiceMailInput, Type.Null()]),
        response: { 201: MailPage },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "send invoice",
        work: async (tx) => {
          const { outgoingMail } = request.world;
          const invoiceId = request.params.id;
          const ids = await sendInvoice(tx, { invoiceId, input: request.body ?? {}, outgoingMail });
          return { status: 201, body: await showMails(tx, { ids, locale: localeOf(request) }) };
        },
      }),
  );

  app.post(
    "/invoices/:id/mails/preview",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "What would be sent, and to whom",
        params: InvoiceParams,
        body: Type.Union([InvoiceMailInput, Type.Null()]),
        response: { 200: MailPreviewAnswer },
      },
    },
    ({ world, params, body }) => previewInvoiceMail(world, { invoiceId: params.id, input: body ?? {} }),
  );

  app.get(
    "/invoices/:id/mails",
    {
      config: { right: "invoices:read" },
      schema: {
        tags,
        summary: "Mails about an invoice, newest first",
        params: InvoiceParams,
        querystring: MailQuery,
        response: { 200: MailPage },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        await requireInvoice(tx, { id: request.params.id });
        return listFor(tx, { query: request.query, invoiceId: request.params.id, locale: localeOf(request) });
      }),
  );

  app.post(
    "/invoices/:id/mark-as-sent",
    {
      config: { right: "invoices:update" },
      schema: {
        tags: ["Invoices"],
        summary: "Mark an invoice as sent",
        description: "It went to the customer another way; it can no longer be voided.",
        params: InvoiceParams,
        response: { 200: InvoiceAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "mark invoice as sent",
        work: async (tx) => {
          const invoiceId = request.params.id;
          await markAsSent(tx, { invoiceId });
          return { status: 200, body: await showInvoice(tx, { invoiceId, ...viewing(request) }) };
        },
      }),
  );

  app.get(
    "/mails",
    {
      config: { right: "invoices:read" },
      schema: {
        tags,
        summary: "All mails, newest first",
        querystring: MailQuery,
        response: { 200: MailPage },
      },
    },
    (request) =>
      request.world.read((tx) =>
        listFor(tx, { query: request.query, invoiceId: null, locale: localeOf(request) }),
      ),
  );

  app.get(
    "/mails/:id",
    {
      config: { right: "invoices:read" },
      schema: { tags, summary: "Read a mail", params: MailParams, response: { 200: MailAnswer } },
    },
    (request) =>
      request.world.read(async (tx) =>
        showMail(await requireMail(tx, request.params), { locale: localeOf(request) }),
      ),
  );

  app.get(
    "/mails/:id/content",
    {
      config: { right: "invoices:read" },
      schema: {
        tags,
        summary: "What a mail said",
        description: "Kept as long as the bodies of the integration log.",
        params: MailParams,
        response: { 200: MailContentAnswer },
      },
    },
    ({ world, params }) => world.read((tx) => showMailContent(tx, params)),
  );

  app.post(
    "/mails/:id/retry",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "Send a mail again",
        description: "One that was refused, could not be sent, or was perhaps sent.",
        params: MailParams,
        response: { 200: MailAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "mail: send again",
        work: async (tx) => {
          const { id } = request.params;
          await sendAgain(tx, { mailId: id });
          const locale = localeOf(request);
          return { status: 200, body: showMail(await requireMail(tx, { id }), { locale }) };
        },
      }),
  );
};

async function showMails(tx: Tx, { ids, locale }: { ids: readonly MailId[]; locale: Language }) {
  const data: MailAnswer[] = [];
  for (const id of ids) data.push(showMail(await requireMail(tx, { id }), { locale }));
  return { data, nextCursor: null };
}

type Query = Partial<Pick<MailFilter, "status" | "kind">> & { limit?: number; cursor?: string };

async function listFor(
  tx: Tx,
  { query, invoiceId, locale }: { query: Query; invoiceId: InvoiceId | null; locale: Language },
) {
  const limit = query.limit ?? 50;
  const [at = "", id = ""] = readCursor(query.cursor, { parts: CURSOR }) ?? [];
  const rows = await listMails(tx, {
    invoiceId,
    status: query.status ?? null,
    kind: query.kind ?? null,
    after: id === "" ? null : { at, id },
    limit: limit + 1,
  });
  return pageFrom(rows, {
    limit,
    show: (row) => showMail(row, { locale }),
    position: ({ createdAt, id }) => [createdAt.toISOString(), id],
  });
}
