import { timingSafeEqual } from "node:crypto";
import { decimalsOf } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";

/** What somebody may mean by the amount that they typed, as decimals with a dot: "1.234" may be 1234 or 1.234. */
export type TypedAmount = readonly string[];

/**
 * Reads an amount as people type it from paper: with or without a sign or code of a currency, with dots, commas, spaces
 * or apostrophes between thousands, with a comma or a dot before the cents, or with a dash for none ("€ 121,-"). Null
 * where there is no amount to see.
 */
export function readTypedAmount(text: string): TypedAmount | null {
  const bare = text
    .normalize("NFKC")
    .replaceAll(/\p{Sc}|[\s'’]/gu, "")
    .replaceAll(/^\p{L}+\.?|\p{L}+\.?$/gu, "")
    .replace(/[.,]?[-–—=]+$|[.,]$/, "");
  const whole = bare.replaceAll(/[.,]/g, "");
  if (!/^\d[\d.,]*$/.test(bare) || whole.length > MOST_DIGITS) return null;
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  if (last === -1) return [whole];
  const cents = bare.slice(last + 1);
  const split = `${bare.slice(0, last).replaceAll(/[.,]/g, "")}.${cents}`;
  const signs = bare.replaceAll(/\d/g, "");
  // Two signs of two kinds: the last is before the cents. The same one twice stands between thousands.
  if (signs.length > 1) return signs.at(-1) === signs.at(-2) ? [whole] : [split];
  return cents.length === 3 ? [whole, split] : [split];
}

/**
 * Whether one of the readings is one of these amounts. Each is compared, whichever fits, and each comparison takes the
 * same time, so that how long an answer takes tells nobody how close they were.
 */
export function isOneOf(typed: TypedAmount, amounts: readonly Money[]): boolean {
  let isFound = false;
  for (const { minor, currency } of amounts) {
    for (const reading of typed) {
      const isSame = timingSafeEqual(asBytes(minorOf(reading, decimalsOf(currency))), asBytes(minor));
      isFound = isSame || isFound;
    }
  }
  return isFound;
}

/** As many as an invoice can hold, in minor units (`money.ts`). */
const MOST_DIGITS = 15;

/** In minor units; more decimals than the currency has are nothing that an invoice says, unless they are zeros. */
function minorOf(reading: string, decimals: number): bigint {
  const [whole = "", fraction = ""] = reading.split(".");
  const cents = fraction.padEnd(decimals, "0");
  return /[1-9]/.test(cents.slice(decimals)) ? NO_AMOUNT : BigInt(whole + cents.slice(0, decimals));
}

const NO_AMOUNT = -1n;

function asBytes(minor: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(minor);
  return bytes;
}
