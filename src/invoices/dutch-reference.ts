/**
 * An invoice number as a Dutch payment reference (betalingskenmerk) of sixteen digits: its digits, filled up to fifteen,
 * behind one check digit. Null for a number without digits, or with more than fit.
 * Source: Betaalvereniging Nederland, De specificaties van het Nederlandse betalingskenmerk
 * (https://www.betaalvereniging.nl/betalingsverkeer/giraal-betalingsverkeer/wijzigingen-verwerking-acceptgirobetalingen/specificaties-betalingskenmerk/)
 */
export function dutchReference(number: string): string | null {
  const digits = number.replace(/\D/g, "");
  if (digits.length === 0 || digits.length > LONGEST) return null;
  const base = digits.padStart(LONGEST, "0");
  return checkDigit(base) + base;
}

/**
 * Whether a text, with or without its spaces, is one of 9 to 14 or of 16 digits with the right check digit; the shorter
 * ones say in their second digit how many follow. One of seven digits checks nothing, so it is a number like any other.
 */
export function isDutchReference(text: string): boolean {
  const digits = text.replace(/\s/g, "");
  if (!/^(?:\d{9,14}|\d{16})$/.test(digits)) return false;
  if (checkDigit(digits.slice(1)) !== digits[0]) return false;
  return digits.length === LONGEST + 1 || digits[1] === String((digits.length - 2) % 10);
}

const LONGEST = 15;

/** From the right; they begin again after ten digits. */
const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1] as const;

function checkDigit(digits: string): string {
  let sum = 0;
  for (const [index, digit] of Array.from(digits, Number).toReversed().entries()) {
    sum += digit * (WEIGHTS[index % WEIGHTS.length] ?? 0);
  }
  const check = 11 - (sum % 11);
  // A check digit is one digit: the two others have one of these in their place.
  if (check === 11) return "0";
  return check === 10 ? "1" : String(check);
}
