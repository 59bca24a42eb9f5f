import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { pageFrom, readCursor } from "../http/cursor.ts";
import { readDay } from "../http/read-day.ts";
import { localeOf } from "../http/viewing.ts";
import { idPattern } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { Problem } from "../problems/problems.ts";
import { recognise } from "../sentences/recognise.ts";
import { say } from "../sentences/say.ts";
import { logAsCsv } from "./integration-log-csv.ts";
import {
  type LogEntrySummaryRow,
  type LogFilter,
  listLogEntries,
  readLogEntry,
} from "./integration-log-queries.ts";
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
    async (request, reply) => {
      const { world, query } = request;
      const limit = query.limit ?? 50;
      const [before = null] = readCursor(query.cursor, { parts: [CURSOR_ID] }) ?? [];
      const filter = readFilter(query, await world.read(readMerchant));
      if (query.format === "csv") {
        return (
          reply
            .type("text/csv; charset=utf-8; header=present")
            .header("content-disposition", 'attachment; filename="integration-log.csv"')
            // justified: the schema is that of the JSON answer; the stream goes around it
            .send(Readable.from(logAsCsv(world, filter)) as never)
        );
      }
      const rows = await world.read((tx) => listLogEntries(tx, { ...filter, before, limit: limit + 1 }));
      return pageFrom(rows, {
        limit,
        show: (row) => showSummary(row, localeOf(request)),
        position: ({ id }) => [id],
      });
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
    async (request) => {
      const { world, params } = request;
      const row = await world.read((tx) => readLogEntry(tx, { id: params.id }));
      if (!row)
        throw new Problem("not_found", { detail: say("There is no log entry {{id}}.", { id: params.id }) });
      const { request: sent, answer, bodiesExpired, ...summary } = row;
      return { ...showSummary(summary, localeOf(request)), request: sent, answer, bodiesExpired };
    },
  );
};

function readFilter(query: IntegrationLogQuery, { timeZone }: { timeZone: string }): LogFilter {
  return {
    outcome: query.outcome ?? null,
    direction: query.direction ?? null,
    integration: query.integration ?? null,
    operation: query.operation ?? null,
    invoiceId: query.invoiceId ?? null,
    q: query.q ?? null,
    from: readDay(query.from, "/from"),
    to: readDay(query.to, "/to"),
    timeZone,
  };
}

/** Messages are kept in English. */
function showSummary(row: LogEntrySummaryRow, language: Language): IntegrationLogSummary {
  return { ...row, at: row.at.toISOString(), message: recognise(row.message).in(language) };
}
