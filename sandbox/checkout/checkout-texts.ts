import type { PaymentStatus } from "../payments/payment-status.ts";

/** Those of Voldaan's payers. Mollie's own checkout speaks more. */
export const LANGUAGES = ["en", "nl", "de", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

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
  de: {
    noRealMoney: "Voldaan-Sandbox: kein echtes Geld",
    chooseMethod: "Wählen Sie, wie Sie bezahlen",
    noMethods: "Keine der Zahlungsarten passt zu dieser Zahlung.",
    chooseOutcome: "Was soll mit dieser Zahlung geschehen?",
    continue: "Weiter",
    otherMethod: "Andere Zahlungsart wählen",
    cancelPayment: "Zahlung abbrechen",
    returnToShop: "Zurück zum Shop",
    tryFailed: (method) =>
      `Die Zahlung mit ${method} ist fehlgeschlagen. Wählen Sie eine andere Zahlungsart oder gehen Sie zurück zum Shop.`,
    tryCanceled: (method) =>
      `Sie haben die Zahlung mit ${method} abgebrochen. Wählen Sie eine andere Zahlungsart oder gehen Sie zurück zum Shop.`,
    transferHeading: "Überweisen Sie das Geld von Ihrer Bank",
    transferExplained: (amount, day) =>
      `Überweisen Sie ${amount} vor dem ${day} und geben Sie den Verwendungszweck an.`,
    beneficiary: "Empfänger",
    bank: "Bank",
    reference: "Verwendungszweck",
    scanToTransfer: "Oder scannen Sie mit der App Ihrer Bank.",
    scanToContinue: "Scannen Sie, um auf dem Handy weiterzumachen.",
    language: "Sprache",
    change: "Ändern",
    completedHeading: "Diese Zahlung ist beendet",
    notFoundHeading: "Diese Zahlung gibt es nicht",
    notFound: "Die Adresse ist unvollständig, oder die Sandbox wurde seitdem geleert.",
    outcomes: {
      open: "Offen: es geschieht noch nichts",
      pending: "In Bearbeitung: die Bank antwortet später",
      authorized: "Autorisiert: zugesagt, noch nicht eingezogen",
      paid: "Bezahlt",
      canceled: "Abgebrochen",
      expired: "Abgelaufen",
      failed: "Fehlgeschlagen",
    },
  },
  fr: {
    noRealMoney: "Bac à sable Voldaan\u202f: pas d’argent réel",
    chooseMethod: "Choisissez comment payer",
    noMethods: "Aucun des moyens de paiement ne convient à ce paiement.",
    chooseOutcome: "Que doit-il advenir de ce paiement\u202f?",
    continue: "Continuer",
    otherMethod: "Choisir un autre moyen de paiement",
    cancelPayment: "Annuler le paiement",
    returnToShop: "Retour à la boutique",
    tryFailed: (method) =>
      `Le paiement par ${method} a échoué. Choisissez un autre moyen de paiement, ou retournez à la boutique.`,
    tryCanceled: (method) =>
      `Vous avez annulé le paiement par ${method}. Choisissez un autre moyen de paiement, ou retournez à la boutique.`,
    transferHeading: "Faites le virement depuis votre banque",
    transferExplained: (amount, day) => `Virez ${amount} avant le ${day}, en indiquant la référence.`,
    beneficiary: "Bénéficiaire",
    bank: "Banque",
    reference: "Référence",
    scanToTransfer: "Ou scannez avec l’application de votre banque.",
    scanToContinue: "Scannez pour continuer sur votre téléphone.",
    language: "Langue",
    change: "Changer",
    completedHeading: "Ce paiement est terminé",
    notFoundHeading: "Ce paiement n’existe pas",
    notFound: "L’adresse est incomplète, ou le bac à sable a été vidé depuis.",
    outcomes: {
      open: "Ouvert\u202f: rien ne se passe encore",
      pending: "En attente\u202f: la banque répondra plus tard",
      authorized: "Autorisé\u202f: promis, pas encore encaissé",
      paid: "Payé",
      canceled: "Annulé",
      expired: "Expiré",
      failed: "Échoué",
    },
  },
};
