import type { Tx } from "../db/tx.ts";
import type { IssuedInvoice } from "../invoices/invoice.ts";
import { book, type Entry, type TransactionKind } from "../ledger/book.ts";
import { invariant } from "../problems/problems.ts";
import type { Refund } from "./refund.ts";

type Booking = { invoice: IssuedInvoice; refund: Refund; occurredAt: Date };

/** Mollie accepted it: less was received, and the money is promised to the payer. */
export async function bookRefund(tx: Tx, { invoice, refund, occurredAt }: Booking): Promise<void> {
  await bookFor(tx, { invoice, refund, occurredAt }, "refund", [
    { account: "receivable", minor: refund.amountMinor, invoiceId: invoice.id },
    { account: "refunds_payable", minor: -refund.amountMinor },
  ]);
}

/** The money has left Mollie. */
export async function bookRefundPaid(tx: Tx, { invoice, refund, occurredAt }: Booking): Promise<void> {
  await bookFor(tx, { invoice, refund, occurredAt }, "refund_paid", [
    { account: "refunds_payable", minor: refund.amountMinor },
    { account: "mollie", minor: -refund.amountMinor },
  ]);
}

/** It came to nothing: the merchant has the money, or has it again if it had left. */
export async function bookRefundReversed(tx: Tx, { invoice, refund, occurredAt }: Booking): Promise<void> {
  const from = refund.status === "refunded" ? "mollie" : "refunds_payable";
  await bookFor(tx, { invoice, refund, occurredAt }, "refund_reversed", [
    { account: from, minor: refund.amountMinor },
    { account: "receivable", minor: -refund.amountMinor, invoiceId: invoice.id },
  ]);
}

const PREFIX = {
  refund: "refund",
  refund_paid: "refund-paid",
  refund_reversed: "refund-reversed",
} as const satisfies Partial<Record<TransactionKind, string>>;

async function bookFor(
  tx: Tx,
  { invoice, refund, occurredAt }: Booking,
  kind: keyof typeof PREFIX,
  entries: readonly Entry[],
): Promise<void> {
  invariant(refund.mollieRefundId, "Only what Mollie has under an id is booked.");
  await book(tx, {
    key: `${PREFIX[kind]}:${refund.mollieRefundId}`,
    kind,
    mode: invoice.mode,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    currency: refund.currency,
    occurredAt,
    entries,
  });
}
