import type { rights as en } from "../en/rights.ts";
import type { Texts } from "../texts.ts";

export const rights: Texts<typeof en> = {
  noneTitle: "Votre rôle ne comprend pas ceci",
  noneText: "Un administrateur de votre entreprise peut vous en donner le droit, sous Équipe.",
  modules: {
    invoices: "Factures",
    payments: "Paiements",
    refunds: "Remboursements",
    customers: "Clients",
    integrations: "Intégrations",
    logs: "Journaux et activité",
    team: "Équipe",
    settings: "Paramètres",
  },
  actions: {
    create: "Créer",
    read: "Consulter",
    update: "Modifier",
    delete: "Supprimer",
  },
  roles: {
    administrator: "Administrateur",
    finance: "Finances",
    employee: "Employé",
    "read-only": "Lecture seule",
  },
  hints: {
    administrator: "Peut tout faire, et décide de ce que les autres peuvent faire.",
    finance: "S’occupe de l’argent dans les deux sens\u202f: paiements, remboursements, passages en perte.",
    employee: "Crée des factures et les fait payer\u202f; ne rembourse rien.",
    "read-only": "Voit tout et ne change rien.",
  },
};
