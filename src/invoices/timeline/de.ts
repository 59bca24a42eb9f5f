import type { Names, Sentences } from "./facts.ts";

export const de: Sentences = {
  "customer.created": () => "Der Kunde wurde hinzugefügt.",
  "customer.updated": () => "Der Kunde wurde geändert.",
  "invoice.created": () => "Der Entwurf wurde erstellt.",
  "invoice.updated": () => "Der Entwurf wurde geändert.",
  "invoice.deleted": () => "Der Entwurf wurde verworfen.",
  "invoice.imported": ({ number }) => `Das Dokument ${number} wurde importiert.`,
  "invoice.issued": ({ number, amount }) => `Die Rechnung wurde als ${number} über ${amount} ausgestellt.`,
  "invoice.sent": ({ to }) =>
    to ? `Die Rechnung wurde per E-Mail an ${to} gesendet.` : "Die Rechnung wurde als gesendet markiert.",
  "invoice.paid": () => "Es ist nichts mehr offen: Die Rechnung ist bezahlt.",
  "invoice.reopened": ({ amount }) => `Die Rechnung ist wieder offen: ${amount} zu zahlen.`,
  "invoice.voided": () => "Die Rechnung wurde storniert.",
  "invoice.written_off": ({ amount, reason }) =>
    `${amount} wurde aufgegeben${reason ? ` (${reason})` : ""}: Die Rechnung ist ausgebucht.`,
  "invoice.write_off_undone": ({ amount }) => `Die Ausbuchung von ${amount} wurde zurückgenommen.`,
  "credit_note.issued": ({ number, amount }) =>
    `Gutschrift ${number} senkt den geschuldeten Betrag um ${amount}.`,
  "pay_link.opened": () => "Der Zahlungslink wurde geöffnet.",
  "payment.started": ({ amount }) => `Der Kunde hat begonnen, ${amount} zu bezahlen.`,
  "payment.refused": ({ reason }) => `Mollie hat es abgelehnt, die Zahlung zu erstellen: ${reason}`,
  "payment.lost": () =>
    "Die Antwort von Mollie zu einer Zahlung ging verloren; bei Mollie wurde sie nicht gefunden.",
  "payment.method_chosen": ({ method }) => `Der Kunde hat ${method} gewählt.`,
  "payment.pending": ({ method }) => `Die Bank bearbeitet die Zahlung (${method}).`,
  "payment.authorized": ({ method }) => `Die Zahlung wurde autorisiert (${method}).`,
  "payment.paid": ({ amount, method }) => `${amount} wurde über Mollie bezahlt (${method}).`,
  "payment.canceled": () => "Die Zahlung wurde abgebrochen.",
  "payment.expired": () => "Die Zahlung ist abgelaufen, ohne bezahlt zu sein.",
  "payment.failed": ({ reason }) => `Die Zahlung ist fehlgeschlagen${reason ? `: ${reason}` : ""}.`,
  "payment.changed": ({ status }) => `Mollie hat der Zahlung den Status ${status} gegeben.`,
  "payment.replaced": () => "Eine offene Zahlung wurde ersetzt, weil sie nicht mehr passt.",
  "payment.set_aside": ({ reason }) =>
    `Eine Nachricht zu einer Zahlung wurde zurückgestellt und nicht gebucht: ${reason}`,
  "external_payment.registered": ({ amount, kind }) => `${amount} auf anderem Weg (${kind}) wurde erfasst.`,
  "external_payment.removed": ({ amount, kind }) =>
    `${amount} auf anderem Weg (${kind}) wurde zurückgenommen.`,
  "refund.requested": ({ amount, purpose }) => `Eine Erstattung von ${amount} wurde beauftragt${purpose}.`,
  "refund.refused": ({ amount, reason }) => `Mollie hat die Erstattung von ${amount} abgelehnt: ${reason}`,
  "refund.lost": ({ amount }) =>
    `Die Antwort von Mollie zu einer Erstattung von ${amount} ging verloren; bei Mollie wurde sie nicht gefunden.`,
  "refund.accepted": ({ amount, purpose }) => `Mollie hat die Erstattung von ${amount} angenommen${purpose}.`,
  "refund.found": ({ amount }) =>
    `${amount} wurde im Dashboard von Mollie erstattet. Sagen Sie warum, damit klar ist, ob der Betrag noch geschuldet ist.`,
  "refund.explained": ({ amount, purpose }) =>
    `Der Grund der Erstattung von ${amount} wurde vermerkt${purpose}.`,
  "refund.changed": ({ amount, status }) =>
    `Mollie hat der Erstattung von ${amount} den Status ${status} gegeben.`,
  "refund.processing": ({ amount }) => `Die Erstattung von ${amount} ist auf dem Weg zur Bank des Kunden.`,
  "refund.refunded": ({ amount }) => `${amount} wurde dem Kunden erstattet.`,
  "refund.failed": ({ amount }) =>
    `Die Erstattung von ${amount} ist fehlgeschlagen: Das Geld ist wieder bei Mollie.`,
  "refund.canceled": ({ amount }) => `Die Erstattung von ${amount} wurde zurückgezogen.`,
  "chargeback.received": ({ amount, reason }) =>
    `Die Bank des Kunden hat ${amount} zurückgebucht${reason ? `: ${reason}` : ""}.`,
  "chargeback.reversed": ({ amount }) =>
    `Die Rückbuchung von ${amount} wurde rückgängig gemacht: Das Geld ist wieder da.`,
  "surplus.recorded": ({ amount }) => `Es wurde mehr bezahlt als geschuldet: ${amount} ist zu viel.`,
  "surplus.applied": ({ amount, from, to }) =>
    `${amount} der Überzahlung auf ${from} wurde für ${to} verwendet.`,
  "surplus.application_removed": ({ amount, from, to }) =>
    `${amount}, für ${to} verwendet, ging an ${from} zurück.`,
  "mail.sent": ({ kind, to }) => `Der Mailserver hat die E-Mail „${kind}“ an ${to} angenommen.`,
  "mail.refused": ({ kind, to, reason }) => `Die E-Mail „${kind}“ an ${to} wurde abgelehnt: ${reason}`,
  "mail.failed": ({ kind, to, reason }) =>
    `Die E-Mail „${kind}“ an ${to} konnte nicht gesendet werden: ${reason}`,
  "mail.unconfirmed": ({ kind, to, reason }) =>
    `Es ist nicht bekannt, ob die E-Mail „${kind}“ an ${to} gesendet wurde: ${reason}`,
  "reminder.due": ({ kind }) => `Eine Zahlungserinnerung war an der Reihe (${kind}).`,
  "reminders.paused": ({ until }) =>
    until
      ? `Die Zahlungserinnerungen wurden bis zum ${until} ausgesetzt.`
      : "Die Zahlungserinnerungen wurden gestoppt.",
  "reminders.resumed": () => "Die Zahlungserinnerungen laufen wieder.",
  "invoice.frozen": ({ reason }) =>
    `Die Bücher dieser Rechnung stimmen nicht überein, also geht kein Geld weg, bis jemand nachgesehen hat: ${reason}`,
  "invoice.released": ({ reason }) =>
    `Jemand hat die Bücher dieser Rechnung geprüft und sie freigegeben: ${reason}`,
  "mollie.connected": () => "Mollie wurde verbunden.",
  "mollie.disconnected": () => "Mollie wurde getrennt.",
  "mollie.key_forgotten": () => "Ein API-Schlüssel von Mollie wurde vergessen.",
  "power_up.activated": () => "Das Power-Up wurde aktiviert.",
  "power_up.trial_started": () => "Der Testzeitraum des Power-Ups hat begonnen.",
  "settings.changed": () => "Die Einstellungen wurden geändert.",
  "member.invited": ({ to }) => `Jemand wurde ins Team eingeladen (${to}).`,
  "member.invitation_withdrawn": ({ to }) => `Eine Einladung ins Team (${to}) wurde zurückgezogen.`,
  "member.joined": ({ to }) => `Jemand ist dem Team beigetreten (${to}).`,
  "member.role_changed": ({ from, to }) =>
    `Die Rolle eines Teammitglieds wurde von ${from} zu ${to} geändert.`,
  "member.removed": ({ from }) => `Jemand (${from}) wurde aus dem Team entfernt.`,
  "role.created": ({ name }) => `Die Rolle ${name} wurde erstellt.`,
  "role.changed": ({ name }) => `Die Rolle ${name} wurde geändert.`,
  "role.deleted": ({ name }) => `Die Rolle ${name} wurde gelöscht.`,
  "second_factor.enabled": () => "Ein Teammitglied hat einen zweiten Faktor eingerichtet.",
  "second_factor.disabled": () => "Ein Teammitglied hat seinen zweiten Faktor ausgeschaltet.",
  "second_factor.reset": () => "Der zweite Faktor eines Teammitglieds wurde zurückgesetzt.",
};

