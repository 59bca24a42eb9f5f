import type { payLink as en } from "../en/pay-link.ts";
import type { Texts } from "../texts.ts";

export const payLink: Texts<typeof en> = {
  title: "Online-Zahlung",
  create: "Zahlung erstellen",
  created: "Der Zahlungslink ist offen.",
  amountAsked: "Geforderter Betrag",
  none: "Es wurde noch keine Zahlung erstellt. Danach bleibt ihr Link derselbe, solange es die Rechnung gibt.",
  draft: "Für einen Entwurf wird nichts gefordert. Stellen Sie die Rechnung zuerst aus.",
  link: "Zahlungslink",
  copy: "Link kopieren",
  open: "Als Kunde öffnen",
  qr: "QR-Code des Zahlungslinks",
  status: "Zahlungsstatus",
  notStarted: "Der Kunde hat noch nicht mit dem Bezahlen begonnen.",
  completedAt: "Abgeschlossen",
  label: "Statustext",
  method: "Zahlungsart",
  tries: "Versuche",
  replaced:
    "Wird nicht mehr angeboten, weil ein anderer Betrag offen ist. Wer die Seite noch geöffnet hat, kann sie noch bezahlen; was zu viel ist, wird zum Guthaben.",
  tryCreation: {
    pending: "Wird bei Mollie erstellt",
    created: "Erstellt",
    refused: "Von Mollie abgelehnt",
    unknown: "Mollie hat noch nicht geantwortet",
  },
  amount: "Betrag",
  setAside: "Zurückgestellt: {{reason}}",
  paidToast: "Bezahlt",
  paidToastText: "Rechnung {{number}} ist bezahlt: {{amount}}.",
  share: "Link senden per",
  shareBy: {
    mail: "E-Mail",
    sms: "SMS",
    whatsApp: "WhatsApp",
  },
  lookUp: "Mollie fragen",
  lookUpOf: "Mollie fragen: {{about}}",
  lookedUp: "Mollie wird gefragt, wie es um die Zahlung steht; die Antwort erscheint hier von selbst.",
};
