import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  IntegrationLogEntry,
  IntegrationLogPage,
  IntegrationLogQuery,
} from "../../../src/integration-log/integration-log-schemas.ts";
import { callApi } from "./api.ts";

export type IntegrationLogFilter = Pick<IntegrationLogQuery, "outcome" | "direction" | "invoiceId" | "q">;

export const integrationLogQuery = (filter: IntegrationLogFilter) =>
  infiniteQueryOptions({
    queryKey: ["integration-log", "list", filter],
    queryFn: ({ pageParam }) =>
      callApi<IntegrationLogPage>("GET", "/integration-log", { query: { ...filter, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const integrationLogEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ["integration-log", id],
    queryFn: () => callApi<IntegrationLogEntry>("GET", `/integration-log/${id}`),
  });
