import type { invoices as en } from "../en/invoices.ts";
import type { Texts } from "../texts.ts";

export const invoices: Texts<typeof en> = {
  title: "Rechnungen",
  all: "Alle",
  tabs: "Rechnungen nach Status",
  new: "Neue Rechnung",
  import: "Importieren",
  searchLabel: "Rechnungen suchen",
  searchPlaceholder: "Nummer, Kunde oder Referenz",
  test: "Test",
  number: "Nummer",
  noNumber: "Noch keine Nummer",
  customer: "Kunde",
  issued: "Datum",
  due: "Fällig",
  total: "Gesamt",
  outstanding: "Offen",
  status: "Status",
  payment: "Zahlung",
  emptyTitle: "Ihre erste Rechnung",
  emptyText:
    "Erstellen Sie hier eine, oder importieren Sie UBL-Dateien aus Ihrem Rechnungsprogramm. Jede Rechnung bekommt einen Zahlungslink, den Ihr Kunde sofort öffnen kann.",
  emptyTestTitle: "Keine Testrechnungen",
  emptyTestText:
    "Verbinden Sie einen Testschlüssel von Mollie: Rechnungen, die Sie danach ausstellen, sind Testrechnungen.",
  noMatchTitle: "Keine Rechnungen gefunden",
  noMatchText: "Zu dieser Suche und diesem Status passt nichts.",
  clear: "Alle Rechnungen anzeigen",
};
