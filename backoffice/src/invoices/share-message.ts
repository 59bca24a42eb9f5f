import { type Language, LOCALES } from "../../../src/languages/languages.ts";
import type { MoneyJson } from "../../../src/money/money.ts";
import { formatsOf } from "../language/formats.ts";
import type { Message } from "./share-links.ts";

type Facts = { number: string; merchant: string; amount: string; due: string; url: string };

/** What the customer reads, so in the customer's language and not in that of whoever sends it. */
const MESSAGES: Record<Language, (facts: Facts) => Message> = {
  en: ({ number, merchant, amount, due, url }) => ({
    subject: `Invoice ${number} from ${merchant}`,
    text: `You can pay invoice ${number} of ${amount} online, until ${due}: ${url}`,
  }),
  nl: ({ number, merchant, amount, due, url }) => ({
    subject: `Factuur ${number} van ${merchant}`,
    text: `U kunt factuur ${number} van ${amount} online betalen, tot en met ${due}: ${url}`,
  }),
  de: ({ number, merchant, amount, due, url }) => ({
    subject: `Rechnung ${number} von ${merchant}`,
    text: `Sie können die Rechnung ${number} über ${amount} online bezahlen, bis ${due}: ${url}`,
  }),
  fr: ({ number, merchant, amount, due, url }) => ({
    subject: `Facture ${number} de ${merchant}`,
    text: `Vous pouvez payer la facture ${number} de ${amount} en ligne, jusqu’au ${due} : ${url}`,
  }),
};

export function shareMessage(
  language: Language,
  invoice: { number: string; merchant: string; payable: MoneyJson; dueOn: string | null; url: string },
): Message {
  const { money, day } = formatsOf(LOCALES[language]);
  return MESSAGES[language]({ ...invoice, amount: money(invoice.payable), due: day(invoice.dueOn) });
}
