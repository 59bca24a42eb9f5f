import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { isZero } from "./amounts.ts";

/** The invoices that this one's surplus can pay: another one, in the same currency and mode, that asks for something. */
export function payableFrom(
  invoice: Pick<InvoiceAnswer, "id" | "currency" | "mode">,
  { owed }: { owed: readonly InvoiceAnswer[] },
): InvoiceAnswer[] {
  return owed.filter(
    ({ id, currency, mode, payable }) =>
      id !== invoice.id && currency === invoice.currency && mode === invoice.mode && !isZero(payable),
  );
}
