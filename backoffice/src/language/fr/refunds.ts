import type { refunds as en } from "../en/refunds.ts";
import type { Texts } from "../texts.ts";

export const refunds: Texts<typeof en> = {
  section: "Remboursements et rétrofacturations",
  list: "Remboursements",
  paidAt: "{{at}} · {{left}} remboursable",
  refund: "Rembourser",
  refundOf: "Rembourser le paiement de {{amount}}",
  title: "Rembourser via Mollie",
  left: "Sur ce paiement, {{amount}} peut revenir au client.",
  why: "Pourquoi ce remboursement\u202f?",
  choosePurpose: "Choisissez la raison du remboursement.",
  purposes: {
    surplus: "C’était trop",
    credit: "Un avoir est établi",
    "still-owed": "Le montant reste dû",
  },
  purposeHints: {
    surplus: "Il est entré plus que ce qui était dû\u202f; la facture reste telle quelle.",
    credit: "Un avoir de ce montant est établi\u202f; il n’est donc plus dû.",
    "still-owed": "La facture est rouverte et son lien de paiement réclame le montant.",
  },
  purposeImpossible: {
    surplus: "Rien n’a été payé en trop.",
    credit: "Plus rien de la facture ne peut être crédité.",
    "still-owed": "Il ne reste rien du paiement.",
  },
  cannotHaveBeen: {
    surplus: "Sans cet argent, la facture n’est pas entièrement payée\u202f; ce n’était donc pas trop.",
    credit: "Il ne peut plus être crédité qu’un montant inférieur.",
  },
  amount: "Montant",
  description: "Libellé",
  descriptionHint:
    "Pour le relevé bancaire du client\u202f; vide\u202f: le numéro de la facture et votre nom",
  confirm: "Rembourser le montant",
  requested: "Le remboursement est demandé.",
  origin: { voldaan: "Fait ici", mollie: "Fait chez Mollie" },
  cancel: "Retirer",
  cancelOf: "Retirer le remboursement de {{amount}}",
  cancelTitle: "Retirer le remboursement de {{amount}}\u202f?",
  cancelText: "L’argent reste chez vous et compte de nouveau comme reçu.",
  cancelConfirm: "Retirer le remboursement",
  canceled: "Le remboursement est retiré.",
  question: "Pourquoi ce remboursement a-t-il été fait\u202f?",
  questionHint:
    "Quelqu’un l’a fait dans le tableau de bord de Mollie. Tant que vous n’avez pas répondu, le montant n’est réclamé à personne.",
  explained: "La raison est notée.",
};
