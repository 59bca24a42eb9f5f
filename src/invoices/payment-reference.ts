import type { PaymentReferenceKind } from "../merchants/merchant-queries.ts";
import { belgianReference } from "./belgian-reference.ts";
import { creditorReference, isCreditorReference } from "./creditor-reference.ts";
import { dutchReference, isDutchReference } from "./dutch-reference.ts";

/**
 * What a payer writes with a transfer, so that the merchant can match it: what the invoice came with, else its number in
 * the form that the merchant chose, else the number itself where it does not fit that form.
 */
export function paymentReferenceOf(
  { number, paymentReference }: { number: string; paymentReference: string | null },
  { kind }: { kind: PaymentReferenceKind },
): string {
  return paymentReference ?? FORMS[kind](number) ?? number;
}

const FORMS: Readonly<Record<PaymentReferenceKind, (number: string) => string | null>> = {
  number: (number) => number,
  rf: creditorReference,
  ogm: belgianReference,
  betalingskenmerk: dutchReference,
};

/** As people read it out and banks' forms accept it: in groups of four where it has check digits of its own. */
export function groupedReference(reference: string): string {
  const isGrouped = isCreditorReference(reference) || isDutchReference(reference);
  return isGrouped ? inFours(reference) : reference;
}

/** In groups of four, as ISO 13616 prints an IBAN. */
export function inFours(text: string): string {
  return text.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1 ");
}
