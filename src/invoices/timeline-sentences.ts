import { parseDay } from "../clock/clock.ts";
import type { EventRow } from "../events/event-queries.ts";
import { type Language, LOCALES } from "../languages/languages.ts";
import { methodInSentence } from "../mollie/method-names.ts";
import type { MoneyJson } from "../money/money.ts";
import { recognise } from "../sentences/recognise.ts";
import { de, deNames } from "./timeline/de.ts";
import { en, enNames } from "./timeline/en.ts";
import type { Facts, Names, Sentences } from "./timeline/facts.ts";
import { fr, frNames } from "./timeline/fr.ts";
import { nl, nlNames } from "./timeline/nl.ts";

/** Who reads: in which language, and by which names Mollie calls its methods. */
export type Reader = { locale: Language; methodNames: ReadonlyMap<string, string> };

/** An event in a sentence; each type has one in each language, or it does not compile. */
export function sentenceFor(event: EventRow, reader: Reader): string {
  return SENTENCES[reader.locale][event.type](factsOf(event, reader));
}

const SENTENCES: Record<Language, Sentences> = { en, nl, de, fr };
const NAMES: Record<Language, Names> = { en: enNames, nl: nlNames, de: deNames, fr: frNames };

function factsOf({ data }: EventRow, { locale, methodNames }: Reader): Facts {
  const text = (key: string) => (typeof data[key] === "string" ? data[key] : "");
  const names = NAMES[locale];
  const failure = text("failureReason");
  return {
    number: text("number"),
    amount: amountIn(data, locale),
    method: methodIn(text("method"), { locale, methodNames }),
    status: text("status"),
    reason:
      recognise(text("reason") || text("refusal")).in(locale) ||
      (names.failures[failure] ?? failure.replaceAll("_", " ")),
    kind: names.mails[text("mail")] ?? names.kinds[text("type")] ?? text("type"),
    purpose: names.purposes[text("purpose")] ?? "",
    from: names.roles[text("from")] ?? text("from"),
    to: names.roles[text("to")] ?? text("to"),
    name: text("name"),
    until: dayIn(text("until"), locale),
  };
}

function dayIn(text: string, locale: Language): string {
  const day = parseDay(text);
  if (day === null) return "";
  const format = new Intl.DateTimeFormat(LOCALES[locale], { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function methodIn(id: string, { locale, methodNames }: Reader): string {
  if (id === "") return NAMES[locale].methodNotSaid;
  return methodInSentence({ id, description: methodNames.get(id) }, locale);
}

/** The one amount that an event is about, whatever it calls it, as people write money. */
function amountIn(data: EventRow["data"], locale: Language): string {
  const found = [data.amount, data.total, data.outstanding, data.surplus].find(isMoneyJson);
  if (!isMoneyJson(found)) return "";
  const format = new Intl.NumberFormat(LOCALES[locale], {
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
