import type { en } from "./en.ts";
import type { enLater } from "./en-later.ts";

/** The keys of English with any text behind them: a language that misses a key, or has one more, does not compile. */
export type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };

export type Catalogue = Texts<typeof en>;
export type LaterCatalogue = Texts<typeof enLater>;
