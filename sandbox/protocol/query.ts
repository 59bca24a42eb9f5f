import { malformed } from "./mollie-error.ts";
import type { Fields } from "./nested-fields.ts";

/** Refuses query parameters that the call does not have, as Mollie does; so with an API key `testmode` and `profileId`. */
export function onlyQuery(query: Fields, accepted: readonly string[]): void {
  for (const name of Object.keys(query)) {
    if (!accepted.includes(name))
      throw malformed(`Non-existent query parameter "${name}" for this API call.`, name);
  }
}

/** A parameter's text, or null when it was not sent. */
export function queryText(query: Fields, name: string): string | null {
  const value = query[name];
  if (value === undefined || value === "") return null;
  if (typeof value !== "string") throw malformed(`The query parameter "${name}" should be text.`, name);
  return value;
}

/** The parts of a comma-separated parameter such as `embed` or `include`, each one of those that the call knows. */
export function queryChoices<Choice extends string>(
  query: Fields,
  name: string,
  options: { choices: readonly Choice[] },
): Choice[] {
  const asked = queryText(query, name)?.split(",") ?? [];
  return asked.map((text) => {
    const choice = options.choices.find((known) => known === text.trim());
    if (choice === undefined) throw malformed(`The "${name}" parameter does not know "${text}".`, name);
    return choice;
  });
}
