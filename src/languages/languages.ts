/**
 * The languages that Voldaan speaks, to payers and to the office alike, in the order in which a choice shows them. The
 * database allows a customer, a merchant and its texts the same ones.
 */
export const LANGUAGES = ["nl", "en", "de", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How amounts and dates are written in each; English as in Europe, with the day before the month. */
export const LOCALES: Record<Language, string> = { en: "en-GB", nl: "nl-NL", de: "de-DE", fr: "fr-FR" };
