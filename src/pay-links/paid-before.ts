import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { add, type MoneyJson, moneyFrom, toJson } from "../money/money.ts";

/** What the payer paid of an invoice until now, before it was made and since. */
export function paidBefore({ prepaid, received }: InvoiceAnswer): MoneyJson {
  return toJson(add(moneyFrom(prepaid), moneyFrom(received)));
}
