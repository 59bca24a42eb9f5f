import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { changeSeries, showAllSeries } from "./number-series.ts";
import {
  NumberSeriesAnswer,
  NumberSeriesInput,
  NumberSeriesPage,
  NumberSeriesParams,
} from "./number-series-schemas.ts";

const tags = ["Settings"];

/** How documents are numbered, by mode, kind of document and series. */
export const numberSeriesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/number-series",
    {
      config: { right: "settings:read" },
      schema: { tags, summary: "How documents are numbered", response: { 200: NumberSeriesPage } },
    },
    ({ world }) => world.read(async (tx) => ({ data: await showAllSeries(tx), nextCursor: null })),
  );

  app.put(
    "/number-series/:mode/:document/:series",
    {
      config: { right: "settings:update" },
      schema: {
        tags,
        summary: "Number from now on another way",
        description:
          "Makes the series if there is none. `next` may only rise; the numbers in between are passed over.",
        params: NumberSeriesParams,
        body: NumberSeriesInput,
        response: { 200: NumberSeriesAnswer },
      },
    },
    ({ world, params, body }) =>
      world.atomically("change number series", (tx) => changeSeries(tx, { key: params, input: body })),
  );
};
