import type { customers as en } from "../en/customers.ts";
import type { Texts } from "../texts.ts";

export const customers: Texts<typeof en> = {
  name: "Name",
  email: "E-Mail-Adresse",
  city: "Ort",
  address: "Adresse",
  outstanding: "Offen",
  surplus: "Zu viel bezahlt",
  language: "Sprache",
  noLanguage: "Wie eingestellt",
  details: "Angaben",
  edit: "Bearbeiten",
  saved: "Der Kunde ist gespeichert. Ausgestellte Dokumente behalten, was auf ihnen steht.",
  searchLabel: "Kunden suchen",
  searchPlaceholder: "Name oder E-Mail-Adresse",
  emptyTitle: "Noch keine Kunden",
  emptyText:
    "Ein Kunde kommt mit seiner ersten Rechnung: der, die Sie schreiben, oder der, die Sie importieren.",
  noMatchTitle: "Keine Kunden gefunden",
  noMatchText: "Niemandes Name oder E-Mail-Adresse hat diese Buchstaben.",
  clear: "Alle Kunden zeigen",
  noInvoicesTitle: "Keine Rechnungen",
  noInvoicesText: "Dieser Kunde hat noch keine Rechnung.",
  noTestInvoicesText: "Dieser Kunde hat keine Testrechnung.",
  fields: {
    name: "Name",
    email: "E-Mail-Adresse",
    phone: "Telefon",
    address: {
      street: "Straße und Hausnummer",
      postalCode: "Postleitzahl",
      city: "Ort",
      country: "Land",
    },
    vatNumber: "USt-IdNr.",
    registrationNumber: "Handelsregisternummer",
    locale: "Sprache",
  },
};
