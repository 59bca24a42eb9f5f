import type { money as en } from "../en/money.ts";
import type { Texts } from "../texts.ts";

export const money: Texts<typeof en> = {
  searchLabel: "Nach Rechnung, Kunde oder Mollie-ID suchen",
  searchPlaceholder: "Rechnung, Kunde oder tr_…",
  status: "Status",
  allStatuses: "Alle Status",
  allMethods: "Alle Arten",
  method: "Zahlungsart",
  purpose: "Warum",
  reason: "Grund",
  at: "Wann",
  invoice: "Rechnung",
  customer: "Kunde",
  mollieId: "Bei Mollie",
  amount: "Betrag",
  unexplained: "Noch ohne Grund",
  transferAwaited: "Überweisung wird erwartet",
  paymentStatus: {
    open: "Wartet auf den Kunden",
    pending: "Wird von der Bank bearbeitet",
    authorized: "Autorisiert, noch nicht eingezogen",
    paid: "Bezahlt",
    canceled: "Vom Kunden abgebrochen",
    expired: "Abgelaufen",
    failed: "Fehlgeschlagen",
    refused: "Von Mollie abgelehnt",
    unknown: "Antwort von Mollie ging verloren",
  },
  refundStatus: {
    unexplained: "Ohne Grund",
    queued: "Wartet auf Guthaben bei Mollie",
    pending: "Von Mollie angenommen",
    processing: "Unterwegs zur Bank",
    refunded: "Erstattet",
    failed: "Fehlgeschlagen",
    canceled: "Zurückgezogen",
    refused: "Von Mollie abgelehnt",
  },
  chargebackStatus: {
    standing: "Zurückgebucht",
    reversed: "Wieder gutgeschrieben",
  },
  noPaymentsTitle: "Noch keine Zahlungen",
  noPaymentsText:
    "Sobald ein Kunde auf dem Link einer Rechnung auf Bezahlen drückt, erscheint die Zahlung hier.",
  noRefundsTitle: "Keine Erstattungen",
  noRefundsText:
    "Eine Zahlung erstatten Sie auf ihrer Rechnung; Erstattungen aus dem Mollie-Dashboard kommen von selbst hierher.",
  noChargebacksTitle: "Keine Rückbuchungen",
  noChargebacksText:
    "Holt die Bank eines Kunden eine Zahlung zurück, steht das hier, und die Rechnung fordert den Betrag erneut.",
  noMatchTitle: "Nichts gefunden",
  noMatchText: "Nichts passt zu diesen Filtern. Eine Mollie-ID wird als Ganzes gesucht.",
  clear: "Filter löschen",
};
