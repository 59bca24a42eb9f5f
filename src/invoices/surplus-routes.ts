import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { idSchema, pageOf, strict } from "../http/api-schemas.ts";
import { money, toJson } from "../money/money.ts";
import { answerOnce } from "../world/idempotency.ts";
import { applySurplus } from "./apply-surplus.ts";
import { requireInvoice } from "./show-invoice.ts";
import { listSurplusApplications, type SurplusApplication } from "./surplus-application-queries.ts";
import { SurplusApplicationAnswer, SurplusApplicationInput } from "./surplus-schemas.ts";
import { takeBackSurplus } from "./take-back-surplus.ts";

const InvoiceParams = strict({ id: idSchema("invoice") });
const ApplicationParams = strict({ id: idSchema("surplusApplication") });
const tags = ["Surplus"];

/** What was paid too much on one invoice pays another one of the same customer. */
export const surplusRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    "/invoices/:id/surplus-applications",
    {
      config: { right: "payments:update" },
      schema: {
        tags,
        summary: "Pay another open invoice of the customer with this one's surplus",
        description: "Without an amount as much as fits; never so much that the other one has surplus then.",
        params: InvoiceParams,
        body: SurplusApplicationInput,
        response: { 201: SurplusApplicationAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "apply surplus",
        work: async (tx) => {
          const application = await applySurplus(tx, {
            fromInvoiceId: request.params.id,
            input: request.body,
          });
          return { status: 201, body: showSurplusApplication(application) };
        },
      }),
  );

  app.get(
    "/invoices/:id/surplus-applications",
    {
      config: { right: "payments:read" },
      schema: {
        tags,
        summary: "Surplus that an invoice gave to others or got from others, also what was taken back",
        params: InvoiceParams,
        response: { 200: pageOf(SurplusApplicationAnswer) },
      },
    },
    ({ world, params }) =>
      world.read(async (tx) => {
        await requireInvoice(tx, { id: params.id });
        const applications = await listSurplusApplications(tx, { invoiceId: params.id });
        return { data: applications.map(showSurplusApplication), nextCursor: null };
      }),
  );

  app.delete(
    "/surplus-applications/:id",
    {
      config: { right: "payments:delete" },
      schema: {
        tags,
        summary: "Take applied surplus back",
        description: "By counter-entries on both invoices: everything stays, and it answers with removedAt.",
        params: ApplicationParams,
        response: { 200: SurplusApplicationAnswer },
      },
    },
    ({ world, params: { id } }) =>
      world.atomically("take back surplus", async (tx) =>
        showSurplusApplication(await takeBackSurplus(tx, { id })),
      ),
  );
};

function showSurplusApplication(application: SurplusApplication): SurplusApplicationAnswer {
  return {
    id: application.id,
    fromInvoiceId: application.fromInvoiceId,
    fromNumber: application.fromNumber,
    toInvoiceId: application.toInvoiceId,
    toNumber: application.toNumber,
    amount: toJson(money(application.amountMinor, application.currency)),
    createdAt: application.createdAt.toISOString(),
    removedAt: application.removedAt?.toISOString() ?? null,
  };
}
