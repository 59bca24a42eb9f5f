import { expect, test } from "vitest";
import { payerLanguage } from "./payer-language.ts";

test.each([
  { asked: "en", acceptLanguage: "nl", customer: "nl", merchant: "nl", language: "en" },
  { asked: "fr", acceptLanguage: "nl-BE,en;q=0.8", customer: "en", merchant: "en", language: "nl" },
  {
    asked: undefined,
    acceptLanguage: "fr-FR, nl;q=0.5, en;q=0.9",
    customer: null,
    merchant: "nl",
    language: "en",
  },
  { asked: undefined, acceptLanguage: "de, en;q=0", customer: "nl", merchant: "en", language: "nl" },
  { asked: undefined, acceptLanguage: undefined, customer: null, merchant: "nl", language: "nl" },
  { asked: ["nl", "en"], acceptLanguage: "*", customer: null, merchant: "nl", language: "nl" },
  { asked: undefined, acceptLanguage: ";;q=,-", customer: null, merchant: null, language: "en" },
])(
  "?lang=$asked, a browser of $acceptLanguage, a customer of $customer and a merchant of $merchant are served in $language",
  ({ language, ...wishes }) => {
    expect(payerLanguage(wishes)).toBe(language);
  },
);
