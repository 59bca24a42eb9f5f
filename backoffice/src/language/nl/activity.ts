import type { activity as en } from "../en/activity.ts";
import type { Texts } from "../texts.ts";

export const activity: Texts<typeof en> = {
  intro:
    "Wie van uw team, welk programma of Voldaan zelf wat heeft gewijzigd. Niemand kan dit wijzigen of wissen.",
  by: "Wie",
  everybody: "Iedereen",
  nobody: "Niemand heet zo.",
  programs: "Programma’s (API-sleutels)",
  system: "Voldaan zelf",
  somebody: "Een oud-collega",
  program: "Programma {{name}}",
  actors: {
    "api-key": "Een programma",
    system: "Voldaan zelf",
  },
  kind: "Onderdeel",
  allKinds: "Alle onderdelen",
  empty: "niets",
  yes: "ja",
  no: "nee",
  change: "{{field}}: van {{from}} naar {{to}}",
  within: "{{field}}: {{value}}",
  invoice: "Factuur {{number}}",
  noMatchTitle: "Geen activiteit gevonden",
  emptyTitle: "Nog niemand heeft iets gewijzigd",
  emptyText:
    "Nodig een collega uit, wijzig een instelling of maak een factuur definitief, en het staat hier met wie het deed.",
  fields: {
    role: "Rol",
    rights: "Rechten",
    logo: "Logo",
    numbering: "Nummerreeks",
    transactionTypes: "Transactietypen",
    reminders: "Herinneringen",
    logRetentionDays: "Dagen dat het integratielogboek inhoud bewaart",
    requiresSecondFactor: "Inloggen in twee stappen voor iedereen",
    street: "Straat en huisnummer",
    postalCode: "Postcode",
    city: "Plaats",
    country: "Land",
    findPage: {
      isOpen: "Pagina voor papieren facturen staat open",
      slug: "Adres van de pagina voor papieren facturen",
    },
  },
  what: {
    member: {
      invited: "Nodigde een collega uit als {{role}}",
      invitation_withdrawn: "Trok een uitnodiging als {{role}} in",
      joined: "Kwam bij het team als {{role}}",
      role_changed: "Wijzigde de rol van {{person}}",
      removed: "Verwijderde {{person}} uit het team",
    },
    second_factor: {
      enabled: "Stelde inloggen in twee stappen in",
      disabled: "Inloggen in twee stappen van {{person}} is uitgezet",
      reset: "Wiste inloggen in twee stappen van {{person}}",
    },
    role: {
      created: "Maakte de rol {{name}}",
      changed: "Wijzigde de rol {{name}}",
      deleted: "Verwijderde de rol {{name}}",
    },
    settings: {
      changed: "Wijzigde instellingen",
    },
    power_up: {
      activated: "Activeerde de Mollie Power-Up",
      trial_started: "Begon een proefperiode van de Mollie Power-Up",
    },
    mollie: {
      connected: "Koppelde Mollie met het profiel {{name}}",
      disconnected: "Ontkoppelde Mollie",
      key_forgotten: "Liet een Mollie-sleutel vergeten",
    },
    invoice: {
      issued: "Maakte factuur {{number}} van {{amount}} definitief",
      imported: "Importeerde factuur {{number}}",
      sent: "Verstuurde factuur {{number}}",
      voided: "Trok factuur {{number}} in",
      deleted: "Verwijderde een concept",
      written_off: "Schreef {{amount}} van een factuur af",
      write_off_undone: "Nam een afschrijving van {{amount}} terug",
      frozen: "Bevroor een factuur waarvan de boeken niet kloppen",
      released: "Gaf een bevroren factuur vrij",
    },
    credit_note: {
      issued: "Maakte creditnota {{number}} van {{amount}}",
    },
    reminders: {
      paused: "Pauzeerde herinneringen tot {{until}}",
      stopped: "Stopte herinneringen tot nader order",
      resumed: "Hervatte herinneringen",
    },
    external_payment: {
      registered: "Registreerde een betaling van {{amount}}",
      removed: "Nam een betaling van {{amount}} terug",
    },
    surplus: {
      applied: "Verrekende {{amount}} van {{from}} met {{to}}",
      application_removed: "Draaide het verrekenen van {{amount}} van {{from}} met {{to}} terug",
    },
    refund: {
      requested: "Vroeg een terugbetaling van {{amount}} aan",
      explained: "Gaf aan waarvoor een terugbetaling van {{amount}} was",
      canceled: "Een terugbetaling van {{amount}} is ingetrokken",
    },
    customer: {
      created: "Voegde een klant toe",
      updated: "Wijzigde een klant",
    },
  },
};
