import { createInstance } from "i18next";
import { LANGUAGES, type Language } from "../languages/languages.ts";
import { textsDe } from "./texts-de.ts";
import { textsEn } from "./texts-en.ts";
import { textsFr } from "./texts-fr.ts";
import { textsNl } from "./texts-nl.ts";

export type TextKey = keyof typeof textsEn;

/** One language's texts: the same keys as English. That the `{{values}}` agree too is kept by a test. */
export type Texts = Record<TextKey, string>;

/** The names between double braces in a text: "Pay {{amount}}" needs `amount`. */
type ValueNames<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ValueNames<Rest>
  : never;

/** A text that is complete as it stands. */
export type PlainTextKey = {
  [K in TextKey]: ValueNames<(typeof textsEn)[K]> extends never ? K : never;
}[TextKey];

/** A text whose values are left out, or misspelt, does not compile. */
type ValuesOf<K extends TextKey> =
  ValueNames<(typeof textsEn)[K]> extends never
    ? []
    : [values: Record<ValueNames<(typeof textsEn)[K]>, string>];

export type Translate = <K extends TextKey>(key: K, ...values: ValuesOf<K>) => string;

const catalogue = createInstance();
await catalogue.init({
  resources: {
    nl: { translation: textsNl },
    en: { translation: textsEn },
    de: { translation: textsDe },
    fr: { translation: textsFr },
  } satisfies Record<Language, unknown>,
  supportedLngs: LANGUAGES,
  fallbackLng: false,
  // The escaping `html` tag does it, once and for every value; twice would show `&amp;` to the payer.
  interpolation: { escapeValue: false },
});

/** The translator of one language. Values go in as plain text; what comes out is plain text too, not yet HTML. */
export function translator(language: Language): Translate {
  const translate = catalogue.getFixedT(language);
  // i18next has checks of keys and values of its own, which ours replace: to it a key is any string.
  const plain = (key: string, values: Record<string, string>): string => translate(key, values);
  return (key, ...[values]) => plain(key, values ?? {});
}
