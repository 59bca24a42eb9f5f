import type { numbering as en } from "../en/numbering.ts";
import type { Texts } from "../texts.ts";

export const numbering: Texts<typeof en> = {
  title: "Nummerierung",
  hint: "Nummern folgen einander ohne Lücken. Testdokumente haben eigene.",
  documents: {
    invoice: "Rechnungen",
    credit_note: "Gutschriften",
  },
  next: "nächste: {{number}}",
  change: "Ändern",
  changeOf: "Ändern: Nummerierung von {{name}}, nächste {{number}}",
  edit: "Nummerierung ändern",
  prefix: "Beginnt mit",
  prefixHint:
    "Buchstaben, Ziffern, Leerzeichen und - . / _; {year} ist das Jahr des Dokuments und beginnt die Zählung jedes Jahr neu",
  digits: "Mindestens so viele Ziffern",
  digitsRange: "Geben Sie eine Zahl von 1 bis {{most}} ein.",
  nextCount: "Nächste Zählung",
  nextHint: "Sie kann nur steigen; die Nummern dazwischen werden als übersprungen vermerkt.",
  preview: "Ein Dokument von heute wird {{number}}.",
  changed: "Die Nummerierung ist geändert. Ausgestellte Dokumente behalten ihre Nummern.",
};
