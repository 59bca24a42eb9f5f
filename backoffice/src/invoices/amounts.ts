import { decimalsOf, parseCurrency } from "../../../src/money/currency.ts";
import type { MoneyJson } from "../../../src/money/money.ts";

/** Nothing at all; decided on the digits, so in any currency and without arithmetic. */
export function isZero({ value }: MoneyJson): boolean {
  return !/[1-9]/.test(value);
}

/**
 * What a person typed as the API spells it: `12,5` in euros becomes `12.50`. Null when it is not an amount above zero.
 * Grouping is refused rather than guessed at, because `1.250` is another amount in Amsterdam than in London.
 */
export function readTypedAmount(typed: string, { currency: code }: { currency: string }): MoneyJson | null {
  const currency = parseCurrency(code);
  const parts = /^(\d{1,12})(?:[.,](\d+))?$/.exec(typed.trim());
  if (!currency || !parts) return null;
  const [, whole = "", fraction = ""] = parts;
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return null;
  const value = decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
  return isZero({ currency, value }) ? null : { currency, value };
}
