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
};
