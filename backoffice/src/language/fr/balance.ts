import type { balance as en } from "../en/balance.ts";
import type { Texts } from "../texts.ts";

export const balance: Texts<typeof en> = {
  title: "Solde dû",
  total: "Total",
  prepaid: "Payé d’avance",
  credited: "Crédité",
  received: "Reçu",
  outstanding: "Solde dû",
  surplus: "Trop-perçu",
  writtenOff: "Passé en perte",
  unexplained:
    "{{amount}} a été remboursé chez Mollie et personne n’a encore dit pourquoi. D’ici là, ce montant n’est pas réclamé au client.",
  void: "La facture est annulée et ne réclame plus rien.",
  uncollectible: "La facture est passée en perte et ne réclame plus rien.",
  settledBy: {
    payment: "Réglée par paiement",
    credit: "Réglée par un avoir",
    mixed: "Réglée par paiement et avoir",
  },
};
