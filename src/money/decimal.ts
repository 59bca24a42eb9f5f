import { Big } from "big.js";
import { type Currency, decimalsOf } from "./currency.ts";
import type { Money } from "./money.ts";

/** An exact decimal number (quantities, unit prices, percentages): `big.js`, so that 0.1 × 3 is 0.3. */
export type Decimal = Big;

const DECIMAL = /^-?\d{1,15}(\.\d{1,12})?$/;

/** A decimal from outside, or null when it is not plain digits with a dot (no exponent, no grouping). */
export function parseDecimal(text: string): Decimal | null {
  return DECIMAL.test(text) ? new Big(text) : null;
}

/** Rounds half away from zero to the currency's decimals, as EN 16931 and Dutch and Belgian practice have it. */
export function roundToMoney(value: Decimal, currency: Currency): Money {
  const decimals = decimalsOf(currency);
  return {
    minor: BigInt(value.round(decimals, Big.roundHalfUp).toFixed(decimals).replace(".", "")),
    currency,
  };
}

/** The amount as an exact number of whole units: 12100 cents are 121. */
export function asDecimal({ minor, currency }: Money): Decimal {
  return new Big(minor.toString()).div(new Big(10).pow(decimalsOf(currency)));
}
