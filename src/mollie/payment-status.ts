import type { Language } from "../languages/languages.ts";

/**
 * Mollie's payment statuses in Mollie's spelling. The list is open: Mollie may add one, and an unknown one is stored
 * and shown as it is. Source: https://docs.mollie.com/docs/handling-payment-status
 */
export const KNOWN_STATUSES = [
  "open",
  "pending",
  "authorized",
  "paid",
  "canceled",
  "expired",
  "failed",
] as const;
export type KnownPaymentStatus = (typeof KNOWN_STATUSES)[number];

/** No news follows these, except refunds and chargebacks, which are resources of their own. */
const FINAL: ReadonlySet<string> = new Set([
  "paid",
  "canceled",
  "expired",
  "failed",
] satisfies KnownPaymentStatus[]);

/** Whether Mollie's payment has ended. A status that we do not know has not. */
export function isFinal(status: string): boolean {
  return FINAL.has(status);
}

/** Whether we know this status; Mollie may have added another since. */
export function isKnownStatus(status: string): status is KnownPaymentStatus {
  // justified: widened, so that a text that is not in the list may be looked for
  return (KNOWN_STATUSES as readonly string[]).includes(status);
}

/** The status label: what the status means to the merchant, in words. */
const LABELS: Record<Language, Record<KnownPaymentStatus, string>> = {
  en: {
    open: "Waiting for the customer",
    pending: "Being processed by the bank",
    authorized: "Authorized, not yet captured",
    paid: "Paid",
    canceled: "Canceled by the customer",
    expired: "Expired",
    failed: "Failed",
  },
  nl: {
    open: "Wacht op de klant",
    pending: "Wordt verwerkt door de bank",
    authorized: "Geautoriseerd, nog niet geïnd",
    paid: "Betaald",
    canceled: "Geannuleerd door de klant",
    expired: "Verlopen",
    failed: "Mislukt",
  },
  de: {
    open: "Wartet auf den Kunden",
    pending: "Wird von der Bank bearbeitet",
    authorized: "Autorisiert, noch nicht eingezogen",
    paid: "Bezahlt",
    canceled: "Vom Kunden abgebrochen",
    expired: "Abgelaufen",
    failed: "Fehlgeschlagen",
  },
  fr: {
    open: "En attente du client",
    pending: "En cours de traitement par la banque",
    authorized: "Autorisé, pas encore encaissé",
    paid: "Payé",
    canceled: "Annulé par le client",
    expired: "Expiré",
    failed: "Échoué",
  },
};

/** A bank transfer that is `open` waits for the bank and not for the customer. */
const TRANSFER_AWAITED = {
  en: "Bank transfer awaited",
  nl: "Overboeking wordt verwacht",
  de: "Überweisung wird erwartet",
  fr: "Virement attendu",
} as const;

/** What the status of a payment means, in the reader's language; Mollie's own word when it is one we do not know. */
export function statusLabel({
  status,
  method,
  locale,
}: {
  status: string;
  method: string | null;
  locale: Language;
}): string {
  if (status === "open" && method === "banktransfer") return TRANSFER_AWAITED[locale];
  return isKnownStatus(status) ? LABELS[locale][status] : status;
}

/** What to call a payment that Mollie has not answered yet, or made nothing of. */
const CREATION_LABELS = {
  en: {
    pending: "Being created at Mollie",
    created: "Created",
    refused: "Refused by Mollie",
    unknown: "Mollie's answer was lost",
  },
  nl: {
    pending: "Wordt aangemaakt bij Mollie",
    created: "Aangemaakt",
    refused: "Geweigerd door Mollie",
    unknown: "Antwoord van Mollie is verloren gegaan",
  },
  de: {
    pending: "Wird bei Mollie erstellt",
    created: "Erstellt",
    refused: "Von Mollie abgelehnt",
    unknown: "Antwort von Mollie ging verloren",
  },
  fr: {
    pending: "En cours de création chez Mollie",
    created: "Créé",
    refused: "Refusé par Mollie",
    unknown: "Réponse de Mollie perdue",
  },
} as const;

/** The status label of a payment without a status; see `creation` in the API. */
export function creationLabel({
  creation,
  locale,
}: {
  creation: keyof (typeof CREATION_LABELS)["en"];
  locale: Language;
}): string {
  return CREATION_LABELS[locale][creation];
}
