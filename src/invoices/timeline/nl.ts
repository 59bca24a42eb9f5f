import type { Names, Sentences } from "./facts.ts";

export const nl: Sentences = {
  "customer.created": () => "De klant is toegevoegd.",
  "customer.updated": () => "De klant is gewijzigd.",
  "invoice.created": () => "Het concept is gemaakt.",
  "invoice.updated": () => "Het concept is gewijzigd.",
  "invoice.deleted": () => "Het concept is verwijderd.",
  "invoice.imported": ({ number }) => `Het document ${number} is geïmporteerd.`,
  "invoice.issued": ({ number, amount }) => `De factuur is definitief als ${number}, voor ${amount}.`,
  "invoice.sent": ({ to }) =>
    to ? `De factuur is per e-mail naar ${to} verstuurd.` : "De factuur is als verstuurd gemarkeerd.",
  "invoice.paid": () => "Er staat niets meer open: de factuur is betaald.",
  "invoice.reopened": ({ amount }) => `De factuur staat weer open: ${amount} te betalen.`,
  "invoice.voided": () => "De factuur is ingetrokken.",
  "invoice.written_off": ({ amount, reason }) =>
    `${amount} is opgegeven${reason ? ` (${reason})` : ""}: de factuur is afgeschreven.`,
  "invoice.write_off_undone": ({ amount }) => `De afschrijving van ${amount} is teruggenomen.`,
  "credit_note.issued": ({ number, amount }) =>
    `Creditnota ${number} verlaagt het verschuldigde met ${amount}.`,
  "pay_link.opened": () => "De betaallink is geopend.",
  "payment.started": ({ amount }) => `De klant is begonnen ${amount} te betalen.`,
  "payment.refused": ({ reason }) => `Mollie weigerde de betaling te maken: ${reason}`,
  "payment.lost": () =>
    "Het antwoord van Mollie over een betaling ging verloren; bij Mollie is ze niet gevonden.",
  "payment.method_chosen": ({ method }) => `De klant koos ${method}.`,
  "payment.pending": ({ method }) => `De bank verwerkt de betaling (${method}).`,
  "payment.authorized": ({ method }) => `De betaling is geautoriseerd (${method}).`,
  "payment.paid": ({ amount, method }) => `${amount} is betaald via Mollie (${method}).`,
  "payment.canceled": () => "De betaling is geannuleerd.",
  "payment.expired": () => "De betaling is verlopen zonder betaald te zijn.",
  "payment.failed": ({ reason }) => `De betaling is mislukt${reason ? `: ${reason}` : ""}.`,
  "payment.changed": ({ status }) => `Mollie gaf de betaling de status ${status}.`,
  "payment.replaced": () => "Een openstaande betaling is vervangen, omdat ze niet meer past.",
  "payment.set_aside": ({ reason }) => `Nieuws over een betaling is apart gezet en niet geboekt: ${reason}`,
  "external_payment.registered": ({ amount, kind }) =>
    `${amount} langs andere weg (${kind}) is geregistreerd.`,
  "external_payment.removed": ({ amount, kind }) => `${amount} langs andere weg (${kind}) is teruggedraaid.`,
  "refund.requested": ({ amount, purpose }) => `Een terugbetaling van ${amount} is aangevraagd${purpose}.`,
  "refund.refused": ({ amount, reason }) => `Mollie weigerde de terugbetaling van ${amount}: ${reason}`,
  "refund.lost": ({ amount }) =>
    `Het antwoord van Mollie over een terugbetaling van ${amount} ging verloren; bij Mollie is ze niet gevonden.`,
  "refund.accepted": ({ amount, purpose }) => `Mollie nam de terugbetaling van ${amount} aan${purpose}.`,
  "refund.found": ({ amount }) =>
    `${amount} is in het dashboard van Mollie terugbetaald. Zegt u waarom, dan is duidelijk of het nog verschuldigd is.`,
  "refund.explained": ({ amount, purpose }) => `De terugbetaling van ${amount} is toegelicht${purpose}.`,
  "refund.changed": ({ amount, status }) => `Mollie gaf de terugbetaling van ${amount} de status ${status}.`,
  "refund.processing": ({ amount }) =>
    `De terugbetaling van ${amount} is onderweg naar de bank van de klant.`,
  "refund.refunded": ({ amount }) => `${amount} is terugbetaald aan de klant.`,
  "refund.failed": ({ amount }) =>
    `De terugbetaling van ${amount} is mislukt: het geld staat weer bij Mollie.`,
  "refund.canceled": ({ amount }) => `De terugbetaling van ${amount} is ingetrokken.`,
  "chargeback.received": ({ amount, reason }) =>
    `De bank van de klant boekte ${amount} terug${reason ? `: ${reason}` : ""}.`,
  "chargeback.reversed": ({ amount }) =>
    `De terugboeking van ${amount} is teruggedraaid: het geld is er weer.`,
  "surplus.recorded": ({ amount }) => `Er is meer betaald dan verschuldigd: ${amount} is te veel.`,
  "surplus.applied": ({ amount, from, to }) =>
    `${amount} van het overschot op ${from} is gebruikt voor ${to}.`,
  "surplus.application_removed": ({ amount, from, to }) =>
    `${amount} dat voor ${to} was gebruikt, ging terug naar ${from}.`,
  "mail.sent": ({ kind, to }) => `De mailserver heeft de e-mail ‘${kind}’ aan ${to} aangenomen.`,
  "mail.refused": ({ kind, to, reason }) => `De e-mail ‘${kind}’ aan ${to} is geweigerd: ${reason}`,
  "mail.failed": ({ kind, to, reason }) =>
    `De e-mail ‘${kind}’ aan ${to} kon niet worden verstuurd: ${reason}`,
  "mail.unconfirmed": ({ kind, to, reason }) =>
    `Het is niet bekend of de e-mail ‘${kind}’ aan ${to} is verstuurd: ${reason}`,
  "reminder.due": ({ kind }) => `Een herinnering was aan de beurt (${kind}).`,
  "reminders.paused": ({ until }) =>
    until ? `De herinneringen zijn gepauzeerd tot ${until}.` : "De herinneringen zijn gestopt.",
  "reminders.resumed": () => "De herinneringen zijn hervat.",
  "invoice.frozen": ({ reason }) =>
    `De boeken van deze factuur kloppen niet, dus er gaat geen geld uit tot iemand heeft gekeken: ${reason}`,
  "invoice.released": ({ reason }) =>
    `Iemand heeft naar de boeken van deze factuur gekeken en haar vrijgegeven: ${reason}`,
  "mollie.connected": () => "Mollie is gekoppeld.",
  "mollie.disconnected": () => "Mollie is ontkoppeld.",
  "mollie.key_forgotten": () => "Een API-sleutel van Mollie is vergeten.",
  "power_up.activated": () => "De Power-Up is geactiveerd.",
  "power_up.trial_started": () => "De proefperiode van de Power-Up is begonnen.",
  "settings.changed": () => "De instellingen zijn gewijzigd.",
  "member.invited": ({ to }) => `Een collega is uitgenodigd als ${to}.`,
  "member.invitation_withdrawn": ({ to }) => `De uitnodiging van een collega als ${to} is ingetrokken.`,
  "member.joined": ({ to }) => `Een collega kwam bij het team als ${to}.`,
  "member.role_changed": ({ from, to }) => `De rol van een collega ging van ${from} naar ${to}.`,
  "member.removed": ({ from }) => `Een collega die ${from} was, is uit het team gehaald.`,
  "second_factor.enabled": () => "Een collega heeft inloggen in twee stappen ingesteld.",
  "second_factor.disabled": () => "Een collega heeft inloggen in twee stappen uitgezet.",
  "second_factor.reset": () => "De tweede stap van een collega is gewist.",
  "role.created": ({ name }) => `De rol ${name} is gemaakt.`,
  "role.changed": ({ name }) => `De rol ${name} is gewijzigd.`,
  "role.deleted": ({ name }) => `De rol ${name} is verwijderd.`,
};

