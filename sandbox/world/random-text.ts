import { randomBytes } from "node:crypto";

const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** The part of a byte's values that falls on each letter equally often; others are passed over. */
const FAIR = 256 - (256 % LETTERS_AND_DIGITS.length);

/** Unguessable text of letters and digits only, as in Mollie's ids, keys and checkout tokens. */
export function randomText(length: number): string {
  const letters: string[] = [];
  while (letters.length < length) {
    for (const byte of randomBytes(length - letters.length))
      if (byte < FAIR) letters.push(LETTERS_AND_DIGITS.charAt(byte % LETTERS_AND_DIGITS.length));
  }
  // Joined at once: letter by letter, the engine keeps each step of a text of more than twelve.
  return letters.join("");
}

/** A new id with Mollie's prefix. Twelve characters, so that no two meet in the life of a sandbox. */
export function newId(
  prefix: "tr" | "re" | "chb" | "cpt" | "pfl" | "dlv" | "call" | "cst" | "pl" | "hook" | "event",
): string {
  return `${prefix}_${randomText(12)}`;
}
