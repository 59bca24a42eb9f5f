import type { refunds as en } from "../en/refunds.ts";
import type { Texts } from "../texts.ts";

export const refunds: Texts<typeof en> = {
  section: "Erstattungen und Rückbuchungen",
  list: "Erstattungen",
  paidAt: "{{at}} · {{left}} kann erstattet werden",
  refund: "Erstatten",
  refundOf: "Die Zahlung von {{amount}} erstatten",
  title: "Über Mollie erstatten",
  left: "Von dieser Zahlung kann {{amount}} an den Kunden zurückgehen.",
  why: "Warum geht das Geld zurück?",
  choosePurpose: "Wählen Sie, warum das Geld zurückgeht.",
  purposes: {
    surplus: "Es war zu viel",
    credit: "Es wird gutgeschrieben",
    "still-owed": "Es ist weiterhin geschuldet",
  },
  purposeHints: {
    surplus: "Es kam mehr herein, als geschuldet war; die Rechnung bleibt, wie sie ist.",
    credit: "Für diesen Betrag entsteht eine Gutschrift, er ist also nicht mehr geschuldet.",
    "still-owed": "Die Rechnung wird wieder geöffnet, und ihr Zahlungslink fordert den Betrag.",
  },
  purposeImpossible: {
    surplus: "Es wurde nichts zu viel bezahlt.",
    credit: "Von der Rechnung kann nichts mehr gutgeschrieben werden.",
    "still-owed": "Von der Zahlung ist nichts übrig.",
  },
  cannotHaveBeen: {
    surplus: "Ohne dieses Geld ist die Rechnung nicht vollständig bezahlt, es war also nicht zu viel.",
    credit: "Es kann nur noch weniger als dieser Betrag gutgeschrieben werden.",
  },
  amount: "Betrag",
  description: "Verwendungszweck",
  descriptionHint: "Für den Kontoauszug des Kunden; leer: die Rechnungsnummer und Ihr Name",
  confirm: "Betrag erstatten",
  requested: "Die Erstattung ist beauftragt.",
  origin: { voldaan: "Hier veranlasst", mollie: "Bei Mollie veranlasst" },
  cancel: "Zurückziehen",
  cancelOf: "Die Erstattung von {{amount}} zurückziehen",
  cancelTitle: "Die Erstattung von {{amount}} zurückziehen?",
  cancelText: "Das Geld bleibt bei Ihnen und zählt wieder als eingegangen.",
  cancelConfirm: "Erstattung zurückziehen",
  canceled: "Die Erstattung ist zurückgezogen.",
  question: "Warum wurde das erstattet?",
  questionHint:
    "Jemand hat sie im Dashboard von Mollie veranlasst. Bis Sie antworten, wird der Betrag von niemandem verlangt.",
  explained: "Der Grund ist vermerkt.",
};
