/**
 * A creditor reference (ISO 11649): `RF`, two check digits, and up to 21 letters and digits. Banks refuse one whose
 * check digits are wrong, so that a mistyped reference does not reach the wrong payment.
 */
export function rfReference(text: string): string {
  const body = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(0, 21);
  // As in an IBAN: letters count as 10 to 35, "RF00" goes to the end, and 98 minus the remainder of 97 is the check.
  const digits = Array.from(`${body}RF00`, (character) => Number.parseInt(character, 36)).join("");
  return `RF${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${body}`;
}
