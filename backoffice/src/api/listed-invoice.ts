import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";

/** What a list shows and decides by. */
const FIELDS = [
  "id",
  "number",
  "status",
  "isOverdue",
  "isPartiallyPaid",
  "mode",
  "reference",
  "total",
  "received",
  "credited",
  "outstanding",
  "surplus",
  "issuedOn",
  "dueOn",
  "sentAt",
  "payLink",
  "payment",
  "createdAt",
] as const satisfies (keyof InvoiceAnswer)[];

type Kept = Pick<InvoiceAnswer, (typeof FIELDS)[number]>;

/** An invoice without its lines, so that a hundred thousand of them fit in a page's memory. */
export type ListedInvoice = Kept & { customerName: string };

export function listed(invoice: InvoiceAnswer): ListedInvoice {
  // justified: the entries are exactly those fields
  const kept = Object.fromEntries(FIELDS.map((field) => [field, invoice[field]])) as Kept;
  return { ...kept, customerName: invoice.customer.name };
}
