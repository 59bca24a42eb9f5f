import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import type { Tx } from "../db/tx.ts";
import { idSchema, strict } from "../http/api-schemas.ts";
import { localeOf } from "../http/viewing.ts";
import { requireInvoice } from "../invoices/show-invoice.ts";
import { invariant } from "../problems/problems.ts";
import { cancelRefund } from "./cancel-refund.ts";
import { listChargebacksOfInvoice } from "./chargeback-queries.ts";
import { explainRefund, requireRefund } from "./explain-refund.ts";
import { makeRefund } from "./make-refund.ts";
import { readPayment } from "./payment-queries.ts";
import type { Refund } from "./refund.ts";
import { listRefundsOfInvoice } from "./refund-queries.ts";
import {
  ChargebackPage,
  RefundAnswer,
  RefundInput,
  RefundPage,
  RefundPurposeInput,
} from "./refund-schemas.ts";
import { showChargeback, showRefund } from "./show-refund.ts";

const tags = ["Refunds and chargebacks"];
const RefundParams = strict({ id: idSchema("refund") });
const InvoiceParams = strict({ id: idSchema("invoice") });

/** Money that goes back: refunds by us and by Mollie's dashboard, and what banks take back. */
export const refundRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    "/payments/:id/refunds",
    {
      config: { right: "refunds:create" },
      schema: {
        tags,
        summary: "Refund a payment through Mollie, whole or part",
        description:
          "Answers once Mollie did. When Mollie cannot be reached, `creation` is `pending`: it is asked again by itself, and never twice.",
        params: strict({ id: idSchema("payment") }),
        body: RefundInput,
        response: { 201: RefundAnswer },
      },
    },
    async (request, reply) => {
      const refund = await makeRefund(request.world, {
        paymentId: request.params.id,
        input: request.body,
        requestKey: request.idempotencyKey,
      });
      reply.code(201);
      return request.world.read((tx) => show(tx, request, refund));
    },
  );

  app.get(
    "/refunds/:id",
    {
      config: { right: "refunds:read" },
      schema: { tags, summary: "Read a refund", params: RefundParams, response: { 200: RefundAnswer } },
    },
    (request) =>
      request.world.read(async (tx) => show(tx, request, await requireRefund(tx, { id: request.params.id }))),
  );

  app.patch(
    "/refunds/:id",
    {
      config: { right: "refunds:update" },
      schema: {
        tags,
        summary: "Say why a refund was made in Mollie's dashboard",
        description: "Until somebody does, nobody is asked for its amount. It is said once.",
        params: RefundParams,
        body: RefundPurposeInput,
        response: { 200: RefundAnswer },
      },
    },
    (request) =>
      request.world.atomically("refund: explain", async (tx) => {
        await explainRefund(tx, { refundId: request.params.id, purpose: request.body.purpose });
        return show(tx, request, await requireRefund(tx, { id: request.params.id }));
      }),
  );

  app.delete(
    "/refunds/:id",
    {
      config: { right: "refunds:delete" },
      schema: {
        tags,
        summary: "Cancel a refund while Mollie allows it",
        params: RefundParams,
        response: { 200: RefundAnswer },
      },
    },
    async (request) => {
      const refund = await cancelRefund(request.world, { refundId: request.params.id });
      return request.world.read((tx) => show(tx, request, refund));
    },
  );

  app.get(
    "/invoices/:id/refunds",
    {
      config: { right: "refunds:read" },
      schema: {
        tags,
        summary: "Refunds of an invoice's payments, newest first",
        params: InvoiceParams,
        response: { 200: RefundPage },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const invoiceId = request.params.id;
        const { mode } = await requireInvoice(tx, { id: invoiceId });
        const refunds = await listRefundsOfInvoice(tx, { invoiceId });
        const viewing = { locale: localeOf(request), mode: mode ?? "live" };
        return { data: refunds.map((refund) => showRefund(refund, viewing)), nextCursor: null };
      }),
  );

  app.get(
    "/invoices/:id/chargebacks",
    {
      config: { right: "payments:read" },
      schema: {
        tags,
        summary: "Chargebacks of an invoice's payments, newest first",
        params: InvoiceParams,
        response: { 200: ChargebackPage },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const invoiceId = request.params.id;
        await requireInvoice(tx, { id: invoiceId });
        const chargebacks = await listChargebacksOfInvoice(tx, { invoiceId });
        return { data: chargebacks.map(showChargeback), nextCursor: null };
      }),
  );
};

async function show(tx: Tx, request: FastifyRequest, refund: Refund): Promise<RefundAnswer> {
  const payment = await readPayment(tx, { id: refund.paymentId });
  invariant(payment, "A refund's payment is kept.");
  return showRefund(refund, { locale: localeOf(request), mode: payment.mode });
}