export const deNames: Names = {
  methodNotSaid: "Zahlungsart unbekannt",
  kinds: { bank: "Bank", cash: "bar", card_reader: "Kartenterminal", other: "anders" },
  mails: {
    invoice: "Rechnung",
    payment_received: "Zahlung erhalten",
    payment_failed: "Zahlung fehlgeschlagen",
    reminder_upcoming: "bald fällig",
    reminder_first: "erste Zahlungserinnerung",
    reminder_second: "zweite Zahlungserinnerung",
    reminder_final: "letzte Mahnung",
    refund: "Erstattung",
    credit_note: "Gutschrift",
    chargeback: "Rückbuchung",
    surplus: "Überzahlung",
  },
  roles: {
    administrator: "Administrator",
    finance: "Finanzen",
    employee: "Mitarbeiter",
    "read-only": "Mitleser",
  },
  purposes: {
    surplus: ", weil zu viel bezahlt wurde",
    credit: ", zusammen mit einer Gutschrift",
    "still-owed": "; der Betrag ist weiterhin geschuldet",
  },
  failures: {
    authentication_abandoned: "der Kunde hat die Bestätigung abgebrochen",
    authentication_failed: "die Bestätigung ist fehlgeschlagen",
    authentication_required: "die Bank verlangt eine Bestätigung",
    authentication_unavailable_acs: "die Bank konnte nicht bestätigen",
    card_declined: "die Karte wurde abgelehnt",
    card_expired: "die Karte ist abgelaufen",
    inactive_card: "die Karte ist nicht aktiv",
    insufficient_funds: "Guthaben reicht nicht aus",
    invalid_cvv: "falsche Prüfnummer",
    invalid_card_holder_name: "falscher Name auf der Karte",
    invalid_card_number: "falsche Kartennummer",
    invalid_card_type: "diese Kartenart passt nicht",
    possible_fraud: "möglicher Betrug",
    refused_by_issuer: "vom Kartenherausgeber abgelehnt",
    unknown_reason: "Grund unbekannt",
  },
};