export const nlNames: Names = {
  methodNotSaid: "methode onbekend",
  kinds: { bank: "bank", cash: "contant", card_reader: "pinautomaat", other: "anders" },
  mails: {
    invoice: "factuur",
    payment_received: "betaling ontvangen",
    payment_failed: "betaling mislukt",
    reminder_upcoming: "vooraankondiging",
    reminder_first: "eerste herinnering",
    reminder_second: "tweede herinnering",
    reminder_final: "laatste herinnering",
    refund: "terugbetaling",
    credit_note: "creditnota",
    chargeback: "terugboeking",
    surplus: "te veel betaald",
  },
  roles: {
    administrator: "beheerder",
    finance: "financieel medewerker",
    employee: "medewerker",
    "read-only": "meelezer",
  },
  purposes: {
    surplus: ", omdat er te veel was betaald",
    credit: ", met een creditnota erbij",
    "still-owed": "; het bedrag blijft verschuldigd",
  },
  failures: {
    authentication_abandoned: "de klant brak de bevestiging af",
    authentication_failed: "de bevestiging mislukte",
    authentication_required: "de bank wil een bevestiging",
    authentication_unavailable_acs: "de bank kon niet bevestigen",
    card_declined: "de kaart is geweigerd",
    card_expired: "de kaart is verlopen",
    inactive_card: "de kaart is niet actief",
    insufficient_funds: "onvoldoende saldo",
    invalid_cvv: "verkeerde beveiligingscode",
    invalid_card_holder_name: "verkeerde naam op de kaart",
    invalid_card_number: "verkeerd kaartnummer",
    invalid_card_type: "deze soort kaart past niet",
    possible_fraud: "mogelijk fraude",
    refused_by_issuer: "geweigerd door de kaartuitgever",
    unknown_reason: "reden onbekend",
  },
};
