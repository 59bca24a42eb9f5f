import type { EventRow } from "../events/event-queries.ts";
import type { EventType } from "../events/record-event.ts";
import type { MoneyJson } from "../money/money.ts";

type Locale = "nl" | "en";
type Tell = (facts: Facts) => string;

/** What an event's data say, as text for a sentence. */
type Facts = {
  number: string;
  amount: string;
  method: string;
  status: string;
  reason: string;
  kind: string;
  /** Why money goes back, as the end of a sentence; empty while nobody said so. */
  purpose: string;
  from: string;
  to: string;
  name: string;
};

/** Who reads: in which language, and by which names Mollie calls its methods. */
export type Reader = { locale: Locale; methodNames: ReadonlyMap<string, string> };

/** An event in a sentence; each type has one in each language, or it does not compile. */
export function sentenceFor(event: EventRow, reader: Reader): string {
  return SENTENCES[reader.locale][event.type](factsOf(event, reader));
}

const SENTENCES: Record<Locale, Record<EventType, Tell>> = {
  en: {
    "customer.created": () => "The customer was added.",
    "customer.updated": () => "The customer was changed.",
    "invoice.created": () => "The draft was made.",
    "invoice.updated": () => "The draft was changed.",
    "invoice.deleted": () => "The draft was thrown away.",
    "invoice.imported": ({ number }) => `The document ${number} was imported.`,
    "invoice.issued": ({ number, amount }) => `The invoice was issued as ${number} for ${amount}.`,
    "invoice.paid": () => "Nothing is outstanding any more: the invoice is paid.",
    "invoice.reopened": ({ amount }) => `The invoice is open again: ${amount} is outstanding.`,
    "invoice.voided": () => "The invoice was voided.",
    "invoice.written_off": ({ amount, reason }) =>
      `${amount} was given up${reason ? ` (${reason})` : ""}: the invoice is written off.`,
    "invoice.write_off_undone": ({ amount }) => `The write-off of ${amount} was taken back.`,
    "credit_note.issued": ({ number, amount }) => `Credit note ${number} lowered what is owed by ${amount}.`,
    "pay_link.opened": () => "The pay link was opened.",
    "payment.started": ({ amount }) => `The customer began to pay ${amount}.`,
    "payment.refused": ({ reason }) => `Mollie refused to make the payment: ${reason}`,
    "payment.lost": () =>
      "Mollie's answer about a payment was lost, and no such payment was found at Mollie.",
    "payment.method_chosen": ({ method }) => `The customer chose ${method}.`,
    "payment.pending": ({ method }) => `The bank is processing the payment (${method}).`,
    "payment.authorized": ({ method }) => `The payment was authorized (${method}).`,
    "payment.paid": ({ amount, method }) => `${amount} was paid through Mollie (${method}).`,
    "payment.canceled": () => "The payment was canceled.",
    "payment.expired": () => "The payment expired without being paid.",
    "payment.failed": ({ reason }) => `The payment failed${reason ? `: ${reason}` : ""}.`,
    "payment.changed": ({ status }) => `Mollie gave the payment the status ${status}.`,
    "payment.replaced": () => "An open payment was replaced, because it no longer fits.",
    "payment.set_aside": ({ reason }) => `News about a payment was set aside and not booked: ${reason}`,
    "external_payment.registered": ({ amount, kind }) =>
      `${amount} that came another way (${kind}) was registered.`,
    "external_payment.removed": ({ amount, kind }) =>
      `${amount} that came another way (${kind}) was taken back.`,
    "refund.requested": ({ amount, purpose }) => `A refund of ${amount} was asked for${purpose}.`,
    "refund.refused": ({ amount, reason }) => `Mollie refused the refund of ${amount}: ${reason}`,
    "refund.lost": ({ amount }) =>
      `Mollie's answer about a refund of ${amount} was lost, and no such refund was found at Mollie.`,
    "refund.accepted": ({ amount, purpose }) => `Mollie accepted the refund of ${amount}${purpose}.`,
    "refund.found": ({ amount }) =>
      `${amount} was refunded in Mollie's dashboard. Say why, so that it is known whether it is still owed.`,
    "refund.explained": ({ amount, purpose }) => `The refund of ${amount} was explained${purpose}.`,
    "refund.changed": ({ amount, status }) => `Mollie gave the refund of ${amount} the status ${status}.`,
    "refund.processing": ({ amount }) => `The refund of ${amount} is on its way to the customer's bank.`,
    "refund.refunded": ({ amount }) => `${amount} was paid back to the customer.`,
    "refund.failed": ({ amount }) => `The refund of ${amount} failed: the money is back with Mollie.`,
    "refund.canceled": ({ amount }) => `The refund of ${amount} was canceled.`,
    "chargeback.received": ({ amount, reason }) =>
      `The customer's bank took ${amount} back${reason ? `: ${reason}` : ""}.`,
    "chargeback.reversed": ({ amount }) => `The chargeback of ${amount} was reversed: the money is back.`,
    "surplus.recorded": ({ amount }) => `More was paid than was owed: ${amount} is over.`,
    "surplus.applied": ({ amount, from, to }) => `${amount} of the surplus on ${from} was used for ${to}.`,
    "surplus.application_removed": ({ amount, from, to }) =>
      `${amount} that was used for ${to} went back to ${from}.`,
    "invoice.frozen": ({ reason }) =>
      `The books of this invoice disagree, so no money leaves it until somebody looked: ${reason}`,
    "invoice.released": ({ reason }) =>
      `Somebody looked at the books of this invoice and released it: ${reason}`,
    "mollie.connected": () => "Mollie was connected.",
    "mollie.disconnected": () => "Mollie was disconnected.",
    "mollie.key_forgotten": () => "An API key of Mollie's was forgotten.",
    "power_up.activated": () => "The Power-Up was activated.",
    "power_up.trial_started": () => "The trial of the Power-Up began.",
    "settings.changed": () => "The settings were changed.",
    "member.invited": ({ to }) => `A colleague was invited as ${to}.`,
    "member.invitation_withdrawn": ({ to }) => `The invitation of a colleague as ${to} was taken back.`,
    "member.joined": ({ to }) => `A colleague joined the team as ${to}.`,
    "member.role_changed": ({ from, to }) => `The role of a colleague changed from ${from} to ${to}.`,
    "member.removed": ({ from }) => `A colleague who was ${from} was taken out of the team.`,
    "second_factor.enabled": () => "A colleague set up a second factor.",
    "second_factor.disabled": () => "A colleague switched their second factor off.",
    "second_factor.reset": () => "The second factor of a colleague was reset.",
    "role.created": ({ name }) => `The role ${name} was made.`,
    "role.changed": ({ name }) => `The role ${name} was changed.`,
    "role.deleted": ({ name }) => `The role ${name} was dropped.`,
  },
  nl: {
    "customer.created": () => "De klant is toegevoegd.",
    "customer.updated": () => "De klant is gewijzigd.",
    "invoice.created": () => "Het concept is gemaakt.",
    "invoice.updated": () => "Het concept is gewijzigd.",
    "invoice.deleted": () => "Het concept is weggegooid.",
    "invoice.imported": ({ number }) => `Het document ${number} is geïmporteerd.`,
    "invoice.issued": ({ number, amount }) => `De factuur is uitgegeven als ${number}, voor ${amount}.`,
    "invoice.paid": () => "Er staat niets meer open: de factuur is betaald.",
    "invoice.reopened": ({ amount }) => `De factuur staat weer open: ${amount} te betalen.`,
    "invoice.voided": () => "De factuur is vervallen verklaard.",
    "invoice.written_off": ({ amount, reason }) =>
      `${amount} is opgegeven${reason ? ` (${reason})` : ""}: de factuur is afgeboekt als oninbaar.`,
    "invoice.write_off_undone": ({ amount }) => `De afboeking van ${amount} is teruggedraaid.`,
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
    "payment.set_aside": ({ reason }) =>
      `Nieuws over een betaling is opzij gelegd en niet geboekt: ${reason}`,
    "external_payment.registered": ({ amount, kind }) =>
      `${amount} langs andere weg (${kind}) is geregistreerd.`,
    "external_payment.removed": ({ amount, kind }) =>
      `${amount} langs andere weg (${kind}) is teruggedraaid.`,
    "refund.requested": ({ amount, purpose }) => `Een terugbetaling van ${amount} is aangevraagd${purpose}.`,
    "refund.refused": ({ amount, reason }) => `Mollie weigerde de terugbetaling van ${amount}: ${reason}`,
    "refund.lost": ({ amount }) =>
      `Het antwoord van Mollie over een terugbetaling van ${amount} ging verloren; bij Mollie is ze niet gevonden.`,
    "refund.accepted": ({ amount, purpose }) => `Mollie nam de terugbetaling van ${amount} aan${purpose}.`,
    "refund.found": ({ amount }) =>
      `${amount} is in het dashboard van Mollie terugbetaald. Zeg waarom, dan is duidelijk of het nog verschuldigd is.`,
    "refund.explained": ({ amount, purpose }) => `De terugbetaling van ${amount} is toegelicht${purpose}.`,
    "refund.changed": ({ amount, status }) =>
      `Mollie gaf de terugbetaling van ${amount} de status ${status}.`,
    "refund.processing": ({ amount }) =>
      `De terugbetaling van ${amount} is onderweg naar de bank van de klant.`,
    "refund.refunded": ({ amount }) => `${amount} is terugbetaald aan de klant.`,
    "refund.failed": ({ amount }) =>
      `De terugbetaling van ${amount} is mislukt: het geld staat weer bij Mollie.`,
    "refund.canceled": ({ amount }) => `De terugbetaling van ${amount} is geannuleerd.`,
    "chargeback.received": ({ amount, reason }) =>
      `De bank van de klant haalde ${amount} terug${reason ? `: ${reason}` : ""}.`,
    "chargeback.reversed": ({ amount }) =>
      `Het terughalen van ${amount} is teruggedraaid: het geld is er weer.`,
    "surplus.recorded": ({ amount }) => `Er is meer betaald dan verschuldigd: ${amount} is te veel.`,
    "surplus.applied": ({ amount, from, to }) =>
      `${amount} van het overschot op ${from} is gebruikt voor ${to}.`,
    "surplus.application_removed": ({ amount, from, to }) =>
      `${amount} dat voor ${to} was gebruikt, ging terug naar ${from}.`,
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
  },
};

