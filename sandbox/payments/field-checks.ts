import { METHODS } from "../methods/method-catalogue.ts";
import { type Amount, checkAmount, minorUnits } from "../protocol/amount.ts";
import { optionalText } from "../protocol/body-fields.ts";
import { isMollieLocale } from "../protocol/locales.ts";
import { invalid } from "../protocol/mollie-error.ts";

/** Mollie keeps this much of a description and cuts off the rest. */
const DESCRIPTION_LENGTH = 255;

/** Mollie's docs speak of about a kilobyte. */
const METADATA_BYTES = 1024;

export function checkPaymentAmount(value: unknown, field = "amount"): Amount {
  const amount = checkAmount(value, field);
  if (minorUnits(amount) <= 0n) throw invalid("The amount is lower than the minimum.", field);
  return amount;
}

export function checkDescription(value: unknown): string {
  const text = optionalText(value, "description");
  if (text === null || text.trim() === "") throw invalid("The description is required.", "description");
  // By whole characters: half of an emoji would be an unreadable one.
  return text.length <= DESCRIPTION_LENGTH ? text : Array.from(text).slice(0, DESCRIPTION_LENGTH).join("");
}

/** Any JSON, given back unchanged. */
export function checkMetadata(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Buffer.byteLength(JSON.stringify(value)) > METADATA_BYTES)
    throw invalid(`The metadata is larger than ${METADATA_BYTES} bytes.`, "metadata");
  return value;
}

export function checkLocale(value: unknown): string | null {
  const locale = optionalText(value, "locale");
  if (locale !== null && !isMollieLocale(locale)) throw invalid("The locale is invalid.", "locale");
  return locale;
}

export function checkCountry(value: unknown, field: string): string | null {
  const country = optionalText(value, field);
  if (country !== null && !/^[A-Z]{2}$/.test(country)) throw invalid(`The ${field} is invalid.`, field);
  return country;
}

/** The methods that a merchant names: none is null, one or several a list. Each must exist and be switched on. */
export function checkMethods(
  value: unknown,
  { usable, field = "method" }: { usable: readonly string[]; field?: "method" | "allowedMethods" },
): readonly string[] | null {
  if (value === undefined || value === null) return null;
  const ids: unknown[] = Array.isArray(value) ? value : [value];
  if (ids.length === 0) return null;
  return ids.map((id) => {
    if (typeof id !== "string" || !METHODS.has(id)) throw invalid("The payment method is invalid.", field);
    if (!usable.includes(id))
      throw invalid("The payment method is not enabled in your website profile.", field);
    return id;
  });
}
