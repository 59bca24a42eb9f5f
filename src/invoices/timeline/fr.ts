import type { Names, Sentences } from "./facts.ts";

export const fr: Sentences = {
  "customer.created": () => "Le client a été ajouté.",
  "customer.updated": () => "Le client a été modifié.",
  "invoice.created": () => "Le brouillon a été créé.",
  "invoice.updated": () => "Le brouillon a été modifié.",
  "invoice.deleted": () => "Le brouillon a été supprimé.",
  "invoice.imported": ({ number }) => `Le document ${number} a été importé.`,
  "invoice.issued": ({ number, amount }) =>
    `La facture a été émise sous le numéro ${number}, pour ${amount}.`,
  "invoice.sent": ({ to }) =>
    to ? `La facture a été envoyée par e-mail à ${to}.` : "La facture a été marquée comme envoyée.",
  "invoice.paid": () => "Plus rien n’est dû\u202f: la facture est payée.",
  "invoice.reopened": ({ amount }) => `La facture est de nouveau ouverte\u202f: ${amount} à payer.`,
  "invoice.voided": () => "La facture a été annulée.",
  "invoice.written_off": ({ amount, reason }) =>
    `${amount} a été abandonné${reason ? ` (${reason})` : ""}\u202f: la facture est passée en perte.`,
  "invoice.write_off_undone": ({ amount }) => `Le passage en perte de ${amount} a été repris.`,
  "credit_note.issued": ({ number, amount }) => `L’avoir ${number} réduit ce qui est dû de ${amount}.`,
  "pay_link.opened": () => "Le lien de paiement a été ouvert.",
  "payment.started": ({ amount }) => `Le client a commencé à payer ${amount}.`,
  "payment.refused": ({ reason }) => `Mollie a refusé de créer le paiement\u202f: ${reason}`,
  "payment.lost": () =>
    "La réponse de Mollie sur un paiement s’est perdue\u202f; il est introuvable chez Mollie.",
  "payment.method_chosen": ({ method }) => `Le client a choisi ${method}.`,
  "payment.pending": ({ method }) => `La banque traite le paiement (${method}).`,
  "payment.authorized": ({ method }) => `Le paiement a été autorisé (${method}).`,
  "payment.paid": ({ amount, method }) => `${amount} a été payé via Mollie (${method}).`,
  "payment.canceled": () => "Le paiement a été annulé.",
  "payment.expired": () => "Le paiement a expiré sans être payé.",
  "payment.failed": ({ reason }) => `Le paiement a échoué${reason ? `\u202f: ${reason}` : ""}.`,
  "payment.changed": ({ status }) => `Mollie a donné au paiement le statut ${status}.`,
  "payment.replaced": () => "Un paiement ouvert a été remplacé, car il ne convient plus.",
  "payment.set_aside": ({ reason }) =>
    `Une information sur un paiement a été mise de côté et non comptabilisée\u202f: ${reason}`,
  "external_payment.registered": ({ amount, kind }) =>
    `${amount} arrivé autrement (${kind}) a été enregistré.`,
  "external_payment.removed": ({ amount, kind }) => `${amount} arrivé autrement (${kind}) a été repris.`,
  "refund.requested": ({ amount, purpose }) => `Un remboursement de ${amount} a été demandé${purpose}.`,
  "refund.refused": ({ amount, reason }) => `Mollie a refusé le remboursement de ${amount}\u202f: ${reason}`,
  "refund.lost": ({ amount }) =>
    `La réponse de Mollie sur un remboursement de ${amount} s’est perdue\u202f; il est introuvable chez Mollie.`,
  "refund.accepted": ({ amount, purpose }) => `Mollie a accepté le remboursement de ${amount}${purpose}.`,
  "refund.found": ({ amount }) =>
    `${amount} a été remboursé dans le tableau de bord de Mollie. Dites pourquoi, afin que l’on sache si c’est encore dû.`,
  "refund.explained": ({ amount, purpose }) => `Le motif du remboursement de ${amount} a été noté${purpose}.`,
  "refund.changed": ({ amount, status }) =>
    `Mollie a donné au remboursement de ${amount} le statut ${status}.`,
  "refund.processing": ({ amount }) => `Le remboursement de ${amount} est en route vers la banque du client.`,
  "refund.refunded": ({ amount }) => `${amount} a été remboursé au client.`,
  "refund.failed": ({ amount }) =>
    `Le remboursement de ${amount} a échoué\u202f: l’argent est de nouveau chez Mollie.`,
  "refund.canceled": ({ amount }) => `Le remboursement de ${amount} a été retiré.`,
  "chargeback.received": ({ amount, reason }) =>
    `La banque du client a repris ${amount}${reason ? `\u202f: ${reason}` : ""}.`,
  "chargeback.reversed": ({ amount }) =>
    `La rétrofacturation de ${amount} a été annulée\u202f: l’argent est revenu.`,
  "surplus.recorded": ({ amount }) => `Il a été payé plus que ce qui était dû\u202f: ${amount} est en trop.`,
  "surplus.applied": ({ amount, from, to }) => `${amount} du trop-perçu de ${from} a servi à payer ${to}.`,
  "surplus.application_removed": ({ amount, from, to }) =>
    `${amount}, utilisé pour ${to}, est revenu à ${from}.`,
  "mail.sent": ({ kind, to }) => `Le serveur de messagerie a accepté l’e-mail «\u00a0${kind}\u00a0» à ${to}.`,
  "mail.refused": ({ kind, to, reason }) =>
    `L’e-mail «\u00a0${kind}\u00a0» à ${to} a été refusé\u202f: ${reason}`,
  "mail.failed": ({ kind, to, reason }) =>
    `L’e-mail «\u00a0${kind}\u00a0» à ${to} n’a pas pu être envoyé\u202f: ${reason}`,
  "mail.unconfirmed": ({ kind, to, reason }) =>
    `On ignore si l’e-mail «\u00a0${kind}\u00a0» à ${to} a été envoyé\u202f: ${reason}`,
  "reminder.due": ({ kind }) => `Un rappel était à envoyer (${kind}).`,
  "reminders.paused": ({ until }) =>
    until ? `Les rappels sont suspendus jusqu’au ${until}.` : "Les rappels sont arrêtés.",
  "reminders.resumed": () => "Les rappels ont repris.",
  "invoice.frozen": ({ reason }) =>
    `Les comptes de cette facture ne concordent pas\u202f; aucun argent n’en sort tant que personne n’a vérifié\u202f: ${reason}`,
  "invoice.released": ({ reason }) =>
    `Quelqu’un a vérifié les comptes de cette facture et l’a débloquée\u202f: ${reason}`,
  "mollie.connected": () => "Mollie a été connecté.",
  "mollie.disconnected": () => "Mollie a été déconnecté.",
  "mollie.key_forgotten": () => "Une clé API de Mollie a été oubliée.",
  "power_up.activated": () => "Le Power-Up a été activé.",
  "power_up.trial_started": () => "L’essai du Power-Up a commencé.",
  "settings.changed": () => "Les paramètres ont été modifiés.",
  "member.invited": ({ to }) => `Un collègue a été invité (${to}).`,
  "member.invitation_withdrawn": ({ to }) => `L’invitation d’un collègue (${to}) a été retirée.`,
  "member.joined": ({ to }) => `Un collègue a rejoint l’équipe (${to}).`,
  "member.role_changed": ({ from, to }) => `Le rôle d’un collègue est passé de ${from} à ${to}.`,
  "member.removed": ({ from }) => `Un collègue (${from}) a été retiré de l’équipe.`,
  "role.created": ({ name }) => `Le rôle ${name} a été créé.`,
  "role.changed": ({ name }) => `Le rôle ${name} a été modifié.`,
  "role.deleted": ({ name }) => `Le rôle ${name} a été supprimé.`,
  "second_factor.enabled": () => "Un collègue a configuré un second facteur.",
  "second_factor.disabled": () => "Un collègue a désactivé son second facteur.",
  "second_factor.reset": () => "Le second facteur d’un collègue a été réinitialisé.",
};

