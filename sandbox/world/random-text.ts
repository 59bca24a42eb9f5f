import { randomInt } from "node:crypto";

const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Unguessable text of letters and digits only, as in Mollie's ids, keys and checkout tokens. */
export function randomText(length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) text += LETTERS_AND_DIGITS[randomInt(LETTERS_AND_DIGITS.length)];
  return text;
}

/** A new id with Mollie's prefix. Twelve characters, so that no two meet in the life of a sandbox. */
export function newId(
  prefix: "tr" | "re" | "chb" | "cpt" | "pfl" | "dlv" | "call" | "cst" | "pl" | "hook" | "event",
): string {
  return `${prefix}_${randomText(12)}`;
}
