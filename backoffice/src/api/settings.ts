import { queryOptions } from "@tanstack/react-query";
import type { SettingsAnswer, SettingsPatch } from "../../../src/merchants/settings-schemas.ts";
import { callApi } from "./api.ts";

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => callApi<SettingsAnswer>("GET", "/settings"),
});

export const changeSettings = (patch: SettingsPatch) =>
  callApi<SettingsAnswer>("PATCH", "/settings", { body: { json: patch } });
