import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { requireCustomer } from "../customers/keep-customer.ts";
import { idSchema, strict } from "../http/api-schemas.ts";
import { localeOf } from "../http/viewing.ts";
import { requireInvoice } from "../invoices/show-invoice.ts";
import { answerOnce } from "../world/idempotency.ts";
import { chooseScheme } from "./choose-scheme.ts";
import { pauseReminders, resumeReminders } from "./pause-reminders.ts";
import { remindByHand } from "./remind-by-hand.ts";
import {
  CustomerRemindersAnswer,
  CustomerRemindersInput,
  InvoiceRemindersAnswer,
  PauseInput,
  ReminderInput,
} from "./reminder-schemas.ts";
import { showCustomerReminders, showInvoiceReminders } from "./show-reminders.ts";

const tags = ["Reminders"];
const InvoiceParams = strict({ id: idSchema("invoice") });
const CustomerParams = strict({ id: idSchema("customer") });

/** Reminders of an invoice, and what holds for a customer. */
export const reminderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/invoices/:id/reminders",
    {
      config: { right: "invoices:read" },
      schema: {
        tags,
        summary: "An invoice's reminders",
        description: "Those that were and those that are to come, and what stands in the way now.",
        params: InvoiceParams,
        response: { 200: InvoiceRemindersAnswer },
      },
    },
    (request) =>
      request.world.read((tx) =>
        showInvoiceReminders(tx, { invoiceId: request.params.id, ...viewingOf(request) }),
      ),
  );

  app.post(
    "/invoices/:id/reminders",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "Remind the customer now",
        description:
          "By mail, with the invoice as PDF. Right before it goes, Mollie is asked whether the invoice was paid meanwhile; then it does not go.",
        params: InvoiceParams,
        body: ReminderInput,
        response: { 201: InvoiceRemindersAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "remind by hand",
        work: async (tx) => {
          const { outgoingMail } = request.world;
          const invoiceId = request.params.id;
          await remindByHand(tx, { invoiceId, input: request.body, outgoingMail });
          return {
            status: 201,
            body: await showInvoiceReminders(tx, { invoiceId, ...viewingOf(request) }),
          };
        },
      }),
  );

  app.put(
    "/invoices/:id/reminders/pause",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "Pause or stop the reminders of an invoice",
        params: InvoiceParams,
        body: PauseInput,
        response: { 200: InvoiceRemindersAnswer },
      },
    },
    (request) =>
      request.world.atomically("pause reminders", async (tx) => {
        const { id: invoiceId } = await requireInvoice(tx, request.params);
        await pauseReminders(tx, { of: { invoiceId }, until: request.body.until });
        return showInvoiceReminders(tx, { invoiceId, ...viewingOf(request) });
      }),
  );

  app.delete(
    "/invoices/:id/reminders/pause",
    {
      config: { right: "invoices:update" },
      schema: {
        tags,
        summary: "Resume the reminders of an invoice",
        params: InvoiceParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, params }, reply) => {
      await world.atomically("resume reminders", async (tx) => {
        const { id: invoiceId } = await requireInvoice(tx, params);
        await resumeReminders(tx, { of: { invoiceId } });
      });
      return reply.code(204).send(null);
    },
  );

  app.get(
    "/customers/:id/reminders",
    {
      config: { right: "customers:read" },
      schema: {
        tags,
        summary: "Which reminders a customer gets",
        params: CustomerParams,
        response: { 200: CustomerRemindersAnswer },
      },
    },
    ({ world, params }) =>
      world.read(async (tx) => {
        const { id: customerId } = await requireCustomer(tx, params);
        return showCustomerReminders(tx, { customerId });
      }),
  );

  app.put(
    "/customers/:id/reminders",
    {
      config: { right: "customers:update" },
      schema: {
        tags,
        summary: "Choose a customer's reminder scheme",
        params: CustomerParams,
        body: CustomerRemindersInput,
        response: { 200: CustomerRemindersAnswer },
      },
    },
    ({ world, params, body }) =>
      world.atomically("choose reminder scheme", async (tx) => {
        const { id: customerId } = await requireCustomer(tx, params);
        await chooseScheme(tx, { customerId, schemeId: body.schemeId });
        return showCustomerReminders(tx, { customerId });
      }),
  );

  app.put(
    "/customers/:id/reminders/pause",
    {
      config: { right: "customers:update" },
      schema: {
        tags,
        summary: "Pause or stop the reminders of a customer",
        params: CustomerParams,
        body: PauseInput,
        response: { 200: CustomerRemindersAnswer },
      },
    },
    ({ world, params, body }) =>
      world.atomically("pause reminders", async (tx) => {
        const { id: customerId } = await requireCustomer(tx, params);
        await pauseReminders(tx, { of: { customerId }, until: body.until });
        return showCustomerReminders(tx, { customerId });
      }),
  );

  app.delete(
    "/customers/:id/reminders/pause",
    {
      config: { right: "customers:update" },
      schema: {
        tags,
        summary: "Resume the reminders of a customer",
        params: CustomerParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ world, params }, reply) => {
      await world.atomically("resume reminders", async (tx) => {
        const { id: customerId } = await requireCustomer(tx, params);
        await resumeReminders(tx, { of: { customerId } });
      });
      return reply.code(204).send(null);
    },
  );
};

/** What an answer about reminders depends on besides the invoice. */
function viewingOf(request: FastifyRequest) {
  return { outgoingMail: request.world.outgoingMail, locale: localeOf(request) };
}
