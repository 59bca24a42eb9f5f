import type { rights as en } from "../en/rights.ts";
import type { Texts } from "../texts.ts";

export const rights: Texts<typeof en> = {
  noneTitle: "Uw rol omvat dit niet",
  noneText: "Een beheerder van uw bedrijf kan u het recht erop geven, onder Team.",
  modules: {
    invoices: "Facturen",
    payments: "Betalingen",
    refunds: "Terugbetalingen",
    customers: "Klanten",
    integrations: "Koppelingen",
    logs: "Logboeken en activiteit",
    team: "Team",
    settings: "Instellingen",
  },
  actions: {
    create: "Aanmaken",
    read: "Inzien",
    update: "Wijzigen",
    delete: "Verwijderen",
  },
  roles: {
    administrator: "Beheerder",
    finance: "Financiën",
    employee: "Medewerker",
    "read-only": "Alleen lezen",
  },
  hints: {
    administrator: "Mag alles, en bepaalt wat anderen mogen.",
    finance: "Gaat over geld in beide richtingen: betalingen, terugbetalingen, afschrijvingen.",
    employee: "Maakt facturen en laat ze betalen; stuurt geen geld terug.",
    "read-only": "Ziet alles en wijzigt niets.",
  },
};
