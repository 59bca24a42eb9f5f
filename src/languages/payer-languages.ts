/**
 * The languages that payers are served in, in the order in which a choice shows them. The database allows a customer,
 * a merchant and its texts the same ones.
 */
export const PAYER_LANGUAGES = ["nl", "en", "de", "fr"] as const;
export type PayerLanguage = (typeof PAYER_LANGUAGES)[number];
