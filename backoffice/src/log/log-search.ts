import type { IntegrationLogQuery } from "../../../src/integration-log/integration-log-schemas.ts";
import { oneOf, text } from "../routes/read-search.ts";

export type LogSearch = Pick<IntegrationLogQuery, "outcome" | "direction" | "q">;

export const OUTCOMES = ["ok", "refused", "failed"] as const satisfies IntegrationLogQuery["outcome"][];
export const DIRECTIONS = ["in", "out"] as const satisfies IntegrationLogQuery["direction"][];

/** What the address of the log may say. */
export function readLogSearch(search: Record<string, unknown>): LogSearch {
  return {
    ...oneOf("outcome", search, OUTCOMES),
    ...oneOf("direction", search, DIRECTIONS),
    ...text("q", search),
  };
}
