import { acceptedLanguage } from "../http/accepted-language.ts";
import { LANGUAGES, type Language } from "../languages/languages.ts";

/**
 * The language to serve a payer in: the one asked for in the address, else the first that the browser accepts, else
 * the customer's, else the merchant's.
 */
export function payerLanguage({
  asked,
  acceptLanguage,
  customer,
  merchant,
}: {
  asked: unknown;
  acceptLanguage: string | undefined;
  customer?: string | null;
  merchant?: string | null;
}): Language {
  return (
    askedLanguage(asked) ??
    acceptedLanguage(acceptLanguage ?? "", { known: LANGUAGES }) ??
    knownLanguage(customer) ??
    knownLanguage(merchant) ??
    "en"
  );
}

/** The language in a `?lang=`, or null when there is none that we have. */
export function askedLanguage(asked: unknown): Language | null {
  return typeof asked === "string" ? knownLanguage(asked) : null;
}

function knownLanguage(tag: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === tag) ?? null;
}
