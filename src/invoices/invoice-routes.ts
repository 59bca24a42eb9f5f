import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { localeOf } from "../http/viewing.ts";
import { toJson } from "../money/money.ts";
import { answerOnce } from "../world/idempotency.ts";
import { InvoiceAnswer, PayLinkAnswer, TimelineAnswer, WriteOffInput } from "./invoice-schemas.ts";
import { issueAndShare } from "./issue-and-share.ts";
import { openPayLink } from "./open-pay-link.ts";
import { payLinkUrl, showInvoice, viewing } from "./show-invoice.ts";
import { tellTimeline } from "./timeline.ts";
import { voidInvoice } from "./void-invoice.ts";
import { takeBackWriteOff, writeOffInvoice } from "./write-off.ts";

const Params = strict({ id: idSchema("invoice") });
const tags = ["Invoices"];

/** Invoices from issue to paid, void or written off, and their pay links. */
export const invoiceRoutes: FastifyPluginAsyncTypebox = async (app) => {
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
