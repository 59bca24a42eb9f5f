import type { importing as en } from "../en/importing.ts";
import type { Texts } from "../texts.ts";

export const importing: Texts<typeof en> = {
  title: "Rechnungen importieren",
  intro: "Dateien in UBL 2.1 oder Peppol BIS 3.0 (XML). Eine Datei zweimal zu importieren ändert nichts.",
  drop: "Dateien hierher ziehen oder zum Auswählen drücken",
  limit: "XML-Dateien von jeweils höchstens 5 MB",
  notXml: "{{name}} ist keine XML-Datei von höchstens 5 MB.",
  progress: "{{done}} von {{total}} Dateien",
  waiting: "Wartet",
  running: "Wird importiert",
  invoice: "Rechnung {{number}}",
  creditNote: "Gutschrift {{number}}",
  showInvoice: "Rechnung anzeigen",
  results: "Ergebnisse",
};
