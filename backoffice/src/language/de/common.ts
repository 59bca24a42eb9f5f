import type { common as en } from "../en/common.ts";
import type { Texts } from "../texts.ts";

export const common: Texts<typeof en> = {
  cancel: "Abbrechen",
  close: "Schließen",
  copied: "Kopiert",
  loadMore: "Mehr laden",
  refresh: "Aktualisieren",
  retry: "Erneut versuchen",
  optional: "optional",
  loading: "Wird geladen",
  from: "Von",
  to: "Bis",
  clearFrom: "Ersten Tag löschen",
  clearTo: "Letzten Tag löschen",
  save: "Speichern",
  showTyped: "Eingabe anzeigen oder verbergen",
};
