import type { firstSteps as en } from "../en/first-steps.ts";
import type { Texts } from "../texts.ts";

export const firstSteps: Texts<typeof en> = {
  title: "Von hier zu Ihrer ersten bezahlten Rechnung",
  intro: "Die Zahlen kommen von selbst hierher. Bis dahin:",
  introTest:
    "Es gibt noch keine Testrechnungen. Mit einem Testschlüssel von Mollie probieren Sie alles ohne echtes Geld aus:",
  connect: "Mollie verbinden",
  connectText:
    "Fügen Sie einen API-Schlüssel ein, und Ihre Kunden können mit iDEAL, Karten und mehr bezahlen.",
  done: "Erledigt",
  make: "Eine Rechnung erstellen",
  makeText:
    "Schreiben Sie hier eine, oder importieren Sie UBL- oder CSV-Dateien aus Ihrem Rechnungsprogramm.",
  toImport: "Zum Import",
  share: "Den Zahlungslink teilen",
  shareText:
    "Per E-Mail, als SMS oder als QR-Code. Wenn der Kunde bezahlt, wird die Rechnung von selbst bezahlt.",
};
