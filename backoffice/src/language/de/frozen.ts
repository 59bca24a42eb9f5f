import type { frozen as en } from "../en/frozen.ts";
import type { Texts } from "../texts.ts";

export const frozen: Texts<typeof en> = {
  title: "Die Bücher dieser Rechnung stimmen nicht überein",
  text: "Seit {{since}} geht von ihr kein Geld ab: keine Erstattung und kein Guthaben. Was Kunden bezahlen, wird weiter gebucht. Ein Administrator sieht nach, was gefunden wurde, und gibt sie frei.",
  release: "Freigeben",
  releaseTitle: "Die Rechnung freigeben?",
  releaseText:
    "Von der Rechnung kann wieder Geld abgehen. Was gefunden wurde und Ihre Notiz bleiben im Verlauf; derselbe Befund sperrt sie nicht noch einmal.",
  note: "Was falsch war, und warum sie freigegeben werden kann",
  noteHint: "Für alle, die später nachsehen.",
  noteMissing: "Schreiben Sie auf, was Sie gefunden haben.",
  released: "Die Rechnung ist freigegeben.",
};
