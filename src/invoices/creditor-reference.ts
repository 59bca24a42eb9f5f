/**
 * An invoice number as a creditor reference, which a payer's bank checks while it is typed: "RF", two check digits over
 * the letters and digits of the number, and these. Null for a number with more of them than the 21 that fit.
 * Source: ISO 11649 (check digits of ISO 7064, MOD 97-10, as an IBAN has them)
 */
export function creditorReference(number: string): string | null {
  const reference = number.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (reference.length === 0 || reference.length > LONGEST_REFERENCE) return null;
  const checkDigits = 98n - remainder(`${reference}RF00`);
  return `RF${String(checkDigits).padStart(2, "0")}${reference}`;
}

/** Whether a text, with or without its spaces, is a creditor reference with the right check digits. */
export function isCreditorReference(text: string): boolean {
  const compact = text.replace(/\s/g, "");
  return CREDITOR_REFERENCE.test(compact) && remainder(`${compact.slice(4)}${compact.slice(0, 4)}`) === 1n;
}

const LONGEST_REFERENCE = 21;
const CREDITOR_REFERENCE = /^RF\d{2}[A-Z0-9]{1,21}$/;

/** The code of "A" is 65, and it counts as 10. */
const BEFORE_A = 55;

/** Of the number that comes from writing 10 for A, 11 for B, up to 35 for Z. */
function remainder(text: string): bigint {
  return BigInt(text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - BEFORE_A))) % 97n;
}
