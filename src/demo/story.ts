import type { InvoiceLineInput } from "../invoices/invoice-schemas.ts";
import type { DemoCustomer } from "./demo-customers.ts";

/** What happens to an invoice after it was issued: by the office, by the payer, or at Mollie. */
export type Act =
  | { does: "open-link" }
  | { does: "pay"; method: string }
  /** The payer tries and does not succeed; time itself lets an abandoned one expire. */
  | { does: "try"; ends: "failed" | "canceled" | "expired"; method?: string }
  /** The payer chooses a bank transfer at Mollie's checkout; the money may come later, or not yet. */
  | { does: "choose-transfer" }
  | { does: "transfer-arrives" }
  /** Money that came another way; all that is outstanding unless an amount is named. */
  | { does: "register"; type: "bank" | "cash" | "card_reader"; amount?: string; reference?: string }
  /** A credit note for the whole invoice, or for these lines. */
  | { does: "credit"; reason: string; lines?: readonly InvoiceLineInput[] }
  /** The office gives so much back, with a credit note over it. */
  | { does: "refund"; amount: string; description: string }
  /** The payer's bank takes the money back. */
  | { does: "charge-back" }
  /** Mollie is asked how its payment is by now. */
  | { does: "look" }
  | { does: "void" };

/** One invoice of the demo and all that happens to it. */
export type InvoiceStory = {
  customer: DemoCustomer;
  /** How many days before today it is issued, or drafted. At least one, so that all of it lies in the past. */
  daysAgo: number;
  lines: readonly InvoiceLineInput[];
  reference?: string;
  currency?: string;
  prepaid?: string;
  /** Instead of the merchant's 14 days. */
  dueInDays?: number;
  isDraft?: boolean;
  /** What happens, and how many days after issuing. */
  acts?: readonly (Act & { afterDays: number })[];
};

/** After so many days it is paid through the link, with this method. */
export const paid = (method: string, afterDays: number) =>
  [link, { does: "pay", method, afterDays }] as const;

/** The office opens the pay link on the day of issuing. */
export const link = { does: "open-link", afterDays: 0 } as const;
