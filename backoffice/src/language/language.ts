import i18next, { type TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

export const LANGUAGES = { en: "English", nl: "Nederlands" } as const;
export type Language = keyof typeof LANGUAGES;

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export type Text = TFunction;

/** What dates and amounts look like: the day before the month, in both languages. */
const LOCALES: Record<Language, string> = { en: "en-GB", nl: "nl-NL" };

const CHOICE_KEY = "voldaan.language";

/** Loads the catalogues; the language is what was chosen here before, else the browser's, else English. */
export async function startLanguage(): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  await i18next.init({
    lng: firstLanguage(),
    fallbackLng: "en",
    resources: { en: { translation: en }, nl: { translation: nl } },
    // Some keys hold a colon, such as that of a VAT rate with its category.
    nsSeparator: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

/** The texts in the reader's language; a component that uses it follows a switch at once. */
export function useLanguage(): { t: Text; language: Language; locale: string } {
  const language = useSyncExternalStore(subscribe, currentLanguage);
  return { t: i18next.getFixedT(language), language, locale: LOCALES[language] };
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(CHOICE_KEY, language);
  void i18next.changeLanguage(language);
}

function firstLanguage(): Language {
  const wishes = [localStorage.getItem(CHOICE_KEY), ...navigator.languages];
  return wishes.map((wish) => wish?.slice(0, 2)).find(isLanguage) ?? "en";
}

function subscribe(onChange: () => void): () => void {
  i18next.on("languageChanged", onChange);
  return () => i18next.off("languageChanged", onChange);
}

function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "en";
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(LANGUAGES, tag);
}
