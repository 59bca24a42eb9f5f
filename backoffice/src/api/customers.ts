import { queryOptions } from "@tanstack/react-query";
import type {
  CustomerAnswer,
  CustomerInput,
  CustomerPatch,
  CustomerWithBalances,
} from "../../../src/customers/customer-schemas.ts";
import type { Mode } from "../shell/shown-mode.ts";
import { callApi } from "./api.ts";
import { pagedQuery } from "./paged.ts";

// All kept with the invoices, so that whatever is done to one has the balances read again.
export const customerListQuery = (query: { q?: string | undefined; mode: Mode }) =>
  pagedQuery<CustomerWithBalances>({
    queryKey: ["invoices", "customers", query],
    path: "/customers",
    query,
  });

export const customerQuery = (id: string, mode: Mode) =>
  queryOptions({
    queryKey: ["invoices", "customer", id, mode],
    queryFn: () => callApi<CustomerWithBalances>("GET", `/customers/${id}`, { query: { mode } }),
  });

/** Who somebody is, without what is owed. */
export const customerDetailsQuery = (id: string) =>
  queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: () => callApi<CustomerAnswer>("GET", `/customers/${id}`),
  });

export const createCustomer = (customer: CustomerInput, idempotencyKey: string) =>
  callApi<CustomerAnswer>("POST", "/customers", { body: { json: customer }, idempotencyKey });

export const changeCustomer = (id: string, patch: CustomerPatch) =>
  callApi<CustomerAnswer>("PATCH", `/customers/${id}`, { body: { json: patch } });
