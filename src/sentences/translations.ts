import type { Language } from "../languages/languages.ts";

/** A sentence, which is English itself, in the other languages. The `{{values}}` are the same in each. */
export type Translations = Readonly<Record<Exclude<Language, "en">, string>>;
