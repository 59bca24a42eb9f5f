import { queryOptions } from "@tanstack/react-query";
import type {
  IntegrationLogEntry,
  IntegrationLogQuery,
  IntegrationLogSummary,
} from "../../../src/integration-log/integration-log-schemas.ts";
import { addressOf, callApi } from "./api.ts";
import { pagedQuery } from "./paged.ts";

export type IntegrationLogFilter = Pick<
  IntegrationLogQuery,
  "outcome" | "direction" | "operation" | "q" | "from" | "to"
> & { invoiceId?: string | undefined };

export const integrationLogQuery = (filter: IntegrationLogFilter) =>
  pagedQuery<IntegrationLogSummary>({
    queryKey: ["integration-log", "list", filter],
    path: "/integration-log",
    query: filter,
  });

export const integrationLogEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ["integration-log", id],
    queryFn: () => callApi<IntegrationLogEntry>("GET", `/integration-log/${id}`),
  });

/** Where all entries that fit are downloaded, one a line. */
export const integrationLogFile = (filter: IntegrationLogFilter) =>
  addressOf("/integration-log", { ...filter, format: "csv" });

/** Has Mollie asked, soon, how a payment stands. */
export const lookUpPayment = (paymentId: string) =>
  callApi<unknown>("POST", `/payments/${paymentId}/look-up`);
