import type { shortcuts as en } from "../en/shortcuts.ts";
import type { Texts } from "../texts.ts";

export const shortcuts: Texts<typeof en> = {
  title: "Raccourcis clavier",
  palette: "Rechercher, aller ou agir",
  goTo: "Aller à {{destination}}",
  does: {
    search: "Rechercher sur cet écran",
    newInvoice: "Nouvelle facture",
    help: "Afficher les raccourcis clavier",
  },
  inList: {
    next: "Dans une liste\u202f: ligne suivante",
    previous: "Dans une liste\u202f: ligne précédente",
    pick: "Dans une liste\u202f: choisir ou lâcher la ligne",
  },
  singleKeys: "Raccourcis à touche unique",
  singleKeysHint:
    "Désactivez-les si vous dictez ou appuyez sur des touches par mégarde. Ce navigateur s’en souvient.",
};
