import { METHODS } from "../methods/method-catalogue.ts";
import type { Language } from "./checkout-texts.ts";

/** What is no brand, in the payer's words; in English the names are those that the API gives. */
const NAMES: Readonly<Record<Exclude<Language, "en">, Readonly<Record<string, string>>>> = {
  nl: {
    creditcard: "Kaart",
    banktransfer: "Overboeking",
    directdebit: "SEPA-incasso",
    giftcard: "Cadeaukaarten",
    voucher: "Cheques",
    pointofsale: "Betaalautomaat",
    klarna: "Betaal met Klarna.",
    in3: "Betaal in 3 delen, 0% rente",
    billie: "Betaal op rekening voor bedrijven",
  },
  de: {
    creditcard: "Karte",
    banktransfer: "Überweisung",
    directdebit: "SEPA-Lastschrift",
    giftcard: "Geschenkkarten",
    voucher: "Gutscheine",
    pointofsale: "Kartenterminal",
    klarna: "Mit Klarna bezahlen.",
    in3: "In 3 Raten zahlen, 0 % Zinsen",
    billie: "Rechnungskauf für Unternehmen",
  },
  fr: {
    creditcard: "Carte",
    banktransfer: "Virement bancaire",
    directdebit: "Prélèvement SEPA",
    giftcard: "Cartes cadeaux",
    voucher: "Titres et chèques",
    pointofsale: "Terminal de paiement",
    klarna: "Payer avec Klarna.",
    in3: "Payer en 3 fois, 0\u202f% d’intérêts",
    billie: "Payer sur facture pour les entreprises",
  },
};

/** What the payer's pages call a method; nothing where none was chosen. */
export function methodName(id: string | null | undefined, language: Language): string {
  if (!id) return "";
  const local = language === "en" ? undefined : NAMES[language][id];
  return local ?? METHODS.get(id)?.name ?? "";
}
