import type { marketplace as en } from "../en/marketplace.ts";
import type { Texts } from "../texts.ts";

export const marketplace: Texts<typeof en> = {
  intro: "Was Sie Voldaan hinzufügen können und welches Paket es enthält.",
  names: {
    mollie: "Mollie",
    outsmart: "OutSmart",
  },
  texts: {
    mollie:
      "Kunden bezahlen Rechnungen online mit iDEAL, Karten und mehr, und das Ergebnis kommt von selbst zur Rechnung zurück.",
    outsmart:
      "Rechnungen aus OutSmart kommen von selbst hierher, und was bezahlt ist, geht zurück an OutSmart.",
  },
  active: "Es ist für Ihr Unternehmen aktiv.",
  comingSoon: "In Entwicklung und noch nicht verfügbar.",
  needsPackage:
    "Ihr Paket enthält es nicht, wohl aber {{packages}}. Fragen Sie den Betreiber Ihres Voldaan nach einem anderen Paket.",
  trial_one: "Noch {{count}} Tag der Testphase, bis {{date}}. Aktivieren Sie es, um danach weiterzumachen.",
  trial_other:
    "Noch {{count}} Tage der Testphase, bis {{date}}. Aktivieren Sie es, um danach weiterzumachen.",
  available:
    "Aktivieren Sie es, um Zahlungen zu erstellen, oder testen Sie es 14 Tage. Ohne es zeigen Links die Rechnung und Ihre Bankverbindung, und Geld, das trotzdem eingeht, wird gebucht.",
  availableTried:
    "Die Testphase ist vorbei. Aktivieren Sie es, um Zahlungen zu erstellen. Ohne es zeigen Links die Rechnung und Ihre Bankverbindung, und Geld, das trotzdem eingeht, wird gebucht.",
  administratorsOnly: "Nur ein Administrator Ihres Unternehmens kann dies aktivieren.",
  try: "14 Tage testen",
  tried: "Die Testphase hat begonnen.",
  toPackages: "Zu den Paketen",
  packages: "Pakete",
  packagesHint: "Ihr Paket ändert, wer Ihr Voldaan betreibt.",
  package: "Paket",
  yours: "Ihr Paket",
  included: "Enthalten",
  notIncluded: "Nicht enthalten",
};
