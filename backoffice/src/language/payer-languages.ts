/** The languages that the online invoice speaks, which are fewer than the back office's. */
export const PAYER_LANGUAGES = ["nl", "en"] as const;
export type PayerLanguage = (typeof PAYER_LANGUAGES)[number];
