import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { answerOnce } from "../world/idempotency.ts";
import { changeDraft } from "./change-draft.ts";
import { deleteDraft } from "./delete-draft.ts";
import { draftInvoice } from "./draft-invoice.ts";
import { InvoiceAnswer, InvoiceChange, InvoiceInput } from "./invoice-schemas.ts";
import { showInvoice, viewing } from "./show-invoice.ts";

const Params = strict({ id: idSchema("invoice") });
const tags = ["Invoices"];

/** Drafts: made, changed while they are drafts, and thrown away. */
export const draftRoutes: FastifyPluginAsyncTypebox = async (app) => {
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

  app.patch(
    "/invoices/:id",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "Change a draft",
        description:
          "Writes it anew: what is left out is empty. Refused with invoice_changed_meanwhile when it was changed since you read `revision`, and once it is issued. Honours Idempotency-Key as a POST does.",
        params: Params,
        body: InvoiceChange,
        response: { 200: InvoiceAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "change draft",
        work: async (tx) => {
          const invoiceId = request.params.id;
          await changeDraft(tx, { invoiceId, change: request.body });
          return { status: 200, body: await showInvoice(tx, { invoiceId, ...viewing(request) }) };
        },
      }),
  );

  app.delete(
    "/invoices/:id",
    {
      config: { right: "invoices:delete" },
      schema: {
        tags,
        summary: "Throw a draft away",
        description: "Never an issued invoice: its number was given out. That one is voided or credited.",
        params: Params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.world.atomically("delete draft", (tx) =>
        deleteDraft(tx, { invoiceId: request.params.id }),
      );
      return reply.code(204).send(null);
    },
  );
};
