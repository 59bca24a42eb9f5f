import type { payLink as en } from "../en/pay-link.ts";
import type { Texts } from "../texts.ts";

export const payLink: Texts<typeof en> = {
  title: "Online betalen",
  create: "Betaling aanmaken",
  created: "De betaallink is open.",
  amountAsked: "Gevraagd bedrag",
  none: "Er is nog geen betaling aangemaakt. De link blijft daarna dezelfde zolang de factuur bestaat.",
  draft: "Voor een concept wordt niets gevraagd. Maak de factuur eerst definitief.",
  link: "Betaallink",
  copy: "Link kopiëren",
  open: "Openen als klant",
  qr: "QR-code van de betaallink",
  status: "Betaalstatus",
  notStarted: "De klant is nog niet begonnen met betalen.",
  completedAt: "Afgerond",
  label: "Statuslabel",
  method: "Methode",
  tries: "Pogingen",
  tryCreation: {
    pending: "Wordt bij Mollie aangemaakt",
    created: "Aangemaakt",
    refused: "Geweigerd door Mollie",
    unknown: "Mollie heeft nog niet geantwoord",
  },
  amount: "Bedrag",
  setAside: "Apart gezet: {{reason}}",
  paidToast: "Betaald",
  paidToastText: "Factuur {{number}} is betaald: {{amount}}.",
};
