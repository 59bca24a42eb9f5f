import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Static } from "typebox";
import type { CustomerPage } from "../../../src/customers/customer-schemas.ts";
import type { MerchantAnswer } from "../../../src/merchants/merchant-schemas.ts";
import type { MollieConnectionAnswer } from "../../../src/mollie-connections/mollie-connection-schemas.ts";
import { callApi } from "./api.ts";

export const merchantQuery = queryOptions({
  queryKey: ["merchant"],
  queryFn: () => callApi<MerchantAnswer>("GET", "/merchant"),
  staleTime: 60_000,
});

export const mollieQuery = queryOptions({
  queryKey: ["mollie"],
  queryFn: () => callApi<MollieConnectionAnswer>("GET", "/integrations/mollie"),
  staleTime: 30_000,
});

export const customersQuery = (q: string) =>
  queryOptions({
    queryKey: ["customers", q],
    queryFn: () => callApi<Static<typeof CustomerPage>>("GET", "/customers", { query: { q, limit: 20 } }),
    placeholderData: keepPreviousData,
  });

/** `sameProfile` has a key refused that would change more than the key. */
export const connectMollie = (key: { apiKey: string; sameProfile: boolean }) =>
  callApi<MollieConnectionAnswer>("PUT", "/integrations/mollie", { body: { json: key } });

export const disconnectMollie = () => callApi<unknown>("DELETE", "/integrations/mollie");
