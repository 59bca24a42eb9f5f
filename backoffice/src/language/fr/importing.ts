import type { importing as en } from "../en/importing.ts";
import type { Texts } from "../texts.ts";

export const importing: Texts<typeof en> = {
  title: "Importer des factures",
  intro: "Fichiers UBL 2.1 ou Peppol BIS 3.0 (XML). Importer un fichier deux fois ne change rien.",
  drop: "Déposez des fichiers ici, ou appuyez pour choisir",
  limit: "Fichiers XML de 5 Mo au plus chacun",
  notXml: "{{name}} n’est pas un fichier XML de 5 Mo au plus.",
  progress: "{{done}} fichiers sur {{total}}",
  waiting: "En attente",
  running: "Importation",
  invoice: "Facture {{number}}",
  creditNote: "Avoir {{number}}",
  showInvoice: "Afficher la facture",
  results: "Résultats",
};
