import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { idPattern } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { type LogEntrySummaryRow, listLogEntries, readLogEntry } from "./integration-log-queries.ts";
import {
  IntegrationLogEntry,
  IntegrationLogPage,
  IntegrationLogQuery,
  type IntegrationLogSummary,
} from "./integration-log-schemas.ts";

const tags = ["Integration log"];
const CURSOR_ID = new RegExp(idPattern("integrationLogEntry"));

/** Every call to Mollie, every webhook in, every refused request, secrets masked. */
export const integrationLogRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/integration-log",
    {
      config: { right: "logs:read" },
      schema: {
        tags,
        summary: "The log, newest first",
        querystring: IntegrationLogQuery,
        response: { 200: IntegrationLogPage },
      },
    },
    async ({ world, query }) => {
      const limit = query.limit ?? 50;
      const [before = null] = readCursor(query.cursor, { parts: [CURSOR_ID] }) ?? [];
      const filter = {
        outcome: query.outcome ?? null,
        direction: query.direction ?? null,
        invoiceId: query.invoiceId ?? null,
        q: query.q ?? null,
      };
      const rows = await world.read((tx) => listLogEntries(tx, { ...filter, before, limit: limit + 1 }));
      return pageFrom(rows, { limit, show: showSummary, position: ({ id }) => [id] });
    },
  );

  app.get(
    "/integration-log/:id",
    {
      config: { right: "logs:read" },
      schema: {
        tags,
        summary: "One entry with what was sent and answered",
        params: strict({ id: idSchema("integrationLogEntry") }),
        response: { 200: IntegrationLogEntry },
      },
    },
    async ({ world, params }) => {
      const row = await world.read((tx) => readLogEntry(tx, { id: params.id }));
      if (!row) throw new Problem("not_found", { detail: `There is no log entry ${params.id}.` });
      return { ...showSummary(row), request: row.request, answer: row.answer };
    },
  );
};

function showSummary(row: LogEntrySummaryRow): IntegrationLogSummary {
  return { ...row, at: row.at.toISOString() };
}
