import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { localeOf } from "../http/viewing.ts";
import { requireInvoice } from "../invoices/show-invoice.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { listPaymentsOfInvoice, readPayment } from "./payment-queries.ts";
import { PaymentAnswer, PaymentPage } from "./payment-schemas.ts";
import { showPayment } from "./show-payment.ts";

const tags = ["Payments"];

/** Tries through Mollie. They are made by payers, on the pay page, never by a call. */
export const paymentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/invoices/:id/payments",
    {
      config: { right: "payments:read" },
      schema: {
        tags,
        summary: "Payments of an invoice, newest first",
        params: strict({ id: idSchema("invoice") }),
        response: { 200: PaymentPage },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const invoiceId = request.params.id;
        await requireInvoice(tx, { id: invoiceId });
        const payments = await listPaymentsOfInvoice(tx, { invoiceId });
        const locale = localeOf(request);
        return { data: payments.map((payment) => showPayment(payment, { locale })), nextCursor: null };
      }),
  );

  app.get(
    "/payments/:id",
    {
      config: { right: "payments:read" },
      schema: {
        tags,
        summary: "Read a payment",
        params: strict({ id: idSchema("payment") }),
        response: { 200: PaymentAnswer },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const payment = await readPayment(tx, { id: request.params.id });
        if (!payment)
          throw new Problem("not_found", {
            detail: say("There is no payment {{id}}.", { id: request.params.id }),
          });
        return showPayment(payment, { locale: localeOf(request) });
      }),
  );
};
