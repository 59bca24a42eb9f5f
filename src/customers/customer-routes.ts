import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { idPattern } from "../ids/ids.ts";
import { answerOnce } from "../world/idempotency.ts";
import { listCustomers } from "./customer-queries.ts";
import {
  CustomerAnswer,
  CustomerInput,
  CustomerModeQuery,
  CustomerPage,
  CustomerPatch,
  CustomerQuery,
  CustomerWithBalances,
} from "./customer-schemas.ts";
import { changeCustomer, createCustomer, requireCustomer, showCustomer } from "./keep-customer.ts";
import { withBalances } from "./show-balances.ts";

const Params = strict({ id: idSchema("customer") });
const tags = ["Customers"];
const CURSOR_ID = new RegExp(idPattern("customer"));

/** Payers. */
export const customerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    "/customers",
    {
      config: { right: "customers:create" },
      schema: { tags, summary: "Add a customer", body: CustomerInput, response: { 201: CustomerAnswer } },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "create customer",
        work: async (tx) => ({
          status: 201,
          body: showCustomer(await createCustomer(tx, { input: request.body })),
        }),
      }),
  );

  app.get(
    "/customers",
    {
      config: { right: "customers:read" },
      schema: {
        tags,
        summary: "List customers",
        querystring: CustomerQuery,
        response: { 200: CustomerPage },
      },
    },
    async ({ world, query }) => {
      const limit = query.limit ?? 50;
      const [before = null] = readCursor(query.cursor, { parts: [CURSOR_ID] }) ?? [];
      return world.read(async (tx) => {
        const rows = await listCustomers(tx, { before, q: query.q ?? null, limit: limit + 1 });
        const page = pageFrom(rows, { limit, show: showCustomer, position: ({ id }) => [id] });
        return {
          ...page,
          data: await withBalances(tx, { customers: page.data, mode: query.mode ?? "live" }),
        };
      });
    },
  );

  app.get(
    "/customers/:id",
    {
      config: { right: "customers:read" },
      schema: {
        tags,
        summary: "Read a customer",
        params: Params,
        querystring: CustomerModeQuery,
        response: { 200: CustomerWithBalances },
      },
    },
    ({ world, params, query }) =>
      world.read(async (tx) => {
        const customer = showCustomer(await requireCustomer(tx, { id: params.id }));
        const [shown] = await withBalances(tx, { customers: [customer], mode: query.mode ?? "live" });
        return shown ?? { ...customer, balances: [] };
      }),
  );

  app.patch(
    "/customers/:id",
    {
      config: { right: "customers:update" },
      schema: {
        tags,
        summary: "Change a customer",
        description:
          "Fields that are left out stay; null clears one. Documents issued before keep what they say.",
        params: Params,
        body: CustomerPatch,
        response: { 200: CustomerAnswer },
      },
    },
    ({ world, params, body }) =>
      world.atomically("change customer", async (tx) =>
        showCustomer(await changeCustomer(tx, { id: params.id, patch: body })),
      ),
  );
};
