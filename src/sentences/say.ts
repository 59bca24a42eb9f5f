import { type Language, LOCALES } from "../languages/languages.ts";
import { CATALOGUE } from "./catalogue.ts";

/** A sentence in English, as it stands where it is said, with the names of its values: `There is no refund {{id}}.` */
export type SentenceKey = keyof typeof CATALOGUE;

/** An amount is written as the reader writes amounts; a sentence within a sentence is in its language too. */
export type Value =
  | string
  | number
  | bigint
  | Sentence
  | { readonly currency: string; readonly value: string };

/** The names between double braces. */
type ValueNames<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ValueNames<Rest>
  : never;

/** A value that is left out, or misspelt, does not compile. */
type ValuesOf<K extends SentenceKey> =
  ValueNames<K> extends never ? [] : [values: Record<ValueNames<K>, Value>];

/**
 * What the service has to say to a person, before it is known in which language. The English sentence stands where it
 * is said and is the key to its translations (`catalogue.ts`): one that is not translated does not compile.
 */
export function say<K extends SentenceKey>(key: K, ...[values]: ValuesOf<K>): Sentence {
  return new Sentence(key, values ?? {});
}

/** Words that are not ours, such as Mollie's about a refund: the same for every reader. */
export function asWritten(text: string): Sentence {
  return new Sentence(text, {});
}

export class Sentence {
  readonly #text: string;
  readonly #values: Readonly<Record<string, Value>>;

  constructor(text: string, values: Readonly<Record<string, Value>>) {
    this.#text = text;
    this.#values = values;
  }

  in(language: Language): string {
    const text = language === "en" ? this.#text : (translationsOf(this.#text)?.[language] ?? this.#text);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (braces, name: string) => {
      const value = this.#values[name];
      return value === undefined ? braces : write(value, language);
    });
  }

  /** In English. */
  toString(): string {
    return this.in("en");
  }
}

function translationsOf(text: string) {
  // justified: the line before looks whether it is one
  return Object.hasOwn(CATALOGUE, text) ? CATALOGUE[text as SentenceKey] : undefined;
}

function write(value: Value, language: Language): string {
  if (value instanceof Sentence) return value.in(language);
  if (typeof value !== "object") return String(value);
  // Programs read the English ones too, and those find the amount as the API writes it.
  if (language === "en") return `${value.value} ${value.currency}`;
  const format = new Intl.NumberFormat(LOCALES[language], { style: "currency", currency: value.currency });
  // `Intl` takes a decimal as a text, exactly; its type says so only for literals.
  return format.format(value.value as `${number}`);
}