function factsOf({ data }: EventRow, { locale, methodNames }: Reader): Facts {
  const text = (key: string) => (typeof data[key] === "string" ? data[key] : "");
  return {
    number: text("number"),
    amount: amountIn(data, locale),
    method: methodNames.get(text("method")) || text("method") || METHOD_NOT_SAID[locale],
    status: text("status"),
    reason: text("reason") || text("refusal") || text("failureReason").replaceAll("_", " "),
    kind: KINDS[locale][text("type")] ?? text("type"),
    purpose: PURPOSES[locale][text("purpose")] ?? "",
    from: ROLES[locale][text("from")] ?? text("from"),
    to: ROLES[locale][text("to")] ?? text("to"),
    name: text("name"),
  };
}

const METHOD_NOT_SAID = { en: "method not said", nl: "methode onbekend" } as const;

const KINDS: Record<Locale, Record<string, string>> = {
  en: { bank: "bank", cash: "cash", card_reader: "card reader", other: "other" },
  nl: { bank: "bank", cash: "contant", card_reader: "pinautomaat", other: "anders" },
};

/** What the built-in roles are called in a sentence; an own role has only its id there. */
const ROLES: Record<Locale, Record<string, string>> = {
  en: {
    administrator: "administrator",
    finance: "finance",
    employee: "employee",
    "read-only": "reader",
  },
  nl: {
    administrator: "beheerder",
    finance: "financieel medewerker",
    employee: "medewerker",
    "read-only": "meelezer",
  },
};

const PURPOSES: Record<Locale, Record<string, string>> = {
  en: {
    surplus: ", because too much was paid",
    credit: ", and a credit note goes with it",
    "still-owed": "; the amount is still owed",
  },
  nl: {
    surplus: ", omdat er te veel was betaald",
    credit: ", met een creditnota erbij",
    "still-owed": "; het bedrag blijft verschuldigd",
  },
};

/** The one amount that an event is about, whatever it calls it, as people write money. */
function amountIn(data: EventRow["data"], locale: Locale): string {
  const found = [data.amount, data.total, data.outstanding, data.surplus].find(isMoneyJson);
  if (!isMoneyJson(found)) return "";
  const format = new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB", {
    style: "currency",
    currency: found.currency,
  });
  // `Intl` takes a decimal as a text, exactly; its type says so only for literals.
  return format.format(found.value as `${number}`);
}

function isMoneyJson(value: unknown): value is MoneyJson {
  if (typeof value !== "object" || value === null || !("value" in value) || !("currency" in value))
    return false;
  return typeof value.value === "string" && typeof value.currency === "string";
}
