import type { credit as en } from "../en/credit.ts";
import type { Texts } from "../texts.ts";

export const credit: Texts<typeof en> = {
  title: "Gutschriften",
  action: "Gutschreiben",
  none: "Es wurde nichts gutgeschrieben.",
  dialogTitle: "Rechnung {{number}} gutschreiben",
  text: "Eine Gutschrift senkt, was offen ist. Was der Kunde schon gezahlt hat, wird zur Überzahlung, die Sie erstatten oder verrechnen.",
  extent: "Wie viel gutgeschrieben wird",
  whole: "Alles: {{amount}}",
  part: "Einige Positionen",
  partHint:
    "Lassen Sie die Positionen stehen, die Sie zurücknehmen, mit Menge und Preis, die Sie davon zurücknehmen.",
  lines: "Was zurückgenommen wird",
  reason: "Grund",
  reasonHint: "Steht auf der Gutschrift",
  confirm: "Gutschrift erstellen",
  done: "Die Gutschrift ist erstellt.",
};
