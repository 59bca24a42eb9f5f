import type { shortcuts as en } from "../en/shortcuts.ts";
import type { Texts } from "../texts.ts";

export const shortcuts: Texts<typeof en> = {
  title: "Tastenkürzel",
  palette: "Suchen, öffnen oder ausführen",
  goTo: "Gehe zu {{destination}}",
  does: {
    search: "In dieser Ansicht suchen",
    newInvoice: "Neue Rechnung",
    help: "Tastenkürzel anzeigen",
  },
  inList: {
    next: "In einer Liste: nächste Zeile",
    previous: "In einer Liste: vorige Zeile",
    pick: "In einer Liste: die Zeile auswählen oder abwählen",
  },
  singleKeys: "Kürzel aus einzelnen Tasten",
  singleKeysHint:
    "Schalten Sie sie aus, wenn Sie diktieren oder versehentlich Tasten drücken. Dieser Browser merkt es sich.",
};
