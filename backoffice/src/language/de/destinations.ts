import type { destinations as en } from "../en/destinations.ts";
import type { Texts } from "../texts.ts";

export const destinations: Texts<typeof en> = {
  invoices: "Rechnungen",
  integrationLog: "Integrationsprotokoll",
  integrations: "Software-Anbindungen",
  home: "Übersicht",
  payments: "Zahlungen",
  refunds: "Erstattungen",
  chargebacks: "Rückbuchungen",
  mails: "E-Mail",
  mailSettings: "E-Mail-Einstellungen",
  reminders: "Erinnerungen",
  marketplace: "Marktplatz",
  company: "Unternehmen",
  invoicing: "Rechnungsstellung",
  customers: "Kunden",
  team: "Team",
  activity: "Aktivität",
};
