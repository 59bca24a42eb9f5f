import type { importing as en } from "../en/importing.ts";
import type { Texts } from "../texts.ts";

export const importing: Texts<typeof en> = {
  title: "Facturen importeren",
  intro: "UBL 2.1- of Peppol BIS 3.0-bestanden (XML). Een bestand twee keer importeren verandert niets.",
  drop: "Sleep bestanden hierheen, of druk om te kiezen",
  limit: "XML-bestanden van elk hooguit 5 MB",
  notXml: "{{name}} is geen XML-bestand van hooguit 5 MB.",
  progress: "{{done}} van {{total}} bestanden",
  waiting: "Wacht",
  running: "Wordt geïmporteerd",
  invoice: "Factuur {{number}}",
  creditNote: "Creditnota {{number}}",
  showInvoice: "Factuur tonen",
  results: "Resultaten",
};
