import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { connectMollie, disconnectMollie } from "./connect-mollie.ts";
import { MollieConnectionAnswer, MollieConnectionInput } from "./mollie-connection-schemas.ts";
import { showConnection } from "./show-connection.ts";

const tags = ["Integrations"];

/** The connection with Mollie. */
export const mollieConnectionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/integrations/mollie",
    {
      config: { right: "integrations:read" },
      schema: { tags, summary: "The connection with Mollie", response: { 200: MollieConnectionAnswer } },
    },
    ({ world }) => world.read((tx) => showConnection(tx, { publicUrl: world.publicUrl })),
  );

  app.put(
    "/integrations/mollie",
    {
      config: { right: "integrations:update" },
      schema: {
        tags,
        summary: "Connect with an API key, or replace it",
        description: "The key is checked with Mollie first, and never shown again.",
        body: MollieConnectionInput,
        response: { 200: MollieConnectionAnswer },
      },
    },
    async ({ world, body }) => {
      await connectMollie(world, body);
      return world.read((tx) => showConnection(tx, { publicUrl: world.publicUrl }));
    },
  );

  app.delete(
    "/integrations/mollie",
    {
      config: { right: "integrations:delete" },
      schema: {
        tags,
        summary: "Disconnect",
        description:
          "Stops new payments. Payments that are under way are still followed with the key that made them.",
        response: { 204: Type.Null() },
      },
    },
    async ({ world }, reply) => {
      await disconnectMollie(world);
      return reply.code(204).send(null);
    },
  );
};
