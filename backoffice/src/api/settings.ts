import { queryOptions } from "@tanstack/react-query";
import type { NumberSeriesAnswer, NumberSeriesInput } from "../../../src/invoices/number-series-schemas.ts";
import type {
  TransactionTypeAnswer,
  TransactionTypeInput,
} from "../../../src/invoices/transaction-type-schemas.ts";
import type { FindPageAnswer, FindPageInput } from "../../../src/merchants/find-page-schemas.ts";
import type { SettingsAnswer, SettingsPatch } from "../../../src/merchants/settings-schemas.ts";
import { addressOf, callApi } from "./api.ts";

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => callApi<SettingsAnswer>("GET", "/settings"),
});

export const changeSettings = (patch: SettingsPatch) =>
  callApi<SettingsAnswer>("PATCH", "/settings", { body: { json: patch } });

export const setLogo = (picture: Blob) =>
  callApi<unknown>("PUT", "/settings/logo", { body: { file: picture, type: picture.type } });

export const removeLogo = () => callApi<unknown>("DELETE", "/settings/logo");

/** Another picture has another address, so that no browser shows the old one. */
export const logoAddress = ({ digest }: { digest: string }) => addressOf("/settings/logo", { digest });

export const numberSeriesQuery = queryOptions({
  queryKey: ["number-series"],
  queryFn: () => callApi<{ data: NumberSeriesAnswer[] }>("GET", "/number-series"),
});

export const changeNumberSeries = (
  { mode, document, series }: Pick<NumberSeriesAnswer, "mode" | "document" | "series">,
  input: NumberSeriesInput,
) =>
  callApi<NumberSeriesAnswer>("PUT", `/number-series/${mode}/${document}/${series}`, {
    body: { json: input },
  });

export const transactionTypesQuery = queryOptions({
  queryKey: ["transaction-types"],
  queryFn: () => callApi<{ data: TransactionTypeAnswer[] }>("GET", "/transaction-types"),
});

export const addTransactionType = ({
  idempotencyKey,
  ...type
}: TransactionTypeInput & { idempotencyKey: string }) =>
  callApi<TransactionTypeAnswer>("POST", "/transaction-types", { body: { json: type }, idempotencyKey });

export const withdrawTransactionType = (id: string) => callApi<unknown>("DELETE", `/transaction-types/${id}`);

export const findPageQuery = queryOptions({
  queryKey: ["find-page"],
  queryFn: () => callApi<FindPageAnswer>("GET", "/find-page"),
});

export const changeFindPage = (input: FindPageInput) =>
  callApi<FindPageAnswer>("PUT", "/find-page", { body: { json: input } });
