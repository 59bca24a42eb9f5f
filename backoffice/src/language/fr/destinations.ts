import type { destinations as en } from "../en/destinations.ts";
import type { Texts } from "../texts.ts";

export const destinations: Texts<typeof en> = {
  invoices: "Factures",
  integrationLog: "Journal d’intégration",
  integrations: "Intégrations logicielles",
  home: "Accueil",
  payments: "Paiements",
  refunds: "Remboursements",
  chargebacks: "Rétrofacturations",
  mails: "E-mails",
  mailSettings: "Réglages des e-mails",
  reminders: "Rappels",
  marketplace: "Place de marché",
  company: "Entreprise",
  invoicing: "Facturation",
  customers: "Clients",
  team: "Équipe",
  activity: "Activité",
};
