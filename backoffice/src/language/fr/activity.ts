import type { activity as en } from "../en/activity.ts";
import type { Texts } from "../texts.ts";

export const activity: Texts<typeof en> = {
  intro:
    "Qui de votre équipe, quel programme ou Voldaan lui-même a changé quoi. Personne ne peut le modifier ni l’effacer.",
  by: "Qui",
  everybody: "Tout le monde",
  nobody: "Personne ne porte ce nom.",
  programs: "Programmes (clés API)",
  system: "Voldaan lui-même",
  somebody: "Un ancien collègue",
  program: "Programme {{name}}",
  actors: {
    "api-key": "Un programme",
    system: "Voldaan lui-même",
  },
  kind: "Partie",
  allKinds: "Tout",
  empty: "rien",
  yes: "oui",
  no: "non",
  change: "{{field}}\u202f: de {{from}} à {{to}}",
  within: "{{field}}\u202f: {{value}}",
  invoice: "Facture {{number}}",
  noMatchTitle: "Aucune activité trouvée",
  emptyTitle: "Personne n’a encore rien changé",
  emptyText:
    "Invitez un collègue, changez un paramètre ou émettez une facture, et cela figure ici avec son auteur.",
  fields: {
    role: "Rôle",
    rights: "Droits",
    logo: "Logo",
    numbering: "Série de numéros",
    transactionTypes: "Types de transaction",
    reminders: "Rappels",
    logRetentionDays: "Jours pendant lesquels le journal garde les contenus",
    requiresSecondFactor: "Connexion en deux étapes pour tous",
    street: "Rue et numéro",
    postalCode: "Code postal",
    city: "Ville",
    country: "Pays",
    findPage: {
      isOpen: "La page pour les factures sur papier est ouverte",
      slug: "Adresse de la page pour les factures sur papier",
    },
  },
  what: {
    member: {
      invited: "A invité un collègue comme {{role}}",
      invitation_withdrawn: "A retiré une invitation comme {{role}}",
      joined: "A rejoint l’équipe comme {{role}}",
      role_changed: "A changé le rôle de {{person}}",
      removed: "A retiré {{person}} de l’équipe",
    },
    second_factor: {
      enabled: "A configuré la connexion en deux étapes",
      disabled: "La connexion en deux étapes de {{person}} a été désactivée",
      reset: "A réinitialisé la connexion en deux étapes de {{person}}",
    },
    role: {
      created: "A créé le rôle {{name}}",
      changed: "A changé le rôle {{name}}",
      deleted: "A supprimé le rôle {{name}}",
    },
    settings: {
      changed: "A changé des paramètres",
    },
    power_up: {
      activated: "A activé le Power-Up Mollie",
      trial_started: "A commencé un essai du Power-Up Mollie",
    },
    mollie: {
      connected: "A connecté Mollie avec le profil {{name}}",
      disconnected: "A déconnecté Mollie",
      key_forgotten: "A fait oublier une clé Mollie",
    },
    invoice: {
      issued: "A émis la facture {{number}} de {{amount}}",
      imported: "A importé la facture {{number}}",
      sent: "A envoyé la facture {{number}}",
      voided: "A annulé la facture {{number}}",
      deleted: "A supprimé un brouillon",
      written_off: "A passé {{amount}} d’une facture en perte",
      write_off_undone: "A repris un passage en perte de {{amount}}",
      frozen: "A gelé une facture dont les comptes ne concordent pas",
      released: "A libéré une facture gelée",
    },
    credit_note: {
      issued: "A émis l’avoir {{number}} de {{amount}}",
    },
    reminders: {
      paused: "A suspendu les rappels jusqu’au {{until}}",
      stopped: "A arrêté les rappels jusqu’à nouvel ordre",
      resumed: "A repris les rappels",
    },
    external_payment: {
      registered: "A enregistré un paiement de {{amount}}",
      removed: "A repris un paiement de {{amount}}",
    },
    surplus: {
      applied: "A imputé {{amount}} de trop-perçu de {{from}} à {{to}}",
      application_removed: "A annulé l’imputation de {{amount}} de {{from}} à {{to}}",
    },
    refund: {
      requested: "A demandé un remboursement de {{amount}}",
      explained: "A indiqué le motif d’un remboursement de {{amount}}",
      canceled: "Un remboursement de {{amount}} a été retiré",
    },
    customer: {
      created: "A ajouté un client",
      updated: "A modifié un client",
    },
  },
};
