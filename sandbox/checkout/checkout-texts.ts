import type { PaymentStatus } from "../payments/payment-status.ts";

export type Language = "en" | "nl";

/** What the payer's pages say. */
export type Texts = {
  readonly noRealMoney: string;
  readonly chooseMethod: string;
  readonly noMethods: string;
  readonly chooseOutcome: string;
  readonly continue: string;
  readonly otherMethod: string;
  readonly cancelPayment: string;
  readonly returnToShop: string;
  readonly tryFailed: (method: string) => string;
  readonly tryCanceled: (method: string) => string;
  readonly transferHeading: string;
  readonly transferExplained: (amount: string, day: string) => string;
  readonly beneficiary: string;
  readonly bank: string;
  readonly reference: string;
  readonly scanToTransfer: string;
  readonly scanToContinue: string;
  readonly language: string;
  readonly change: string;
  readonly completedHeading: string;
  readonly notFoundHeading: string;
  readonly notFound: string;
  readonly outcomes: Readonly<Record<PaymentStatus, string>>;
};

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    noRealMoney: "Voldaan sandbox: no real money",
    chooseMethod: "Choose how to pay",
    noMethods: "None of the payment methods fits this payment.",
    chooseOutcome: "What should happen to this payment?",
    continue: "Continue",
    otherMethod: "Choose another method",
    cancelPayment: "Cancel the payment",
    returnToShop: "Return to the shop",
    tryFailed: (method) => `The payment with ${method} failed. Choose another method, or return to the shop.`,
    tryCanceled: (method) =>
      `You canceled the payment with ${method}. Choose another method, or return to the shop.`,
    transferHeading: "Transfer the money from your bank",
    transferExplained: (amount, day) => `Transfer ${amount} before ${day}, and mention the reference.`,
    beneficiary: "Beneficiary",
    bank: "Bank",
    reference: "Reference",
    scanToTransfer: "Or scan it with your bank's app.",
    scanToContinue: "Scan to go on with your phone.",
    language: "Language",
    change: "Change",
    completedHeading: "This payment has ended",
    notFoundHeading: "There is no such payment",
    notFound: "The address is incomplete, or the sandbox was reset since.",
    outcomes: {
      open: "Open: nothing happens yet",
      pending: "Pending: the bank answers later",
      authorized: "Authorized: promised, not yet captured",
      paid: "Paid",
      canceled: "Canceled",
      expired: "Expired",
      failed: "Failed",
    },
  },
  nl: {
    noRealMoney: "Voldaan-sandbox: geen echt geld",
    chooseMethod: "Kies hoe je betaalt",
    noMethods: "Geen van de betaalmethoden past bij deze betaling.",
    chooseOutcome: "Wat moet er met deze betaling gebeuren?",
    continue: "Doorgaan",
    otherMethod: "Kies een andere methode",
    cancelPayment: "Annuleer de betaling",
    returnToShop: "Terug naar de winkel",
    tryFailed: (method) =>
      `De betaling met ${method} is mislukt. Kies een andere methode, of ga terug naar de winkel.`,
    tryCanceled: (method) =>
      `Je hebt de betaling met ${method} geannuleerd. Kies een andere methode, of ga terug naar de winkel.`,
    transferHeading: "Maak het geld over vanaf je bank",
    transferExplained: (amount, day) => `Maak ${amount} over vóór ${day}, en vermeld het kenmerk.`,
    beneficiary: "Begunstigde",
    bank: "Bank",
    reference: "Kenmerk",
    scanToTransfer: "Of scan met de app van je bank.",
    scanToContinue: "Scan om verder te gaan op je telefoon.",
    language: "Taal",
    change: "Wijzig",
    completedHeading: "Deze betaling is afgerond",
    notFoundHeading: "Deze betaling bestaat niet",
    notFound: "Het adres is onvolledig, of de sandbox is sindsdien gewist.",
    outcomes: {
      open: "Open: er gebeurt nog niets",
      pending: "In behandeling: de bank antwoordt later",
      authorized: "Geautoriseerd: toegezegd, nog niet geïnd",
      paid: "Betaald",
      canceled: "Geannuleerd",
      expired: "Verlopen",
      failed: "Mislukt",
    },
  },
};
