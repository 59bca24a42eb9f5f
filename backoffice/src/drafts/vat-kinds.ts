import type { InvoiceLineInput } from "../../../src/invoices/invoice-schemas.ts";
import type { newInvoice } from "../language/en/new-invoice.ts";

/** A category with its rate, as the catalogue names it: `S:21`. */
export type VatKind = keyof (typeof newInvoice)["vatKinds"];

/** Of the Netherlands and Belgium, and the reasons for none. */
export const VAT_KINDS = [
  "S:21",
  "S:12",
  "S:9",
  "S:6",
  "Z:0",
  "E:0",
  "AE:0",
  "K:0",
  "G:0",
  "O:0",
] as const satisfies VatKind[];

/** A standard rate that is none of those; it is typed in a field of its own. */
export const OTHER_RATE = "other";

export type VatValues = { vat: string; otherRate: string };

export function isVatKind(vat: string): vat is VatKind {
  return VAT_KINDS.some((kind) => kind === vat);
}

/** Exempt and outside the scope say why in words (EN 16931, BR-E-10 and BR-O-10). */
export function asksForReason(vat: string): boolean {
  return vat === "E:0" || vat === "O:0";
}

/** As the API takes it. */
export function readVat({ vat, otherRate }: VatValues): Pick<InvoiceLineInput, "vatRate" | "vatCategory"> {
  if (vat === OTHER_RATE) return { vatCategory: "S", vatRate: readRate(otherRate) ?? "" };
  const [vatCategory, vatRate = "0"] = vat.split(":");
  // A value of the list, which holds categories of the API and nothing else.
  return { vatCategory: vatCategory as NonNullable<InvoiceLineInput["vatCategory"]>, vatRate };
}

/** As the form shows it; a category that the list does not know keeps its own entry there. */
export function vatValues({ vatCategory, vatRate }: { vatCategory: string; vatRate: string }): VatValues {
  const vat = `${vatCategory}:${vatRate}`;
  return vatCategory === "S" && !isVatKind(vat)
    ? { vat: OTHER_RATE, otherRate: vatRate }
    : { vat, otherRate: "" };
}

/** A percentage above 0 as typed, with a comma or a dot; null when it is none. */
export function readRate(typed: string): string | null {
  const rate = typed.trim().replace(",", ".");
  return /^\d{1,3}(\.\d{1,4})?$/.test(rate) && Number(rate) > 0 && Number(rate) <= 100 ? rate : null;
}
