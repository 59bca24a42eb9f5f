import { type Language, LOCALES } from "../languages/languages.ts";

/** A method as Mollie lists it; without a description where the profile no longer has it. */
type Method = { readonly id: string; readonly description?: string | null | undefined };

/**
 * What a method is called where it stands by itself: a word of the reader's language for a common noun, else the brand
 * as Mollie writes it, because brands change ("iDEAL" became "iDEAL | Wero"), else Mollie's id.
 */
export function methodName(method: Method, language: Language): string {
  if (!isNoun(method.id)) return brandOf(method);
  const noun = NOUNS[language][method.id];
  return noun.charAt(0).toLocaleUpperCase(LOCALES[language]) + noun.slice(1);
}

/** The same in the midst of a sentence. */
export function methodInSentence(method: Method, language: Language): string {
  return isNoun(method.id) ? NOUNS[language][method.id] : brandOf(method);
}

function isNoun(id: string): id is Noun {
  return Object.hasOwn(NOUNS.en, id);
}

function brandOf({ id, description }: Method): string {
  // Within a sentence a full stop of Mollie's own would be one too many.
  return BRANDS.get(id) ?? description?.replace(/\.$/, "") ?? id;
}

type Noun = "banktransfer" | "creditcard" | "directdebit" | "giftcard" | "voucher" | "pointofsale";

/** Mollie's ids: https://docs.mollie.com/reference/list-methods. Written as in the midst of a sentence. */
const NOUNS: Record<Language, Record<Noun, string>> = {
  en: {
    banktransfer: "bank transfer",
    creditcard: "card",
    directdebit: "direct debit",
    giftcard: "gift card",
    voucher: "voucher",
    pointofsale: "card terminal",
  },
  nl: {
    banktransfer: "overboeking",
    creditcard: "creditcard",
    directdebit: "automatische incasso",
    giftcard: "cadeaubon",
    voucher: "voucher",
    pointofsale: "pinautomaat",
  },
  de: {
    banktransfer: "Überweisung",
    creditcard: "Karte",
    directdebit: "Lastschrift",
    giftcard: "Geschenkkarte",
    voucher: "Gutschein",
    pointofsale: "Kartenterminal",
  },
  fr: {
    banktransfer: "virement",
    creditcard: "carte bancaire",
    directdebit: "prélèvement automatique",
    giftcard: "carte cadeau",
    voucher: "bon d’achat",
    pointofsale: "terminal de paiement",
  },
};

/** Which Mollie describes with an English sentence: "Pay with Klarna.", "Pay in 3 instalments, 0% interest". */
const BRANDS: ReadonlyMap<string, string> = new Map([
  ["klarna", "Klarna"],
  ["in3", "in3"],
  ["billie", "Billie"],
]);
