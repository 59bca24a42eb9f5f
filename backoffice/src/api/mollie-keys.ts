import { queryOptions } from "@tanstack/react-query";
import type {
  MollieKeyAnswer,
  WebhookHealthAnswer,
  WebhookSelfTestAnswer,
} from "../../../src/payments/mollie-key-schemas.ts";
import { callApi } from "./api.ts";
import { mollieQuery } from "./merchant.ts";

// Kept with the connection, so that whatever is done to it has these read again.
export const mollieKeysQuery = queryOptions({
  queryKey: [...mollieQuery.queryKey, "keys"],
  queryFn: () => callApi<{ data: MollieKeyAnswer[] }>("GET", "/integrations/mollie/keys"),
});

export const forgetMollieKey = (id: string) => callApi<unknown>("DELETE", `/integrations/mollie/keys/${id}`);

/** Often enough to see on a screen that stays open that Mollie fell silent. */
const LOOK_AGAIN_MS = 60_000;

export const webhookHealthQuery = queryOptions({
  queryKey: [...mollieQuery.queryKey, "webhooks"],
  queryFn: () => callApi<WebhookHealthAnswer>("GET", "/integrations/mollie/webhooks"),
  refetchInterval: LOOK_AGAIN_MS,
});

export const testWebhook = () =>
  callApi<WebhookSelfTestAnswer>("POST", "/integrations/mollie/webhooks/self-test");
