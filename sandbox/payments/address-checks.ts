import { optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { isFields } from "../protocol/nested-fields.ts";

const PARTS = [
  "title",
  "givenName",
  "familyName",
  "organizationName",
  "streetAndNumber",
  "streetAdditional",
  "postalCode",
  "email",
  "phone",
  "city",
  "region",
  "country",
];

/** What a postal address cannot do without. */
const POSTAL_PARTS = ["streetAndNumber", "city", "country"];

/** Enough to catch what is surely wrong; whether mail arrives nobody can tell from the text. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** E.164: a plus, and at most fifteen digits of which the first is not zero. */
const PHONE = /^\+[1-9]\d{1,14}$/;
const COUNTRY = /^[A-Z]{2}$/;

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** An address of the payer, or null when there is none. It must hold an email or a whole postal address. */
export function checkAddress(value: unknown, field: "billingAddress" | "shippingAddress"): object | null {
  if (value === undefined || value === null) return null;
  if (!isFields(value)) throw invalid(`The ${field} should be an object.`, field);
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(value)) {
    const path = `${field}.${name}`;
    if (!PARTS.includes(name))
      throw invalid(`Non-existent body parameter "${path}" for this API call.`, path);
    const text = optionalText(part, path);
    if (text !== null) parts.set(name, text);
  }
  checkPart(parts, field, "email", isEmail);
  checkPart(parts, field, "phone", (text) => PHONE.test(text));
  checkPart(parts, field, "country", (text) => COUNTRY.test(text));
  checkPart(parts, field, "givenName", (text) => text.trim().length >= 2);
  checkPart(parts, field, "familyName", (text) => text.trim().length >= 2);
  const isPostal = POSTAL_PARTS.every((name) => parts.get(name)?.trim());
  if (!parts.has("email") && !isPostal)
    throw invalid(`The ${field} should hold an email or a postal address.`, field);
  return Object.fromEntries(parts);
}

function checkPart(
  parts: ReadonlyMap<string, string>,
  field: string,
  name: string,
  isValid: (text: string) => boolean,
): void {
  const text = parts.get(name);
  if (text !== undefined && !isValid(text))
    throw invalid(`The ${field}'s ${name} is invalid.`, `${field}.${name}`);
}
