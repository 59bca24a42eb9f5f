import type { Currency } from "../money/currency.ts";
import { money, toDecimal } from "../money/money.ts";

/** Two things in the database that should agree and do not, in a bookkeeper's words. */
export type Finding = {
  /** What it is about: "Invoice F2026-00001", "Payment pay_… (tr_…)". */
  about: string;
  sentence: string;
};

/** `EUR 121.00`: amounts in findings are compared by eye, so they are written plainly. */
export function amount(minor: bigint, currency: Currency): string {
  return `${currency} ${toDecimal(money(minor, currency))}`;
}
