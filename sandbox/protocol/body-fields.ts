import { invalid, malformed } from "./mollie-error.ts";
import { type Fields, isFields } from "./nested-fields.ts";

/** A body's fields. Refuses names that the call does not have, as Mollie does; so with an API key `testmode`. */
export function bodyFields(body: unknown, options: { accepted: ReadonlySet<string> }): Fields {
  if (body === undefined) return {};
  if (!isFields(body)) throw malformed("The request body should be a JSON object.");
  for (const name of Object.keys(body)) {
    if (!options.accepted.has(name))
      throw invalid(`Non-existent body parameter "${name}" for this API call.`, name);
  }
  return body;
}

/** A field's text, or null when it was left out or null. */
export function optionalText(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw invalid(`The ${field} should be text.`, field);
  return value;
}

/** A field that is true or false, or null when it was left out or null. Forms can only send it as text. */
export function optionalFlag(value: unknown, field: string): boolean | null {
  if (value === undefined || value === null) return null;
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  throw invalid(`The ${field} should be true or false.`, field);
}

/** A field's text that is one of a few, or null when it was left out or null. */
export function optionalChoice<Choice extends string>(
  value: unknown,
  field: string,
  choices: readonly Choice[],
): Choice | null {
  const text = optionalText(value, field);
  if (text === null) return null;
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw invalid(`The ${field} is invalid.`, field);
  return choice;
}
