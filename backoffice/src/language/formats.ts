import type { MoneyJson } from "../../../src/money/money.ts";
import { useLanguage } from "./language.ts";

/** How amounts, days and instants read in the reader's language. */
export function useFormats() {
  return formatsOf(useLanguage().locale);
}

/** The same in another language, such as a customer's. */
export function formatsOf(locale: string) {
  return {
    money: ({ currency, value }: MoneyJson) =>
      // `Intl` formats a decimal string exactly; the type asks for a promise that it is one, which the API gives.
      numberFormat(locale, { style: "currency", currency }).format(value as `${number}`),
    /** As short as an axis wants it, and exact on an axis in halves or quarters: €2.5k, not €3k. */
    shortMoney: ({ currency, value }: MoneyJson) =>
      // As above.
      numberFormat(locale, {
        style: "currency",
        currency,
        minimumFractionDigits: 0,
        maximumFractionDigits: 2,
        notation: "compact",
      }).format(value as `${number}`),
    /** As a person types it: no sign of the currency, nothing between thousands. */
    typedAmount: ({ value }: MoneyJson) =>
      numberFormat(locale, {
        useGrouping: false,
        minimumFractionDigits: value.split(".")[1]?.length ?? 0,
        // As above.
      }).format(value as `${number}`),
    /** A number as a person types it: nothing between thousands. */
    typedDecimal: (value: string) =>
      new Intl.NumberFormat(locale, {
        useGrouping: false,
        minimumFractionDigits: value.split(".")[1]?.length ?? 0,
        maximumFractionDigits: 12,
        // As above.
      }).format(value as `${number}`),
    decimal: (value: string) =>
      // As above; twelve decimals are the most that a quantity has.
      numberFormat(locale, { maximumFractionDigits: 12 }).format(value as `${number}`),
    /** `2026-11-23` as a reader writes it. A day has no time zone, hence UTC on both sides. */
    day: (day: string | null) =>
      day === null ? "–" : dayFormat(locale).format(new Date(`${day}T00:00:00Z`)),
    /** Day and month, where the year goes without saying. */
    shortDay: (day: string) =>
      dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      ),
    /** An instant in the reader's own time zone. */
    instant: (instant: string | null) =>
      instant === null
        ? "–"
        : dateFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant)),
    /** The day of an instant in the reader's own time zone. */
    instantDay: (instant: string) => dateFormat(locale, { dateStyle: "medium" }).format(new Date(instant)),
    /** With seconds, for a log. */
    preciseInstant: (instant: string) =>
      dateFormat(locale, { dateStyle: "medium", timeStyle: "medium" }).format(new Date(instant)),
  };
}

function dayFormat(locale: string): Intl.DateTimeFormat {
  return dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
}

/** Making a format costs a hundred times what using it does, and a list formats hundreds of amounts while it scrolls. */
const numberFormat = remembered(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const dateFormat = remembered(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

function remembered<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}
