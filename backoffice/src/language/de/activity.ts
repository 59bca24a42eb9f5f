import type { activity as en } from "../en/activity.ts";
import type { Texts } from "../texts.ts";

export const activity: Texts<typeof en> = {
  intro:
    "Wer aus Ihrem Team, welches Programm oder Voldaan selbst was geändert hat. Niemand kann das ändern oder löschen.",
  by: "Wer",
  everybody: "Alle",
  nobody: "Niemand heißt so.",
  programs: "Programme (API-Schlüssel)",
  system: "Voldaan selbst",
  somebody: "Ein früherer Kollege",
  program: "Programm {{name}}",
  actors: {
    "api-key": "Ein Programm",
    system: "Voldaan selbst",
  },
  kind: "Bereich",
  allKinds: "Alle Bereiche",
  empty: "nichts",
  yes: "ja",
  no: "nein",
  change: "{{field}}: von {{from}} zu {{to}}",
  within: "{{field}}: {{value}}",
  invoice: "Rechnung {{number}}",
  noMatchTitle: "Keine Aktivität gefunden",
  emptyTitle: "Noch hat niemand etwas geändert",
  emptyText:
    "Laden Sie einen Kollegen ein, ändern Sie eine Einstellung oder stellen Sie eine Rechnung aus, und es steht hier mit dem, der es tat.",
  fields: {
    role: "Rolle",
    rights: "Rechte",
    logo: "Logo",
    numbering: "Nummernkreis",
    transactionTypes: "Zahlungsarten außerhalb von Mollie",
    reminders: "Zahlungserinnerungen",
    logRetentionDays: "Tage, die das Integrationsprotokoll Inhalte aufbewahrt",
    requiresSecondFactor: "Anmelden in zwei Schritten für alle",
    street: "Straße und Hausnummer",
    postalCode: "Postleitzahl",
    city: "Ort",
    country: "Land",
    findPage: {
      isOpen: "Seite für Rechnungen auf Papier ist offen",
      slug: "Adresse der Seite für Rechnungen auf Papier",
    },
  },
  what: {
    member: {
      invited: "Hat einen Kollegen als {{role}} eingeladen",
      invitation_withdrawn: "Hat eine Einladung als {{role}} zurückgezogen",
      joined: "Ist dem Team als {{role}} beigetreten",
      role_changed: "Hat die Rolle von {{person}} geändert",
      removed: "Hat {{person}} aus dem Team entfernt",
    },
    second_factor: {
      enabled: "Hat die Anmeldung in zwei Schritten eingerichtet",
      disabled: "Anmelden in zwei Schritten von {{person}} wurde ausgeschaltet",
      reset: "Hat die Anmeldung in zwei Schritten von {{person}} zurückgesetzt",
    },
    role: {
      created: "Hat die Rolle {{name}} erstellt",
      changed: "Hat die Rolle {{name}} geändert",
      deleted: "Hat die Rolle {{name}} gelöscht",
    },
    settings: {
      changed: "Hat Einstellungen geändert",
    },
    power_up: {
      activated: "Hat das Mollie Power-Up aktiviert",
      trial_started: "Hat eine Testphase des Mollie Power-Ups begonnen",
    },
    mollie: {
      connected: "Hat Mollie mit dem Profil {{name}} verbunden",
      disconnected: "Hat Mollie getrennt",
      key_forgotten: "Hat einen Mollie-Schlüssel vergessen lassen",
    },
    invoice: {
      issued: "Hat Rechnung {{number}} über {{amount}} ausgestellt",
      imported: "Hat Rechnung {{number}} importiert",
      sent: "Hat Rechnung {{number}} gesendet",
      voided: "Hat Rechnung {{number}} storniert",
      deleted: "Hat einen Entwurf gelöscht",
      written_off: "Hat {{amount}} einer Rechnung ausgebucht",
      write_off_undone: "Hat eine Ausbuchung von {{amount}} zurückgenommen",
      frozen: "Hat eine Rechnung gesperrt, deren Bücher nicht stimmen",
      released: "Hat eine gesperrte Rechnung freigegeben",
    },
    credit_note: {
      issued: "Hat Gutschrift {{number}} über {{amount}} ausgestellt",
    },
    reminders: {
      paused: "Hat Zahlungserinnerungen bis {{until}} ausgesetzt",
      stopped: "Hat Zahlungserinnerungen bis auf Weiteres angehalten",
      resumed: "Hat Zahlungserinnerungen fortgesetzt",
    },
    external_payment: {
      registered: "Hat eine Zahlung von {{amount}} erfasst",
      removed: "Hat eine Zahlung von {{amount}} zurückgenommen",
    },
    surplus: {
      applied: "Hat {{amount}} Überzahlung von {{from}} auf {{to}} angerechnet",
      application_removed: "Hat die Anrechnung von {{amount}} von {{from}} auf {{to}} zurückgenommen",
    },
    refund: {
      requested: "Hat eine Erstattung von {{amount}} angefordert",
      explained: "Hat angegeben, wofür eine Erstattung von {{amount}} war",
      canceled: "Eine Erstattung von {{amount}} wurde zurückgezogen",
    },
    customer: {
      created: "Hat einen Kunden hinzugefügt",
      updated: "Hat einen Kunden geändert",
    },
  },
};
