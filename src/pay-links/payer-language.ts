import { LANGUAGES, type Language } from "./translate.ts";

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
    acceptedLanguage(acceptLanguage ?? "") ??
    knownLanguage(customer) ??
    knownLanguage(merchant) ??
    "en"
  );
}

/** The language in a `?lang=`, or null when there is none that we have. */
export function askedLanguage(asked: unknown): Language | null {
  return typeof asked === "string" ? knownLanguage(asked) : null;
}

/**
 * The best of `Accept-Language` (RFC 9110, 12.5.4): the highest weight first, the first named among equals. Weight zero
 * means "not this one", and regional forms count as their language.
 */
function acceptedLanguage(header: string): Language | null {
  const accepted = header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of accepted) {
    const language = knownLanguage(tag.split("-")[0]);
    if (language) return language;
  }
  return null;
}

function knownLanguage(tag: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === tag) ?? null;
}
