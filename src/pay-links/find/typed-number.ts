/** An invoice number longer than the database holds is none. */
export const LONGEST_NUMBER = 100;

/**
 * Whether somebody who typed this means the invoice with this number. Capitals, spaces and signs do not matter
 * ("f 2026/0042" is F2026-0042), nor do zeros at the beginning of a count ("2026-42" is 2026-0042).
 */
export function isSameNumber(typed: string, number: string): boolean {
  return signless(typed) === signless(number) || partsOf(typed) === partsOf(number);
}

/**
 * What all ways of typing one number have in common, for counting tries: its letters, and its digits without the zeros.
 * Another spelling of a number gives no fresh tries.
 */
export function numberKey(typed: string): string {
  return signless(typed).replaceAll("0", "");
}

/** Letters and digits alone, in capitals; NFKC makes plain digits of full-width ones. */
function signless(number: string): string {
  return number
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Words and counts, the latter without the zeros in front: F2026-0042 is F, 2026 and 42. */
function partsOf(number: string): string {
  const parts = number
    .normalize("NFKC")
    .toUpperCase()
    .match(/\p{L}+|\p{N}+/gu);
  return (parts ?? []).map((part) => part.replace(/^0+(?=.)/, "")).join(" ");
}
