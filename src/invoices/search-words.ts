import { type Currency, decimalsOf } from "../money/currency.ts";
import { isTooLarge } from "../money/money.ts";

/**
 * One word of a search: what an invoice's words should contain, and the amount that it may be instead. `isIndexed` tells
 * whether the database's index can look it up.
 */
export type SearchWord = { part: string; amountMinor: bigint | null; isIndexed: boolean };

/** What somebody typed, word by word; an invoice that is found matches each. */
export function readSearchWords(typed: string, { currency }: { currency: Currency }): SearchWord[] {
  return typed
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => ({
      part: isShort(word) ? ` ${word}` : word,
      amountMinor: readTypedAmount(word, { currency }),
      isIndexed: isShort(word) || INDEXED.test(word),
    }));
}

/**
 * The index knows threes of letters and digits, where the beginning of a word counts for two and its end for one
 * (https://www.postgresql.org/docs/current/pgtrgm.html). Any sign that is neither begins and ends words there.
 */
const INDEXED = /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]|[\p{L}\p{N}]{2}[^\p{L}\p{N}]/u;

/** One or two letters are looked for at the beginning of a word; anywhere else, nearly every invoice would have them. */
function isShort(word: string): boolean {
  return /^[\p{L}\p{N}]{1,2}$/u.test(word);
}

/** `121`, `€121,00` and `1.234,56` in minor units; null for anything that is not an amount of this currency. */
function readTypedAmount(word: string, { currency }: { currency: Currency }): bigint | null {
  const decimals = decimalsOf(currency);
  const fraction = decimals === 0 ? "()" : `(?:[.,](\\d{${decimals}}))?`;
  const found = new RegExp(`^\\p{Sc}?(\\d{1,3}(?:[.,']\\d{3})+|\\d{1,15})${fraction}$`, "u").exec(word);
  if (!found) return null;
  const whole = (found[1] ?? "").replace(/\D/g, "");
  const minor = BigInt(whole + (found[2] ?? "").padEnd(decimals, "0"));
  return isTooLarge(minor) ? null : minor;
}
