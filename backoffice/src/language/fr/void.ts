import type { voiding as en } from "../en/void.ts";
import type { Texts } from "../texts.ts";

export const voiding: Texts<typeof en> = {
  action: "Annuler la facture",
  title: "Annuler la facture {{number}}\u202f?",
  text: "La facture garde son numéro et ne réclame plus rien. Son lien de paiement le dit aussi. Cette action est irréversible.",
  confirm: "Annuler la facture",
  done: "La facture est annulée.",
};
