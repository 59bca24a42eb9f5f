import type { numbering as en } from "../en/numbering.ts";
import type { Texts } from "../texts.ts";

export const numbering: Texts<typeof en> = {
  title: "Numérotation",
  hint: "Les numéros se suivent sans trous. Les documents de test ont les leurs.",
  documents: {
    invoice: "Factures",
    credit_note: "Avoirs",
  },
  next: "suivant\u202f: {{number}}",
  change: "Modifier",
  changeOf: "Modifier la numérotation de {{name}}, suivant\u202f: {{number}}",
  edit: "Modifier la numérotation",
  prefix: "Commence par",
  prefixHint:
    "Lettres, chiffres, espaces et - . / _\u202f; {year} est l’année du document et recommence le compte chaque année",
  digits: "Chiffres au moins",
  digitsRange: "Indiquez un nombre de 1 à {{most}}.",
  nextCount: "Compte suivant",
  nextHint: "Il ne peut que monter\u202f; les numéros intermédiaires sont notés comme sautés.",
  preview: "Un document d’aujourd’hui sera {{number}}.",
  changed: "La numérotation est modifiée. Les documents émis gardent leurs numéros.",
};
