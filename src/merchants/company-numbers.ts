import { electronicFormatIBAN, isValidBIC, isValidIBAN } from "ibantools";
import { type Sentence, say } from "../sentences/say.ts";

/** The number as it is kept, or a sentence that says how to mend it. */
type Reading = { value: string } | { mend: Sentence };

/** An IBAN in electronic form; its length, form and check digits are those of its country (ISO 13616). */
export function readIban(typed: string): Reading {
  const value = electronicFormatIBAN(typed);
  if (value !== null && isValidIBAN(value)) return { value };
  return { mend: say("This IBAN does not exist; copy it from your bank's statement or app.") };
}

/** A BIC of eight or eleven characters (ISO 9362). */
export function readBic(typed: string): Reading {
  const value = packed(typed);
  if (isValidBIC(value)) return { value };
  return { mend: say("A BIC has 8 or 11 characters, such as ABNANL2A.") };
}

/** How the tax authorities write their numbers. Source: https://ec.europa.eu/taxation_customs/vies/#/faq (Q11) */
const VAT_FORMS: Readonly<Record<string, { form: RegExp; example: string }>> = {
  NL: { form: /^NL[\dA-Z+*]{10}\d{2}$/, example: "NL001234567B01" },
  BE: { form: /^BE[01]\d{9}$/, example: "BE0123456789" },
  DE: { form: /^DE\d{9}$/, example: "DE123456789" },
  FR: { form: /^FR[\dA-Z]{2}\d{9}$/, example: "FR12345678901" },
};

/** A VAT identification number with the country in front; those of our neighbours by their form. */
export function readVatNumber(typed: string): Reading {
  const value = packed(typed);
  if (!/^[A-Z]{2}[\dA-Z+*]{2,13}$/.test(value))
    return { mend: say("A VAT number begins with the country, such as NL001234567B01.") };
  const known = VAT_FORMS[value.slice(0, 2)];
  if (known && !known.form.test(value))
    return { mend: say("It should look like {{example}}.", { example: known.example }) };
  return { value };
}

/** The number in the trade register: eight digits at the KvK, ten at the KBO, elsewhere as it is. */
export function readRegistrationNumber(typed: string, { country }: { country: string }): Reading {
  const digits = packed(typed);
  if (country === "NL")
    return /^\d{8}$/.test(digits) ? { value: digits } : { mend: say("A KvK number has 8 digits.") };
  if (country === "BE")
    return /^[01]\d{9}$/.test(digits) ? { value: digits } : { mend: say("A KBO number has 10 digits.") };
  return { value: typed.trim() };
}

/** Without the spaces and points that people write for reading. */
function packed(typed: string): string {
  return typed.replace(/[\s.-]/g, "").toUpperCase();
}
