import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { OverviewAnswer, OverviewQuery } from "./overview-schemas.ts";
import { showOverview } from "./show-overview.ts";

/** The sums and worries of a merchant at one look. */
export const overviewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/overview",
    {
      config: { right: "invoices:read" },
      schema: {
        tags: ["Overview"],
        summary: "What is owed, what came in, and what needs attention",
        querystring: OverviewQuery,
        response: { 200: OverviewAnswer },
      },
    },
    ({ world, query: { mode = "live" } }) =>
      world.read((tx) => showOverview(tx, { mode, publicUrl: world.publicUrl })),
  );
};
