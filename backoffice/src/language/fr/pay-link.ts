import type { payLink as en } from "../en/pay-link.ts";
import type { Texts } from "../texts.ts";

export const payLink: Texts<typeof en> = {
  title: "Paiement en ligne",
  create: "Créer un paiement",
  created: "Le lien de paiement est ouvert.",
  amountAsked: "Montant réclamé",
  none: "Aucun paiement n’a encore été créé. Ensuite, son lien reste le même pendant toute la vie de la facture.",
  draft: "Un brouillon ne réclame rien. Émettez d’abord la facture.",
  link: "Lien de paiement",
  copy: "Copier le lien",
  open: "Ouvrir comme le client",
  qr: "Code QR du lien de paiement",
  status: "Statut du paiement",
  notStarted: "Le client n’a pas encore commencé à payer.",
  completedAt: "Terminé",
  label: "Libellé du statut",
  method: "Moyen de paiement",
  tries: "Tentatives",
  replaced:
    "N’est plus proposé, car un autre montant est dû. Qui a encore la page ouverte peut le payer\u202f; ce qui est en trop devient un trop-perçu.",
  tryCreation: {
    pending: "En cours de création chez Mollie",
    created: "Créé",
    refused: "Refusé par Mollie",
    unknown: "Mollie n’a pas encore répondu",
  },
  amount: "Montant",
  setAside: "Mis de côté\u202f: {{reason}}",
  paidToast: "Payée",
  paidToastText: "La facture {{number}} est payée\u202f: {{amount}}.",
  share: "Envoyer le lien par",
  shareBy: {
    mail: "E-mail",
    sms: "SMS",
    whatsApp: "WhatsApp",
  },
  lookUp: "Demander à Mollie",
  lookUpOf: "Demander à Mollie pour {{about}}",
  lookedUp: "Mollie est interrogé sur ce paiement\u202f; la réponse s’affiche ici d’elle-même.",
};
