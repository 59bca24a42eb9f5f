import { queryOptions } from "@tanstack/react-query";
import type { MarketplaceAnswer } from "../../../src/merchants/marketplace-schemas.ts";
import { callApi } from "./api.ts";

export const marketplaceQuery = queryOptions({
  queryKey: ["marketplace"],
  queryFn: () => callApi<MarketplaceAnswer>("GET", "/marketplace"),
});

export const activateMolliePowerUp = () => callApi<unknown>("POST", "/power-ups/mollie/activation");

/** The same key again is the same trial, so that a lost answer costs nobody the one that there is. */
export const tryMolliePowerUp = (idempotencyKey: string) =>
  callApi<MarketplaceAnswer>("POST", "/power-ups/mollie/trial", { idempotencyKey });
