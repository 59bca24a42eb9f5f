import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { localeOf } from "../http/viewing.ts";
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
    (request) => {
      const { world, query } = request;
      const viewing = { publicUrl: world.publicUrl, locale: localeOf(request) };
      return world.read((tx) => showOverview(tx, { mode: query.mode ?? "live", ...viewing }));
    },
  );
};
