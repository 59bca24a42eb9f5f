/** The languages in which the service speaks to the office. English is what a caller of the API without one hears. */
export const LANGUAGES = ["en", "nl", "de", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How amounts and dates are written in each; English as in Europe. */
export const LOCALES: Record<Language, string> = { en: "en-GB", nl: "nl-NL", de: "de-DE", fr: "fr-FR" };

/** A sentence, which is English itself, in the other languages. The `{{values}}` are the same in each. */
export type Translations = Readonly<Record<Exclude<Language, "en">, string>>;
