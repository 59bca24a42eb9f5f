import type { JsonValue } from "../db/database.ts";
import type { SettingsAnswer } from "./settings-schemas.ts";

export type SettingsChange = { field: string; from: JsonValue; to: JsonValue };

/**
 * Which settings differ, by their path (`address.city`), with what each said before and after. None of them is a secret:
 * keys lie elsewhere, and everything here is shown to who may read the settings.
 */
export function settingsChanges(before: SettingsAnswer, after: SettingsAnswer): SettingsChange[] {
  const old = new Map(flatten(before));
  return flatten(after).flatMap(([field, to]) => {
    const from = old.get(field) ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}

type Leaf = string | number | boolean | null;

function flatten(settings: object, path = ""): [field: string, value: Leaf][] {
  return Object.entries(settings).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
    if (typeof value === "object" && value !== null) return flatten(value, `${path}${key}.`);
    // justified: the settings are JSON
    return [[path + key, value as Leaf]];
  });
}