export const frNames: Names = {
  methodNotSaid: "moyen de paiement inconnu",
  kinds: { bank: "banque", cash: "espèces", card_reader: "terminal de paiement", other: "autre" },
  mails: {
    invoice: "facture",
    payment_received: "paiement reçu",
    payment_failed: "paiement échoué",
    reminder_upcoming: "échéance proche",
    reminder_first: "premier rappel",
    reminder_second: "deuxième rappel",
    reminder_final: "dernier rappel",
    refund: "remboursement",
    credit_note: "avoir",
    chargeback: "rétrofacturation",
    surplus: "trop-perçu",
  },
  roles: {
    administrator: "administrateur",
    finance: "finances",
    employee: "employé",
    "read-only": "lecteur",
  },
  purposes: {
    surplus: ", car trop avait été payé",
    credit: ", accompagné d’un avoir",
    "still-owed": " ; le montant reste dû",
  },
  failures: {
    authentication_abandoned: "le client a abandonné la confirmation",
    authentication_failed: "la confirmation a échoué",
    authentication_required: "la banque demande une confirmation",
    authentication_unavailable_acs: "la banque n’a pas pu confirmer",
    card_declined: "la carte a été refusée",
    card_expired: "la carte a expiré",
    inactive_card: "la carte n’est pas active",
    insufficient_funds: "provision insuffisante",
    invalid_cvv: "code de sécurité erroné",
    invalid_card_holder_name: "nom erroné sur la carte",
    invalid_card_number: "numéro de carte erroné",
    invalid_card_type: "ce type de carte ne convient pas",
    possible_fraud: "fraude possible",
    refused_by_issuer: "refusé par l’émetteur de la carte",
    unknown_reason: "raison inconnue",
  },
};
