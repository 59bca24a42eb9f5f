import type { MoneyJson } from "../../../src/money/money.ts";
import { useLanguage } from "./language.ts";

/** How amounts, days and instants read in the reader's language. */
export function useFormats() {
  const { locale } = useLanguage();
  return {
    money: ({ currency, value }: MoneyJson) =>
      // `Intl` formats a decimal string exactly; the type asks for a promise that it is one, which the API gives.
      new Intl.NumberFormat(locale, { style: "currency", currency }).format(value as `${number}`),
    /** Without cents, to label an axis. */
    roundMoney: ({ currency, value }: MoneyJson) =>
      // As above.
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        maximumFractionDigits: 0,
        notation: "compact",
      }).format(value as `${number}`),
    /** As a person types it: no sign of the currency, nothing between thousands. */
    typedAmount: ({ value }: MoneyJson) =>
      new Intl.NumberFormat(locale, {
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
      new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(value as `${number}`),
    /** `2026-11-23` as a reader writes it. A day has no time zone, hence UTC on both sides. */
    day: (day: string | null) =>
      day === null ? "–" : dayFormat(locale).format(new Date(`${day}T00:00:00Z`)),
    /** Day and month, where the year goes without saying. */
    shortDay: (day: string) =>
      new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      ),
    /** An instant in the reader's own time zone. */
    instant: (instant: string | null) =>
      instant === null
        ? "–"
        : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(
            new Date(instant),
          ),
    /** With seconds, for a log. */
    preciseInstant: (instant: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" }).format(new Date(instant)),
  };
}

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
}
