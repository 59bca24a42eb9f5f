import type { Tx } from "../db/tx.ts";
import type { CustomerId, InvoiceId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";
import { invariant } from "../problems/problems.ts";
import { insertEntries, insertTransaction } from "./ledger-queries.ts";

/** Where money stands. Receivable is kept per invoice; the means by which it came each have an account. */
export type Account =
  | "receivable"
  | "customer_credit"
  | "revenue"
  | "vat"
  | "prepayments"
  | "mollie"
  | "refunds_payable"
  | "bank"
  | "cash"
  | "card_reader"
  | "other_means"
  | "bad_debt";

/**
 * Why a transaction was booked, and which part of an invoice's account it moves. `outstanding = owed − prepaid −
 * credited − writtenOff − received`, each the sum of that part's receivable entries (rule 2 in docs/architecture.md).
 * One that moves no invoice's account (money of a refund that left) has a part all the same, and adds nothing to it.
 */
export const PART_OF_KIND = {
  invoice_issued: "owed",
  invoice_voided: "owed",
  prepaid: "prepaid",
  credit_note: "credited",
  payment: "received",
  external_payment: "received",
  external_payment_removed: "received",
  refund: "received",
  refund_paid: "received",
  refund_reversed: "received",
  chargeback: "received",
  chargeback_reversed: "received",
  surplus_released: "received",
  surplus_applied: "received",
  surplus_application_removed: "received",
  write_off: "writtenOff",
  write_off_undone: "writtenOff",
} as const;
export type TransactionKind = keyof typeof PART_OF_KIND;
export type Part = (typeof PART_OF_KIND)[TransactionKind];

/** Debit is positive, credit negative, in minor units. */
export type Entry = { account: Account; minor: bigint; invoiceId?: InvoiceId };

/**
 * Adds one balanced transaction. `key` makes booking twice impossible: the second time nothing is added and the answer
 * is `already_booked`. Entries of zero are left out; a transaction of nothing but zeros is not booked at all.
 */
export async function book(
  tx: Tx,
  transaction: {
    key: string;
    kind: TransactionKind;
    mode: "test" | "live";
    invoiceId: InvoiceId | null;
    customerId: CustomerId | null;
    currency: Currency;
    occurredAt: Date;
    entries: readonly Entry[];
  },
): Promise<"booked" | "already_booked" | "nothing_to_book"> {
  const entries = transaction.entries.filter(({ minor }) => minor !== 0n);
  const sum = entries.reduce((total, { minor }) => total + minor, 0n);
  invariant(sum === 0n, `Ledger transaction ${transaction.key} balances.`);
  if (entries.length === 0) return "nothing_to_book";
  const id = tx.newId("ledgerTransaction");
  if (!(await insertTransaction(tx, { id, ...transaction }))) return "already_booked";
  await insertEntries(tx, { transactionId: id, currency: transaction.currency, entries });
  return "booked";
}
