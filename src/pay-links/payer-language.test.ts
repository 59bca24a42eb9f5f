import { expect, test } from "vitest";
import { payerLanguage } from "./payer-language.ts";

test.each([
  { asked: "en", acceptLanguage: "nl", customer: "nl", merchant: "nl", language: "en" },
  { asked: "fr", acceptLanguage: "nl-BE,en;q=0.8", customer: "en", merchant: "en", language: "fr" },
  { asked: "es", acceptLanguage: "nl-BE,en;q=0.8", customer: "en", merchant: "en", language: "nl" },
  { asked: undefined, acceptLanguage: "de-CH, fr-CH;q=0.9", customer: null, merchant: "nl", language: "de" },
  { asked: undefined, acceptLanguage: "es-ES", customer: "fr", merchant: "nl", language: "fr" },
  {
    asked: undefined,
    acceptLanguage: "es-ES, nl;q=0.5, en;q=0.9",
    customer: null,
    merchant: "nl",
    language: "en",
  },
  { asked: undefined, acceptLanguage: "es, en;q=0", customer: "nl", merchant: "en", language: "nl" },
  { asked: undefined, acceptLanguage: undefined, customer: null, merchant: "nl", language: "nl" },
  { asked: ["nl", "en"], acceptLanguage: "*", customer: null, merchant: "nl", language: "nl" },
  { asked: undefined, acceptLanguage: ";;q=,-", customer: null, merchant: null, language: "en" },
])(
  "?lang=$asked, a browser of $acceptLanguage, a customer of $customer and a merchant of $merchant are served in $language",
  ({ language, ...wishes }) => {
    expect(payerLanguage(wishes)).toBe(language);
  },
);
