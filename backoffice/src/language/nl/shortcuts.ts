import type { shortcuts as en } from "../en/shortcuts.ts";
import type { Texts } from "../texts.ts";

export const shortcuts: Texts<typeof en> = {
  title: "Sneltoetsen",
  palette: "Zoeken, gaan of doen",
  goTo: "Ga naar {{destination}}",
  does: {
    search: "Zoeken op dit scherm",
    newInvoice: "Nieuwe factuur",
    help: "Sneltoetsen tonen",
  },
  inList: {
    next: "In een lijst: volgende regel",
    previous: "In een lijst: vorige regel",
    pick: "In een lijst: de regel kiezen of loslaten",
  },
  singleKeys: "Sneltoetsen van losse toetsen",
  singleKeysHint:
    "Zet ze uit als u dicteert of per ongeluk toetsen indrukt. Dit wordt in deze browser onthouden.",
};
