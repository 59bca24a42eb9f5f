import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";

/** What a message about an invoice says. */
export type Message = { subject: string; text: string };

/** Addresses that open the reader's own mail, messages and WhatsApp, with the customer and the message filled in. */
export function shareLinks(
  { email, phone, address }: InvoiceAnswer["customer"],
  { subject, text }: Message,
): Record<"mail" | "sms" | "whatsApp", string> {
  const international = internationalNumber(phone, address.country);
  return {
    mail: `mailto:${encodeURIComponent(email ?? "")}?${query({ subject, body: text })}`,
    // iOS takes the text after an ampersand, Android after a question mark; both take it after both.
    sms: `sms:${international === null ? "" : `+${international}`}?&${query({ body: text })}`,
    // Without a number WhatsApp asks whom it is for: https://faq.whatsapp.com/5913398998672934
    whatsApp: `https://wa.me/${international ?? ""}?${query({ text })}`,
  };
}

/** Of the countries whose numbers begin with a 0 at home that is left out abroad. */
const CALLING_CODES: Readonly<Record<string, string>> = { NL: "31", BE: "32", DE: "49", FR: "33", GB: "44" };

/** Digits with the country's code before them; null when the number does not say its country. */
export function internationalNumber(phone: string | null, country: string | null): string | null {
  const number = (phone ?? "").replace("(0)", "").replace(/[^+\d]/g, "");
  if (/^\+\d{8,15}$/.test(number)) return number.slice(1);
  if (/^00\d{8,15}$/.test(number)) return number.slice(2);
  const code = CALLING_CODES[country ?? ""];
  return code !== undefined && /^0[1-9]\d{7,10}$/.test(number) ? code + number.slice(1) : null;
}

/** With spaces as %20: mail programs show a plus as it is. */
function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
