import type { numbering as en } from "../en/numbering.ts";
import type { Texts } from "../texts.ts";

export const numbering: Texts<typeof en> = {
  title: "Nummering",
  hint: "Nummers volgen elkaar zonder gaten op. Testdocumenten hebben hun eigen.",
  documents: {
    invoice: "Facturen",
    credit_note: "Creditnota’s",
  },
  next: "volgende: {{number}}",
  change: "Wijzigen",
  changeOf: "Wijzigen: nummering van {{name}}, volgende {{number}}",
  edit: "Nummering wijzigen",
  prefix: "Begint met",
  prefixHint:
    "Letters, cijfers, spaties en - . / _; {year} is het jaar van het document en begint de telling elk jaar opnieuw",
  digits: "Minstens zoveel cijfers",
  digitsRange: "Vul een getal van 1 tot {{most}} in.",
  nextCount: "Volgende telling",
  nextHint: "Hij kan alleen omhoog; de nummers ertussen worden als overgeslagen genoteerd.",
  preview: "Een document van vandaag wordt {{number}}.",
  changed: "De nummering is gewijzigd. Definitieve documenten houden hun nummer.",
};
