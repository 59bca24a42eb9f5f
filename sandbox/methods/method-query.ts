import { type Amount, checkAmount, isMollieCurrency } from "../protocol/amount.ts";
import { isMollieLocale } from "../protocol/locales.ts";
import { MollieError, malformed } from "../protocol/mollie-error.ts";
import type { Fields } from "../protocol/nested-fields.ts";
import { queryChoices, queryText } from "../protocol/query.ts";
import { LINE_CATEGORIES } from "./line-categories.ts";
import { limitsIn, type Method } from "./method-catalogue.ts";
import { fit, type SequenceType } from "./suitable-methods.ts";

const SEQUENCE_TYPES = ["oneoff", "first", "recurring"] as const;

/** Refuses a locale that is not Mollie's: 400 here, where a payment with one is 422. */
export function checkQueryLocale(query: Fields): void {
  const locale = queryText(query, "locale");
  if (locale !== null && !isMollieLocale(locale)) throw malformed("The locale is invalid.", "locale");
}

export function queryCurrency(query: Fields): string {
  const currency = queryText(query, "currency") ?? "EUR";
  if (!isMollieCurrency(currency)) throw malformed("The currency is unknown.", "currency");
  return currency;
}

export function queryCountry(query: Fields, name: string): string | null {
  const country = queryText(query, name);
  if (country !== null && !/^[A-Z]{2}$/.test(country)) throw malformed(`The ${name} is invalid.`, name);
  return country;
}

export function querySequence(query: Fields): SequenceType {
  const [first = "oneoff", ...others] = queryChoices(query, "sequenceType", { choices: SEQUENCE_TYPES });
  if (others.length > 0) throw malformed("There is one sequenceType.", "sequenceType");
  return first;
}

export function queryCategories(query: Fields): readonly string[] {
  return queryChoices(query, "orderLineCategories", { choices: LINE_CATEGORIES });
}

/** Wallets are buttons on devices, which a merchant's page has to be able to show. */
export function queryWallets(query: Fields): readonly string[] {
  return queryChoices(query, "includeWallets", { choices: ["applepay", "googlepay"] });
}

/** In a query a wrong amount is a malformed request, where in a body it is an invalid value. */
export function queryAmount(query: Fields): Amount | null {
  if (query["amount"] === undefined) return null;
  try {
    return checkAmount(query["amount"], "amount");
  } catch (error) {
    if (error instanceof MollieError) throw malformed(error.message, error.field ?? "amount");
    throw error;
  }
}

/** Whether a method takes the amount, or at least the currency when the amount is not known. */
export function takes(
  method: Method,
  { amount, currency }: { amount: Amount | null; currency: string },
): boolean {
  return amount ? fit(method, amount) === "fits" : limitsIn(method, currency) !== null;
}
