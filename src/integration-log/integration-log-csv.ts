import { csvHeadLine, csvLine } from "../http/csv.ts";
import type { World } from "../world/world.ts";
import { type LogEntrySummaryRow, type LogFilter, listLogEntries } from "./integration-log-queries.ts";

const COLUMNS = [
  "at",
  "direction",
  "integration",
  "operation",
  "outcome",
  "message",
  "invoice",
  "payment",
  "http_method",
  "url",
  "http_status",
  "duration_ms",
  "id",
];

const ROWS_AT_A_TIME = 1000;

/** The entries that fit, newest first, in pieces, so that their number does not matter. Without bodies. */
export async function* logAsCsv(world: World, filter: LogFilter): AsyncGenerator<string> {
  yield csvHeadLine(COLUMNS);
  for (let before: string | null = null; ; ) {
    const rows: LogEntrySummaryRow[] = await world.read((tx) =>
      listLogEntries(tx, { ...filter, before, limit: ROWS_AT_A_TIME }),
    );
    yield rows.map(lineOf).join("");
    if (rows.length < ROWS_AT_A_TIME) return;
    before = rows.at(-1)?.id ?? null;
  }
}

function lineOf(row: LogEntrySummaryRow): string {
  return csvLine([
    row.at.toISOString(),
    row.direction,
    row.integration,
    row.operation,
    row.outcome,
    row.message,
    row.invoiceNumber ?? "",
    row.paymentId ?? "",
    row.httpMethod ?? "",
    row.url ?? "",
    row.httpStatus?.toString() ?? "",
    row.durationMs?.toString() ?? "",
    row.id,
  ]);
}
