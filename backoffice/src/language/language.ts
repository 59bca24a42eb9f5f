import i18next, { type TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import { type Language, LOCALES } from "../../../src/languages/languages.ts";
import { ApiProblem } from "../api/api.ts";
import type { en } from "./en.ts";
import type { enLater } from "./en-later.ts";
import type { Catalogue, LaterCatalogue } from "./texts.ts";

/** Each as its speakers call it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: "Nederlands",
  en: "English",
  de: "Deutsch",
  fr: "Français",
};

/** Each catalogue is a file of its own that is fetched when its language is chosen. */
const CATALOGUES: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import("./en.ts")).en,
  nl: async () => (await import("./nl.ts")).nl,
  de: async () => (await import("./de.ts")).de,
  fr: async () => (await import("./fr.ts")).fr,
};

/** The same for what the first screen does not say. */
const LATER_CATALOGUES: Record<Language, () => Promise<LaterCatalogue>> = {
  en: async () => (await import("./en-later.ts")).enLater,
  nl: async () => (await import("./nl-later.ts")).nlLater,
  de: async () => (await import("./de-later.ts")).deLater,
  fr: async () => (await import("./fr-later.ts")).frLater,
};

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof enLater };
  }
}

export type Text = TFunction;

const CHOICE_KEY = "voldaan.language";

/** Fetches the catalogue of the language that was chosen here before, else of the browser's, else English. */
export async function startLanguage(): Promise<void> {
  const language = firstLanguage();
  const translation = await CATALOGUES[language]();
  i18next.on("languageChanged", (chosen) => {
    document.documentElement.lang = chosen;
  });
  await i18next.init({
    lng: language,
    // A catalogue without one of the keys does not compile, so nothing is ever looked for in another.
    fallbackLng: false,
    resources: { [language]: { translation } },
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

/** Has the texts of every screen there, in the language that is spoken; a screen is shown only then. */
export async function fetchLaterTexts(): Promise<void> {
  await addLaterTexts(currentLanguage());
}

/** Switches, and remembers it; when the catalogue cannot be fetched, the language stays what it was. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    await Promise.all([addTexts(language), addLaterTexts(language)]);
  } catch {
    throw new ApiProblem({ status: 0, code: "unreachable", detail: "" });
  }
  localStorage.setItem(CHOICE_KEY, language);
  await i18next.changeLanguage(language);
}

/** A bundle can be here with the first texts alone, so what came later is remembered. */
const hasLaterTexts = new Set<Language>();

async function addTexts(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "translation")) return;
  i18next.addResourceBundle(language, "translation", await CATALOGUES[language]());
}

async function addLaterTexts(language: Language): Promise<void> {
  if (hasLaterTexts.has(language)) return;
  i18next.addResourceBundle(language, "translation", await LATER_CATALOGUES[language]());
  hasLaterTexts.add(language);
}

/** Whether there is a text for something whose name comes from the service. */
export function hasText(key: string): boolean {
  return i18next.exists(key);
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
  return tag !== undefined && Object.hasOwn(LANGUAGE_NAMES, tag);
}
