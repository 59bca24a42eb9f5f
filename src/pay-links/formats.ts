import type { Language } from "../languages/languages.ts";
import type { MoneyJson } from "../money/money.ts";

/** How amounts, days and countries look to a payer. Everything that it returns is plain text. */
export type Formats = {
  /** An amount with its currency and exactly the decimals it came with. */
  readonly money: (amount: MoneyJson) => string;
  /** A calendar day, `YYYY-MM-DD`, which is the same day everywhere. */
  readonly day: (day: string) => string;
  /** The day on which an instant fell in the merchant's time zone. */
  readonly instantDay: (instant: Date) => string;
  /** A quantity: a decimal string, grouped, without the zeros at its end. */
  readonly quantity: (decimal: string) => string;
  /** A VAT rate in per cent: `21` becomes `21%`. */
  readonly rate: (percent: string) => string;
  /** How long to wait, in whole minutes, or in hours where there are many. */
  readonly wait: (ms: number) => string;
  /** Several things, in the midst of a sentence: `A, B and C`. */
  readonly list: (things: readonly string[]) => string;
  /** The name of an ISO 3166-1 country. */
  readonly country: (code: string) => string;
};

/** Payers of Dutch businesses: Dutch as in the Netherlands, and English with the day before the month. */
const TAGS = { nl: "nl-NL", en: "en-GB", de: "de-DE", fr: "fr-FR" } as const satisfies Record<
  Language,
  string
>;

/** Behind the number: German and French set a space between, which must not break a line. */
const PER_CENT = { nl: "%", en: "%", de: "\u00a0%", fr: "\u202f%" } as const satisfies Record<
  Language,
  string
>;

/** How a language writes amounts, days and countries; instants fall on days in `timeZone`. */
export function formatsFor(language: Language, { timeZone }: { timeZone: string }): Formats {
  const tag = TAGS[language];
  const days = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  const instants = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone });
  const quantities = new Intl.NumberFormat(tag, { maximumFractionDigits: 12 });
  const rates = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const countries = new Intl.DisplayNames(tag, { type: "region", fallback: "code" });
  return {
    money: ({ currency, value }) => {
      // The decimals are ISO 4217's, which the value has already; CLDR's may differ.
      const decimals = value.split(".")[1]?.length ?? 0;
      return new Intl.NumberFormat(tag, {
        style: "currency",
        currency,
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(exact(value));
    },
    day: (day) => together(days.format(new Date(`${day}T00:00:00Z`))),
    instantDay: (instant) => together(instants.format(instant)),
    quantity: (decimal) => quantities.format(exact(decimal)),
    rate: (percent) => `${rates.format(exact(percent))}${PER_CENT[language]}`,
    list: (things) => lists.format(things),
    wait: (ms) => {
      const minutes = Math.max(1, Math.ceil(ms / 60_000));
      const [count, unit] = minutes < 120 ? [minutes, "minute"] : [Math.ceil(minutes / 60), "hour"];
      return new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }).format(count);
    },
    country: (code) => countries.of(code) ?? code,
  };
}

/** The day stays with its month when a line breaks. */
function together(date: string): string {
  return date.replace(" ", "\u00a0");
}

/**
 * `Intl` formats a decimal string exactly, without passing through a floating-point number. Its type asks for a
 * template of a number, which our amounts are: they match `-?digits(.digits)?` before they are stored.
 */
function exact(decimal: string): `${number}` {
  return decimal as `${number}`;
}
