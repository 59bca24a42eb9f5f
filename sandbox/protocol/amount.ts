import { invalid } from "./mollie-error.ts";

/** Money on the wire: an ISO 4217 code, and a text with exactly the currency's decimals. */
export type Amount = { readonly currency: string; readonly value: string };

/** Currencies that Mollie takes. https://docs.mollie.com/docs/multicurrency */
const CURRENCIES: ReadonlySet<string> = new Set(
  "AED AUD BGN BRL CAD CHF CZK DKK EUR GBP HKD HUF ILS ISK JPY MXN MYR NOK NZD PHP PLN RON SEK SGD THB TWD USD ZAR".split(
    " ",
  ),
);
const WITHOUT_DECIMALS: ReadonlySet<string> = new Set(["ISK", "JPY"]);

export function isMollieCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Checks an amount from a request; `field` is where it stands, so that the refusal can name it. */
export function checkAmount(given: unknown, field: string): Amount {
  if (given === undefined || given === null) throw invalid("The amount is required.", field);
  if (typeof given !== "object" || !("currency" in given) || !("value" in given))
    throw invalid("The amount should have a currency and a value.", field);
  const { currency, value } = given;
  if (typeof currency !== "string" || !isMollieCurrency(currency))
    throw invalid("The amount has an unknown currency.", `${field}.currency`);
  if (typeof value !== "string") throw invalid("The amount's value should be text.", `${field}.value`);
  const pattern = WITHOUT_DECIMALS.has(currency) ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)\.\d{2}$/;
  if (!pattern.test(value)) {
    const decimals = WITHOUT_DECIMALS.has(currency) ? "no decimals" : "two decimals and a dot";
    throw invalid(`The amount contains an invalid value: ${currency} takes ${decimals}.`, field);
  }
  return { currency, value };
}

/** The amount in the currency's smallest unit, for arithmetic. */
export function minorUnits(amount: Amount): bigint {
  return BigInt(amount.value.replace(".", ""));
}

/** An amount from its smallest units. */
export function amountOf(minor: bigint, currency: string): Amount {
  if (WITHOUT_DECIMALS.has(currency)) return { currency, value: String(minor) };
  const digits = String(minor < 0n ? -minor : minor).padStart(3, "0");
  return { currency, value: `${minor < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}
