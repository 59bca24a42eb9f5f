import type { external as en } from "../en/external.ts";
import type { Texts } from "../texts.ts";

export const external: Texts<typeof en> = {
  title: "Autres paiements",
  none: "L’argent reçu par virement, en espèces ou par terminal de carte est enregistré ici.",
  register: "Enregistrer un paiement",
  registered: "Le paiement est enregistré.",
  type: "Comment il est venu",
  types: { bank: "Banque", cash: "Espèces", card_reader: "Terminal de carte", other: "Autre" },
  amount: "Montant",
  paidOn: "Reçu le",
  reference: "Référence",
  referenceHint: "Par exemple la ligne du relevé bancaire",
  takeBack: "Reprendre",
  takeBackOf: "Reprendre {{amount}}",
  takenBack: "Repris",
  takenBackToast: "Le paiement est repris.",
  takeBackTitle: "Reprendre ce paiement\u202f?",
  takeBackText:
    "Une contre-écriture de {{amount}} est passée et la facture réclame de nouveau ce montant. Les deux restent dans l’historique.",
};
