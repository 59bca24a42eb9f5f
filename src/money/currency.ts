/**
 * Decimals per currency from ISO 4217, where they differ from two. Not taken from `Intl`, because CLDR's display
 * digits may differ from the minor unit that banks and Mollie use.
 * Source: ISO 4217 list one, "Minor unit" (https://www.six-group.com/en/products-services/financial-information/data-standards.html).
 */
const DECIMALS_OTHER_THAN_TWO: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0,
  PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
}; // biome-ignore format: a table reads best as a table

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 alphabetic code, checked at the edge. */
export type Currency = string & { readonly __brand: "Currency" };

/** Whether this is an ISO 4217 code that the runtime knows; case counts. */
export function isCurrency(code: string): code is Currency {
  return KNOWN.has(code);
}

/** The currency of a code from outside, or null when ISO 4217 has no such code. */
export function parseCurrency(code: string): Currency | null {
  return isCurrency(code) ? code : null;
}

/** How many decimals the currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: Currency): number {
  return DECIMALS_OTHER_THAN_TWO[currency] ?? 2;
}

/** The currency of the merchants that we were made for, and the default. */
export const EUR = "EUR" as Currency; // justified: ISO 4217 has it
