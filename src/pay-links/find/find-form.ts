import type { Asked } from "./find-invoice.ts";
import { readTypedAmount } from "./typed-amount.ts";
import { LONGEST_NUMBER } from "./typed-number.ts";

/** What was typed, to be shown again: nobody should have to type both anew because of one. */
export type Typed = { readonly number: string; readonly amount: string };

export type FindField = keyof Typed;
/** In the order in which the form asks. */
export const FIND_FIELDS = ["number", "amount"] as const satisfies FindField[];

/** What can be said of a field without looking for the invoice. */
export type FindFault = "missing" | "unreadable";

export type ReadFindForm =
  | { ok: true; typed: Typed; asked: Asked }
  | { ok: false; typed: Typed; faults: Partial<Record<FindField, FindFault>> };

/** The longest amount that an invoice can hold, with a currency and all that stands between its digits. */
const LONGEST_AMOUNT = 40;

/** Reads the posted form. A fault of a field is told as such: it says nothing of any invoice. */
export function readFindForm(form: URLSearchParams): ReadFindForm {
  const typed = readTyped(form);
  const amount = readTypedAmount(typed.amount);
  const faults: Partial<Record<FindField, FindFault>> = {
    ...(typed.number === "" ? { number: "missing" } : {}),
    ...(typed.amount === "" ? { amount: "missing" } : amount === null ? { amount: "unreadable" } : {}),
  };
  if (amount === null || Object.keys(faults).length > 0) return { ok: false, typed, faults };
  return { ok: true, typed, asked: { number: typed.number, amount } };
}

/** What a form, or the address that a document prints, has in its fields, cut to what can be meant. */
export function readTyped(fields: URLSearchParams): Typed {
  return {
    number: (fields.get("number") ?? "").trim().slice(0, LONGEST_NUMBER),
    amount: (fields.get("amount") ?? "").trim().slice(0, LONGEST_AMOUNT),
  };
}
