import { Big } from "big.js";
import { type Day, dayIn, parseDay } from "../../clock/clock.ts";
import { type Currency, decimalsOf } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { type Money, parseMoney, zero } from "../../money/money.ts";
import type { Refusals } from "./refusals.ts";
import { shown } from "./xml-refusal.ts";
import type { XmlElement } from "./xml-tree.ts";

/** What every reading function needs: where to put refusals, and the currency that amounts must have. */
export type Reading = { readonly refusals: Refusals; readonly currency: Currency };

/**
 * A decimal of XML Schema. It may have a plus sign and leave out the digits on one side of the dot. Thirty decimals,
 * because unit prices computed in floating point arrive with seventeen; fifteen digits before, because no amount of
 * ours is longer.
 */
const XML_DECIMAL = /^[+-]?(?:\d{1,15}(?:\.\d{0,30})?|\.\d{1,30})$/;

/** The only child of that name. Twice where UBL has it once would leave open which one counts, so it is refused. */
function only(reading: Reading, parent: XmlElement, name: string): XmlElement | null {
  const [found, second] = all(parent, name);
  if (second) reading.refusals.notAccepted(second, "appears a second time; it can be there only once.");
  return found ?? null;
}

export function all(parent: XmlElement | null, name: string): readonly XmlElement[] {
  return parent?.children.get(name) ?? [];
}

/** The first child of that name, for what may repeat in UBL and where the first one is enough for us. */
export function first(parent: XmlElement | null, name: string): XmlElement | null {
  return all(parent, name)[0] ?? null;
}

/** The element at the end of a path of names, or null as soon as one is not there. */
export function follow(
  reading: Reading,
  parent: XmlElement | null,
  ...names: readonly string[]
): XmlElement | null {
  let at = parent;
  for (const name of names) at = at && only(reading, at, name);
  return at;
}

/** Its text; null when the element is not there or empty. */
export function text(
  reading: Reading,
  parent: XmlElement | null,
  ...names: readonly string[]
): string | null {
  return follow(reading, parent, ...names)?.text || null;
}

/** The texts of all children of that name, joined by line breaks; null when there is none. */
export function joinedText(parent: XmlElement | null, name: string): string | null {
  const texts = all(parent, name).map((element) => element.text);
  return texts.filter((each) => each !== "").join("\n") || null;
}

/** Its text. When it is missing or empty that is refused, and the empty text stands in until the refusal is thrown. */
export function requiredText(reading: Reading, parent: XmlElement, ...names: readonly string[]): string {
  const found = text(reading, parent, ...names);
  if (found === null) refuseMissing(reading, parent, names.join("/"));
  return found ?? "";
}

export function refuseMissing(reading: Reading, parent: XmlElement, missing: string): void {
  const name = missing.replace(/\w+:/g, "");
  reading.refusals.notAccepted(parent, `has no ${name}, or an empty one; an invoice must have it.`, {
    missing,
  });
}

/** An amount in the document's currency; null when it is not there. */
export function amount(reading: Reading, parent: XmlElement | null, name: string): Money | null {
  const element = parent && only(reading, parent, name);
  return element && amountOf(reading, element, { currency: reading.currency });
}

export function requiredAmount(reading: Reading, parent: XmlElement, name: string): Money {
  const found = amount(reading, parent, name);
  if (found === null) refuseMissing(reading, parent, name);
  return found ?? zero(reading.currency);
}

/**
 * The money in an amount element. BR-DEC-01 to -28 ask for at most two decimals; we ask for at most the currency's,
 * so that dinars can have three and yen have none. Zeros behind them do no harm.
 */
export function amountOf(
  { refusals }: Reading,
  element: XmlElement,
  { currency }: { currency: Currency },
): Money {
  const unit = element.attributes.get("currencyID");
  if (unit !== currency) {
    // PEPPOL-EN16931-R051: every amount but the tax total in the tax currency is in the document's currency.
    const has = unit === undefined ? "has no currencyID" : `is in ${shown(unit)}`;
    refusals.notAccepted(element, `${has}, but must be in ${currency}.`);
    return zero(currency);
  }
  const value = decimalIn(element.text);
  if (!value) {
    refusals.notAccepted(element, `is ${shown(element.text)}, which is not an amount.`);
    return zero(currency);
  }
  const decimals = decimalsOf(currency);
  if (!value.round(decimals, Big.roundDown).eq(value)) {
    refusals.notAccepted(element, `is ${shown(element.text)}, but ${currency} has ${decimals} decimals.`);
    return zero(currency);
  }
  const parsed = parseMoney({ currency, value: value.toFixed(decimals) });
  if (!parsed.ok) refusals.notAccepted(element, `is too large: ${parsed.detail.in("en")}`);
  return parsed.ok ? parsed.money : zero(currency);
}

/** A number without a unit (quantity, unit price, percentage); null when it is not there. */
export function decimal(reading: Reading, parent: XmlElement | null, name: string): Decimal | null {
  const element = parent && only(reading, parent, name);
  if (!element) return null;
  const value = decimalIn(element.text);
  if (!value) reading.refusals.notAccepted(element, `is ${shown(element.text)}, which is not a number.`);
  return value;
}

/** The number as a plain string: "25.0" is "25". */
export function plain(value: Decimal): string {
  return value.eq(0) ? "0" : value.toFixed();
}

/** A day; null when it is not there. A time zone behind it, which XML Schema allows, does not change the day. */
export function day(reading: Reading, parent: XmlElement | null, name: string): Day | null {
  const element = parent && only(reading, parent, name);
  if (!element || element.text === "") return null;
  const found = parseDay(element.text.replace(/(?:Z|[+-]\d\d:\d\d)$/, ""));
  if (!found) {
    // PEPPOL-EN16931-F001
    reading.refusals.notAccepted(element, `is ${shown(element.text)}, which is not a day like 2026-01-31.`);
  }
  return found;
}

/** A day. When it is missing or none, that is refused, and a day of no meaning stands in. */
export function requiredDay(reading: Reading, parent: XmlElement, name: string): Day {
  requiredText(reading, parent, name);
  return day(reading, parent, name) ?? dayIn("UTC", new Date(0));
}

function decimalIn(written: string): Decimal | null {
  if (!XML_DECIMAL.test(written)) return null;
  return new Big(written.replace(/^\+/, "").replace(/\.$/, ""));
}
