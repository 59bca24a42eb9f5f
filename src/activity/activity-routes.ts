import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { readDay } from "../http/read-day.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import type { Actor } from "../rights/actor.ts";
import { activityAsCsv } from "./activity-csv.ts";
import { typesFor } from "./activity-kinds.ts";
import { type ActivityFilter, type By, listActivity } from "./activity-queries.ts";
import { ActivityPage, ActivityQuery } from "./activity-schemas.ts";
import { showActivity } from "./show-activity.ts";

/** Who changed what, read from the facts that each change stored in its own transaction. */
export const activityRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/activity",
    {
      config: { right: "logs:read" },
      schema: {
        tags: ["Activity"],
        summary: "Who changed what, newest first",
        description:
          "What the team, programs with an API key and the service itself did. Of parts of the product that the caller may not read, nothing.",
        querystring: ActivityQuery,
        response: { 200: ActivityPage },
      },
    },
    async ({ world, actor, query }, reply) => {
      const limit = query.limit ?? 50;
      const [sequence] = readCursor(query.cursor, { parts: [/^\d{1,18}$/] }) ?? [];
      const filter = readFilter(query, { actor, ...(await world.read(readMerchant)) });
      if (query.format === "csv") {
        return (
          reply
            .type("text/csv; charset=utf-8; header=present")
            .header("content-disposition", 'attachment; filename="activity.csv"')
            // justified: the schema is that of the JSON answer; the stream goes around it
            .send(Readable.from(activityAsCsv(world, filter)) as never)
        );
      }
      const before = sequence === undefined ? null : BigInt(sequence);
      const rows = await world.read((tx) => listActivity(tx, { ...filter, before, limit: limit + 1 }));
      return pageFrom(rows, { limit, show: showActivity, position: (row) => [row.sequence.toString()] });
    },
  );
};

function readFilter(
  query: ActivityQuery,
  { actor, timeZone }: { actor: Actor; timeZone: string },
): ActivityFilter {
  return {
    types: typesFor(actor, { kind: query.kind ?? null }),
    by: readBy(query.by),
    from: readDay(query.from, "/from"),
    to: readDay(query.to, "/to"),
    timeZone,
  };
}

function readBy(by: string | undefined): By | null {
  if (by === undefined) return null;
  return by === "api" || by === "system" ? by : { userId: by };
}
