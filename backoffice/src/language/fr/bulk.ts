import type { bulk as en } from "../en/bulk.ts";
import type { Texts } from "../texts.ts";

export const bulk: Texts<typeof en> = {
  issue: {
    action: "Émettre",
    title: "Émettre des brouillons",
    ask_one: "{{count}} brouillon est émis. Il reçoit son numéro et devient ouvert, pour toujours.",
    ask_other:
      "{{count}} brouillons sont émis, dans l’ordre de la liste. Chacun reçoit son numéro et devient ouvert, pour toujours.",
    confirm_one: "Émettre {{count}} brouillon",
    confirm_other: "Émettre {{count}} brouillons",
  },
  payLink: {
    action: "Créer des liens de paiement",
    title: "Créer des liens de paiement",
    ask_one: "{{count}} facture reçoit un lien de paiement, ou redonne celui qu’elle a déjà.",
    ask_other: "{{count}} factures reçoivent un lien de paiement, ou redonnent celui qu’elles ont déjà.",
    confirm_one: "Créer {{count}} lien de paiement",
    confirm_other: "Créer {{count}} liens de paiement",
  },
  send: {
    action: "Envoyer",
    title: "Envoyer des factures par e-mail",
    ask_one: "{{count}} facture part par e-mail à son client. Ensuite, elle ne peut plus être annulée.",
    ask_other:
      "{{count}} factures partent par e-mail à leurs clients. Ensuite, elles ne peuvent plus être annulées.",
    confirm_one: "Envoyer {{count}} facture",
    confirm_other: "Envoyer {{count}} factures",
  },
  remind: {
    action: "Envoyer un rappel",
    title: "Envoyer des rappels",
    ask_one: "Pour {{count}} facture, un rappel part par e-mail au client, sauf si quelque chose s’y oppose.",
    ask_other:
      "Pour {{count}} factures, un rappel part par e-mail aux clients, sauf si quelque chose s’y oppose.",
    confirm_one: "Envoyer {{count}} rappel",
    confirm_other: "Envoyer {{count}} rappels",
  },
  void: {
    action: "Annuler les factures",
    title: "Annuler des factures",
    ask_one:
      "{{count}} facture est annulée. Elle garde son numéro et ne demande plus rien. C’est irréversible.",
    ask_other:
      "{{count}} factures sont annulées. Elles gardent leur numéro et ne demandent plus rien. C’est irréversible.",
    confirm_one: "Annuler {{count}} facture",
    confirm_other: "Annuler {{count}} factures",
  },
  gathering_one: "Recherche de ce que le filtre trouve\u202f: {{count}} facture jusqu’ici",
  gathering_other: "Recherche de ce que le filtre trouve\u202f: {{count}} factures jusqu’ici",
  nothing: "Ce n’est possible avec aucune des factures sélectionnées. Chacune dit pourquoi ci-dessous.",
  willSkip_one: "{{count}} est passée\u202f; la raison est ci-dessous.",
  willSkip_other: "{{count}} sont passées\u202f; la raison est ci-dessous.",
  progress: "{{done}} sur {{total}}",
  results: "Résultats",
  done_one: "{{count}} faite",
  done_other: "{{count}} faites",
  refused_one: "{{count}} refusée",
  refused_other: "{{count}} refusées",
  skipped_one: "{{count}} passée",
  skipped_other: "{{count}} passées",
  left_one: "{{count}} non commencée",
  left_other: "{{count}} non commencées",
  stop: "Arrêter",
  retry: "Réessayer celles qui ont été refusées",
  goOn: "Continuer",
  copyLinks_one: "Copier {{count}} lien",
  copyLinks_other: "Copier {{count}} liens",
  waiting: "En attente",
  running: "En cours",
  ok: "Fait",
};
