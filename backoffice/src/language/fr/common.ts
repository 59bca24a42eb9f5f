import type { common as en } from "../en/common.ts";
import type { Texts } from "../texts.ts";

export const common: Texts<typeof en> = {
  cancel: "Annuler",
  close: "Fermer",
  copied: "Copié",
  loadMore: "Afficher plus",
  refresh: "Actualiser",
  retry: "Réessayer",
  optional: "facultatif",
  loading: "Chargement",
  from: "Du",
  to: "Au",
  clearFrom: "Effacer le premier jour",
  clearTo: "Effacer le dernier jour",
  save: "Enregistrer",
  showTyped: "Afficher ou masquer la saisie",
};
