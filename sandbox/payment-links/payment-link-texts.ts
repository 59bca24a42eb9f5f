import type { Language } from "../checkout/checkout-texts.ts";
import type { LinkState } from "./payment-link-state.ts";

type LinkTexts = {
  readonly pay: string;
  readonly payTo: (shop: string) => string;
  readonly howMuch: string;
  readonly atLeast: (amount: string) => string;
  readonly cannotPay: string;
  readonly states: Readonly<Record<Exclude<LinkState, "open">, string>>;
};

/** What the page of a payment link says. */
export const LINK_TEXTS: Readonly<Record<Language, LinkTexts>> = {
  en: {
    pay: "Pay",
    payTo: (shop) => `Pay ${shop}`,
    howMuch: "How much do you want to pay?",
    atLeast: (amount) => `At least ${amount}.`,
    cannotPay: "That amount cannot be paid with this link.",
    states: {
      archived: "This payment link no longer works",
      expired: "This payment link has expired",
      processing: "The payment is being processed",
      paid: "Paid. Thank you!",
    },
  },
  nl: {
    pay: "Betaal",
    payTo: (shop) => `Betaal aan ${shop}`,
    howMuch: "Hoeveel wil je betalen?",
    atLeast: (amount) => `Ten minste ${amount}.`,
    cannotPay: "Dat bedrag kan met deze link niet worden betaald.",
    states: {
      archived: "Deze betaallink werkt niet meer",
      expired: "Deze betaallink is verlopen",
      processing: "De betaling wordt verwerkt",
      paid: "Betaald. Bedankt!",
    },
  },
  de: {
    pay: "Bezahlen",
    payTo: (shop) => `An ${shop} zahlen`,
    howMuch: "Wie viel möchten Sie zahlen?",
    atLeast: (amount) => `Mindestens ${amount}.`,
    cannotPay: "Dieser Betrag kann mit diesem Link nicht bezahlt werden.",
    states: {
      archived: "Dieser Zahlungslink funktioniert nicht mehr",
      expired: "Dieser Zahlungslink ist abgelaufen",
      processing: "Die Zahlung wird bearbeitet",
      paid: "Bezahlt. Vielen Dank!",
    },
  },
  fr: {
    pay: "Payer",
    payTo: (shop) => `Paiement à ${shop}`,
    howMuch: "Combien voulez-vous payer\u202f?",
    atLeast: (amount) => `Au moins ${amount}.`,
    cannotPay: "Ce montant ne peut pas être payé avec ce lien.",
    states: {
      archived: "Ce lien de paiement ne fonctionne plus",
      expired: "Ce lien de paiement a expiré",
      processing: "Le paiement est en cours de traitement",
      paid: "Payé. Merci\u202f!",
    },
  },
};
