import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, pageOf, strict } from "../http/api-schemas.ts";
import { answerOnce } from "../world/idempotency.ts";
import { creditInvoice, showCreditNote } from "./credit-note.ts";
import { listCreditNotes } from "./credit-note-queries.ts";
import { registerExternalPayment, removeExternalPayment, showExternalPayment } from "./external-payment.ts";
import { listExternalPayments } from "./external-payment-queries.ts";
import {
  CreditNoteAnswer,
  CreditNoteInput,
  ExternalPaymentAnswer,
  ExternalPaymentInput,
} from "./invoice-schemas.ts";
import { requireInvoice } from "./show-invoice.ts";

const InvoiceParams = strict({ id: idSchema("invoice") });
const ExternalParams = strict({ id: idSchema("externalPayment") });

/** What settles an invoice beside Mollie: external payments and credit notes. */
export const settlementRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    "/invoices/:id/external-payments",
    {
      config: { right: "payments:create" },
      schema: {
        tags: ["External payments"],
        summary: "Register money that came another way",
        params: InvoiceParams,
        body: ExternalPaymentInput,
        response: { 201: ExternalPaymentAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "register external payment",
        work: async (tx) => {
          const payment = await registerExternalPayment(tx, {
            invoiceId: request.params.id,
            input: request.body,
          });
          return { status: 201, body: showExternalPayment(payment) };
        },
      }),
  );

  app.get(
    "/invoices/:id/external-payments",
    {
      config: { right: "payments:read" },
      schema: {
        tags: ["External payments"],
        summary: "External payments of an invoice, those taken back too",
        params: InvoiceParams,
        response: { 200: pageOf(ExternalPaymentAnswer) },
      },
    },
    ({ world, params }) =>
      world.read(async (tx) => {
        await requireInvoice(tx, { id: params.id });
        const payments = await listExternalPayments(tx, { invoiceId: params.id });
        return { data: payments.map(showExternalPayment), nextCursor: null };
      }),
  );

  app.delete(
    "/external-payments/:id",
    {
      config: { right: "payments:delete" },
      schema: {
        tags: ["External payments"],
        summary: "Take an external payment back",
        description: "By a counter-entry: the payment and both entries stay, and it answers with removedAt.",
        params: ExternalParams,
        response: { 200: ExternalPaymentAnswer },
      },
    },
    ({ world, params: { id } }) =>
      world.atomically("take back external payment", async (tx) =>
        showExternalPayment(await removeExternalPayment(tx, { id })),
      ),
  );

  app.post(
    "/invoices/:id/credit-notes",
    {
      config: { right: "invoices:delete" },
      schema: {
        tags: ["Credit notes"],
        summary: "Credit an invoice, whole or part",
        params: InvoiceParams,
        body: Type.Union([CreditNoteInput, Type.Null()]),
        response: { 201: CreditNoteAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "credit invoice",
        work: async (tx) => {
          const source = tx.source === "backoffice" ? "backoffice" : "api";
          const id = await creditInvoice(tx, {
            invoiceId: request.params.id,
            input: request.body ?? {},
            source,
          });
          return { status: 201, body: await showCreditNote(tx, { id }) };
        },
      }),
  );

  app.get(
    "/invoices/:id/credit-notes",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Credit notes"],
        summary: "Credit notes of an invoice",
        params: InvoiceParams,
        response: { 200: pageOf(CreditNoteAnswer) },
      },
    },
    ({ world, params }) =>
      world.read(async (tx) => {
        await requireInvoice(tx, { id: params.id });
        const notes = await listCreditNotes(tx, { invoiceId: params.id });
        const data = [];
        for (const { id } of notes) data.push(await showCreditNote(tx, { id }));
        return { data, nextCursor: null };
      }),
  );
};
