/** Kinds of things that vouchers are for. https://docs.mollie.com/reference/list-methods */
export const LINE_CATEGORIES = ["eco", "gift", "meal", "sport_culture", "additional", "consume"] as const;
