import type { Day } from "../clock/clock.ts";
import type { CustomerDetails } from "../customers/customer-queries.ts";
import type { CreditNoteId, CustomerId, InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Currency } from "../money/currency.ts";

export type InvoiceStatus = "draft" | "open" | "paid" | "void" | "uncollectible";
export type VatCategory = "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
export type DocumentSource = "api" | "backoffice" | "ubl" | "demo";

/** One row of `invoices`; amounts in minor units of `currency`. */
export type Invoice = {
  id: InvoiceId;
  customerId: CustomerId;
  status: InvoiceStatus;
  mode: Mode | null;
  number: string | null;
  series: string;
  currency: Currency;
  totalMinor: bigint;
  totalExclVatMinor: bigint;
  prepaidMinor: bigint;
  roundingMinor: bigint;
  creditedMinor: bigint;
  writtenOffMinor: bigint;
  receivedMinor: bigint;
  outstandingMinor: bigint;
  surplusMinor: bigint;
  /** Went back through refunds that nobody has explained yet; part of what is outstanding, but nobody is asked for it. */
  unexplainedMinor: bigint;
  issuedOn: Day | null;
  dueOn: Day | null;
  reference: string | null;
  paymentReference: string | null;
  note: string | null;
  billTo: BillTo;
  source: DocumentSource;
  /** How often the draft was written; whoever changes it names the one that was read. */
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  issuedAt: Date | null;
  sentAt: Date | null;
  paidAt: Date | null;
  voidedAt: Date | null;
  writtenOffAt: Date | null;
};

/** The customer as printed on the document. */
export type BillTo = Omit<CustomerDetails, "locale">;

export type IssuedInvoice = Invoice & { mode: Mode; number: string; issuedAt: Date; issuedOn: Day };

/** Whether it has its number, mode and day: everything but a draft does. */
export function isIssued(invoice: Invoice): invoice is IssuedInvoice {
  return invoice.status !== "draft";
}

/** One row of `credit_notes`. */
export type CreditNote = {
  id: CreditNoteId;
  customerId: CustomerId;
  invoiceId: InvoiceId | null;
  mode: Mode;
  number: string;
  currency: Currency;
  totalMinor: bigint;
  totalExclVatMinor: bigint;
  roundingMinor: bigint;
  issuedOn: Day;
  reason: string | null;
  billTo: BillTo;
  source: DocumentSource;
  createdAt: Date;
};

/** What an invoice and a credit note both consist of. Decimals are strings, amounts minor units. */
export type DocumentLine = {
  description: string;
  quantity: string;
  unit: string | null;
  unitPrice: string;
  discountMinor: bigint;
  netMinor: bigint;
  vatCategory: VatCategory;
  vatRate: string;
  exemptionReason: string | null;
};

export type DocumentVat = {
  vatCategory: VatCategory;
  vatRate: string;
  taxableMinor: bigint;
  vatMinor: bigint;
  exemptionReason: string | null;
};

/** Negative is an allowance, positive a charge. */
export type DocumentAllowance = {
  reason: string | null;
  amountMinor: bigint;
  vatCategory: VatCategory;
  vatRate: string;
};

export type DocumentContent = {
  lines: readonly DocumentLine[];
  allowances: readonly DocumentAllowance[];
  vat: readonly DocumentVat[];
  totalMinor: bigint;
  totalExclVatMinor: bigint;
  roundingMinor: bigint;
};

/**
 * What the payer is asked for: what is outstanding, less what went back through refunds that wait for the merchant's
 * word on whether it is still owed. Minor units of the invoice's currency.
 */
export function payableMinor({
  outstandingMinor,
  unexplainedMinor,
}: Pick<Invoice, "outstandingMinor" | "unexplainedMinor">): bigint {
  return outstandingMinor > unexplainedMinor ? outstandingMinor - unexplainedMinor : 0n;
}

/** Derived, so never stored: the due date has passed in the merchant's time zone and the payer is asked for something. */
export function isOverdue(
  invoice: Pick<Invoice, "status" | "dueOn" | "outstandingMinor" | "unexplainedMinor">,
  { today }: { today: Day },
): boolean {
  return (
    invoice.status === "open" && invoice.dueOn !== null && invoice.dueOn < today && payableMinor(invoice) > 0n
  );
}

/** Derived, so never stored: something came in and something is left to pay. Credit alone does not count. */
export function isPartiallyPaid(
  invoice: Pick<Invoice, "status" | "receivedMinor" | "prepaidMinor">,
): boolean {
  return invoice.status === "open" && invoice.receivedMinor + invoice.prepaidMinor > 0n;
}

/** Through what a paid invoice was settled; null while it is not, and for one that asked for nothing. */
export function settledBy(
  invoice: Pick<Invoice, "status" | "receivedMinor" | "prepaidMinor" | "creditedMinor">,
): "payment" | "credit" | "mixed" | null {
  if (invoice.status !== "paid") return null;
  const byPayment = invoice.receivedMinor + invoice.prepaidMinor > 0n;
  const byCredit = invoice.creditedMinor > 0n;
  if (byPayment && byCredit) return "mixed";
  if (byPayment) return "payment";
  return byCredit ? "credit" : null;
}
