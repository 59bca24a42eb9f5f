import type { destinations as en } from "../en/destinations.ts";
import type { Texts } from "../texts.ts";

export const destinations: Texts<typeof en> = {
  invoices: "Facturen",
  integrationLog: "Integratielogboek",
  integrations: "Softwarekoppelingen",
  home: "Overzicht",
  payments: "Betalingen",
  refunds: "Terugbetalingen",
  chargebacks: "Terugboekingen",
  mails: "E-mail",
  mailSettings: "E-mailinstellingen",
  reminders: "Herinneringen",
  marketplace: "Marketplace",
  company: "Bedrijf",
  invoicing: "Facturatie",
  customers: "Klanten",
  team: "Team",
  activity: "Activiteit",
};
