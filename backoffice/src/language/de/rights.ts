import type { rights as en } from "../en/rights.ts";
import type { Texts } from "../texts.ts";

export const rights: Texts<typeof en> = {
  noneTitle: "Ihre Rolle umfasst das nicht",
  noneText: "Ein Administrator Ihres Unternehmens kann Ihnen das Recht dazu geben, unter Team.",
  modules: {
    invoices: "Rechnungen",
    payments: "Zahlungen",
    refunds: "Erstattungen",
    customers: "Kunden",
    integrations: "Anbindungen",
    logs: "Protokolle und Aktivität",
    team: "Team",
    settings: "Einstellungen",
  },
  actions: {
    create: "Anlegen",
    read: "Einsehen",
    update: "Ändern",
    delete: "Löschen",
  },
  roles: {
    administrator: "Administrator",
    finance: "Finanzen",
    employee: "Mitarbeiter",
    "read-only": "Nur Lesen",
  },
  hints: {
    administrator: "Darf alles und bestimmt, was andere dürfen.",
    finance: "Kümmert sich um Geld in beide Richtungen: Zahlungen, Erstattungen, Ausbuchungen.",
    employee: "Erstellt Rechnungen und lässt sie bezahlen; erstattet kein Geld.",
    "read-only": "Sieht alles und ändert nichts.",
  },
};
