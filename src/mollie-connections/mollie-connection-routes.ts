import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { localeOf } from "../http/viewing.ts";
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
    (request) => showTo(request),
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
    async (request) => {
      await connectMollie(request.world, request.body);
      return showTo(request);
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

function showTo(request: Pick<FastifyRequest, "world" | "headers">) {
  const { publicUrl } = request.world;
  return request.world.read((tx) => showConnection(tx, { publicUrl, locale: localeOf(request) }));
}
