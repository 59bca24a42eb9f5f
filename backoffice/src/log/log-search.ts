import type { IntegrationLogQuery } from "../../../src/integration-log/integration-log-schemas.ts";
import { day, oneOf, text } from "../routes/read-search.ts";

/** The filters, and the entry whose details are shown. */
export type LogSearch = Pick<
  IntegrationLogQuery,
  "outcome" | "direction" | "operation" | "q" | "from" | "to"
> & {
  invoice?: string | undefined;
  entry?: string | undefined;
};

export const OUTCOMES = ["ok", "refused", "failed"] as const satisfies IntegrationLogQuery["outcome"][];
export const DIRECTIONS = ["in", "out"] as const satisfies IntegrationLogQuery["direction"][];

/** What the address of the log may say. */
export function readLogSearch(search: Record<string, unknown>): LogSearch {
  return {
    ...oneOf("outcome", search, OUTCOMES),
    ...oneOf("direction", search, DIRECTIONS),
    ...text("operation", search),
    ...text("q", search),
    ...day("from", search),
    ...day("to", search),
    ...text("invoice", search),
    ...text("entry", search),
  };
}
