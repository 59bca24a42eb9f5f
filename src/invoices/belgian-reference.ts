/**
 * An invoice number as a Belgian structured communication (OGM, VCS): its digits, filled up to ten, and the remainder of
 * dividing them by 97, or 97 where there is none; written as `+++090/9337/55493+++`. Null for a number without digits, or
 * with more than fit.
 * Source: Febelfin, Aanbevelingen voor de gestructureerde mededeling (https://febelfin.be)
 */
export function belgianReference(number: string): string | null {
  const digits = number.replace(/\D/g, "");
  if (digits.length === 0 || digits.length > DIGITS) return null;
  const base = digits.padStart(DIGITS, "0");
  return written(base + checkDigits(base));
}

/** Whether a text, however it is spaced and slashed, is one with the right check digits. */
export function isBelgianReference(text: string): boolean {
  const [, digits] = /^(?:\+{3}|\*{3})?(\d{12})(?:\+{3}|\*{3})?$/.exec(text.replace(/[\s/]/g, "")) ?? [];
  return digits !== undefined && digits.slice(DIGITS) === checkDigits(digits.slice(0, DIGITS));
}

const DIGITS = 10;

function checkDigits(base: string): string {
  const remainder = BigInt(base) % 97n;
  return String(remainder === 0n ? 97n : remainder).padStart(2, "0");
}

function written(digits: string): string {
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}
