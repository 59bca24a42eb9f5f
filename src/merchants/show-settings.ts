import type { Tx } from "../db/tx.ts";
import type { Language } from "../languages/languages.ts";
import { readLogoFacts } from "./logo-queries.ts";
import { readMerchant } from "./merchant-queries.ts";
import { listTexts, type MerchantText, type TextName } from "./merchant-text-queries.ts";
import type { SettingsAnswer } from "./settings-schemas.ts";

/** What the merchant decided about itself, as a caller sees it. */
export async function showSettings(tx: Tx): Promise<SettingsAnswer> {
  const merchant = await readMerchant(tx);
  const logo = await readLogoFacts(tx);
  const texts = await listTexts(tx);
  return {
    name: merchant.name,
    tradeName: merchant.tradeName,
    email: merchant.email,
    phone: merchant.phone,
    address: {
      street: merchant.street,
      postalCode: merchant.postalCode,
      city: merchant.city,
      country: merchant.country,
    },
    vatNumber: merchant.vatNumber,
    registrationNumber: merchant.registrationNumber,
    iban: merchant.iban,
    bic: merchant.bic,
    bankDetails: merchant.bankDetails,
    paymentReference: merchant.paymentReference,
    brandColor: merchant.brandColor,
    logo: logo && {
      mediaType: logo.mediaType,
      width: logo.width,
      height: logo.height,
      digest: logo.digest.toString("hex"),
    },
    locale: merchant.locale,
    timeZone: merchant.timeZone,
    currency: merchant.currency,
    paymentTermDays: merchant.paymentTermDays,
    paymentCreation: merchant.paymentCreation,
    logRetentionDays: merchant.logRetentionDays,
    texts: {
      paymentInstruction: inLanguages(texts, "payment_instruction"),
      thankYou: inLanguages(texts, "thank_you"),
    },
  };
}

function inLanguages(texts: readonly MerchantText[], name: TextName) {
  const textIn = (language: Language) =>
    texts.find((text) => text.name === name && text.language === language)?.text ?? null;
  return { nl: textIn("nl"), en: textIn("en"), de: textIn("de"), fr: textIn("fr") };
}
