import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { Tx } from "../db/tx.ts";
import { idSchema, strict } from "../http/api-schemas.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { readDay } from "../http/read-day.ts";
import { localeOf } from "../http/viewing.ts";
import { type IdKind, idPattern } from "../ids/ids.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { listChargebacks, listPayments, listRefunds, type MoneyFilter } from "./money-list-queries.ts";
import {
  ChargebackQuery,
  ListedChargebackPage,
  ListedPaymentPage,
  ListedRefundPage,
  PaymentQuery,
  RefundQuery,
} from "./money-list-schemas.ts";
import { addReconcileNow } from "./payment-jobs.ts";
import { readPayment } from "./payment-queries.ts";
import { showPayment } from "./show-payment.ts";
import { showChargeback, showRefund } from "./show-refund.ts";

/** Money in both directions, across invoices. */
export const moneyListRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/payments",
    {
      config: { right: "payments:read" },
      schema: {
        tags: ["Payments"],
        summary: "Payments of all invoices, newest first",
        querystring: PaymentQuery,
        response: { 200: ListedPaymentPage },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const filter = await readFilter(tx, { query: request.query, kind: "payment" });
        const rows = await listPayments(tx, { ...filter, method: request.query.method ?? null });
        return pageOfRows(rows, filter, ({ invoiceNumber, customerName, ...payment }) => ({
          ...showPayment(payment, { locale: localeOf(request) }),
          invoiceNumber,
          customerName,
        }));
      }),
  );

  app.get(
    "/refunds",
    {
      config: { right: "refunds:read" },
      schema: {
        tags: ["Refunds and chargebacks"],
        summary: "Refunds of all invoices, newest first",
        querystring: RefundQuery,
        response: { 200: ListedRefundPage },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const filter = await readFilter(tx, { query: request.query, kind: "refund" });
        const rows = await listRefunds(tx, filter);
        return pageOfRows(rows, filter, ({ invoiceNumber, customerName, mode, ...refund }) => ({
          ...showRefund(refund, { locale: localeOf(request), mode }),
          invoiceNumber,
          customerName,
        }));
      }),
  );

  app.get(
    "/chargebacks",
    {
      config: { right: "refunds:read" },
      schema: {
        tags: ["Refunds and chargebacks"],
        summary: "Chargebacks of all invoices, newest first",
        querystring: ChargebackQuery,
        response: { 200: ListedChargebackPage },
      },
    },
    (request) =>
      request.world.read(async (tx) => {
        const filter = await readFilter(tx, { query: request.query, kind: "chargeback" });
        const rows = await listChargebacks(tx, filter);
        return pageOfRows(rows, filter, ({ invoiceNumber, customerName, mode, ...chargeback }) => ({
          ...showChargeback(chargeback),
          mode,
          invoiceNumber,
          customerName,
        }));
      }),
  );

  app.post(
    "/payments/:id/look-up",
    {
      config: { right: "payments:create" },
      schema: {
        tags: ["Payments"],
        summary: "Ask Mollie how a payment stands",
        description: "Soon and in the background; it changes nothing at Mollie.",
        params: strict({ id: idSchema("payment") }),
        response: { 202: Type.Null() },
      },
    },
    async ({ world, params: { id } }, reply) => {
      await world.atomically("look up payment: ask", async (tx) => {
        const payment = await readPayment(tx, { id });
        if (!payment) throw new Problem("not_found", { detail: say("There is no payment {{id}}.", { id }) });
        await addReconcileNow(tx, { paymentId: id });
      });
      return reply.code(202).send(null);
    },
  );
};

type Query = Omit<PaymentQuery, "method">;

async function readFilter(tx: Tx, { query, kind }: { query: Query; kind: IdKind }): Promise<MoneyFilter> {
  const [before = null] = readCursor(query.cursor, { parts: [new RegExp(idPattern(kind))] }) ?? [];
  const { timeZone } = await readMerchant(tx);
  return {
    mode: query.mode ?? null,
    status: query.status ?? null,
    q: query.q ?? null,
    from: readDay(query.from, "/from"),
    to: readDay(query.to, "/to"),
    timeZone,
    before,
    // One more than is shown tells whether there is another page.
    limit: (query.limit ?? 50) + 1,
  };
}

function pageOfRows<R extends { id: string }, A>(
  rows: readonly R[],
  { limit }: MoneyFilter,
  show: (row: R) => A,
): { data: A[]; nextCursor: string | null } {
  return pageFrom(rows, { limit: limit - 1, show, position: ({ id }) => [id] });
}
