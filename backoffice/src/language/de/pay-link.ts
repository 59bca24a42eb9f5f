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
};
