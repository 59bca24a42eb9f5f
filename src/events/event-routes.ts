import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { type EventRow, listEvents } from "./event-queries.ts";
import { type EventAnswer, EventPage, EventQuery } from "./event-schemas.ts";

/** Facts about everything, for whoever polls. */
export const eventRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/events",
    {
      config: { right: "logs:read" },
      schema: {
        tags: ["Events"],
        summary: "Facts, newest first",
        querystring: EventQuery,
        response: { 200: EventPage },
      },
    },
    async ({ world, query }) => {
      const limit = query.limit ?? 50;
      const [sequence] = readCursor(query.cursor, { parts: [/^\d{1,18}$/] }) ?? [];
      const before = sequence === undefined ? null : BigInt(sequence);
      const rows = await world.read((tx) =>
        listEvents(tx, { before, type: query.type ?? null, limit: limit + 1 }),
      );
      return pageFrom(rows, { limit, show: showEvent, position: (row) => [row.sequence.toString()] });
    },
  );
};

function showEvent(row: EventRow): EventAnswer {
  return {
    id: row.id,
    type: row.type,
    mode: row.mode,
    invoiceId: row.invoiceId,
    paymentId: row.paymentId,
    source: row.source,
    userId: row.userId,
    data: row.data,
    createdAt: row.createdAt.toISOString(),
  };
}
