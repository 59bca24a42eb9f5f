import type { invoices as en } from "../en/invoices.ts";
import type { Texts } from "../texts.ts";

export const invoices: Texts<typeof en> = {
  title: "Facturen",
  all: "Alle",
  tabs: "Facturen naar status",
  new: "Nieuwe factuur",
  import: "Importeren",
  searchLabel: "Facturen zoeken",
  searchPlaceholder: "Nummer, klant of referentie",
  test: "Test",
  number: "Nummer",
  noNumber: "Nog geen nummer",
  customer: "Klant",
  issued: "Datum",
  due: "Vervalt",
  total: "Totaal",
  outstanding: "Openstaand",
  status: "Status",
  payment: "Betaling",
  emptyTitle: "Uw eerste factuur",
  emptyText:
    "Maak er hier een, of importeer UBL-bestanden uit uw facturatiesysteem. Elke factuur krijgt een betaallink die uw klant meteen kan openen.",
  emptyTestTitle: "Geen testfacturen",
  emptyTestText: "Koppel een testsleutel van Mollie: facturen die u daarna verstuurt zijn testfacturen.",
  noMatchTitle: "Geen facturen gevonden",
  noMatchText: "Niets past bij deze zoekterm en status.",
  clear: "Alle facturen tonen",
};
