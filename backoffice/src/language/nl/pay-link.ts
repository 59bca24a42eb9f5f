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
  replaced:
    "Wordt niet meer aangeboden, omdat er een ander bedrag openstaat. Wie de pagina nog open heeft kan haar nog betalen; wat te veel is, wordt tegoed.",
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
  share: "Stuur de link per",
  shareBy: {
    mail: "E-mail",
    sms: "Sms",
    whatsApp: "WhatsApp",
  },
  lookUp: "Vraag Mollie",
  lookUpOf: "Vraag Mollie naar {{about}}",
  lookedUp: "Mollie wordt gevraagd hoe het met de betaling staat; het antwoord verschijnt hier vanzelf.",
};
