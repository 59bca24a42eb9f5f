import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { answerOnce } from "../world/idempotency.ts";
import {
  TransactionTypeAnswer,
  TransactionTypeInput,
  TransactionTypePage,
} from "./transaction-type-schemas.ts";
import { addTransactionType, showTransactionTypes, withdrawTransactionType } from "./transaction-types.ts";

const tags = ["Settings"];

/** Which ways of paying beside Mollie a merchant tells apart. */
export const transactionTypeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/transaction-types",
    {
      config: { right: "settings:read" },
      schema: {
        tags,
        summary: "What an external payment's type can be",
        response: { 200: TransactionTypePage },
      },
    },
    ({ world }) => world.read(async (tx) => ({ data: await showTransactionTypes(tx), nextCursor: null })),
  );

  app.post(
    "/transaction-types",
    {
      config: { right: "settings:create" },
      schema: {
        tags,
        summary: "Add a type of your own",
        body: TransactionTypeInput,
        response: { 201: TransactionTypeAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "add transaction type",
        work: async (tx) => ({ status: 201, body: await addTransactionType(tx, { input: request.body }) }),
      }),
  );

  app.delete(
    "/transaction-types/:id",
    {
      config: { right: "settings:delete" },
      schema: {
        tags,
        summary: "Offer a type no longer",
        description: "Payments that have it keep it.",
        params: strict({ id: idSchema("transactionType") }),
        response: { 204: Type.Null() },
      },
    },
    async ({ world, params }, reply) => {
      await world.atomically("withdraw transaction type", (tx) => withdrawTransactionType(tx, params));
      return reply.code(204).send(null);
    },
  );
};
