import type { JsonValue } from "../db/database.ts";
import type { Tx } from "../db/tx.ts";
import type { EventType } from "../events/record-event.ts";
import { recordEvent } from "../events/record-event.ts";
import { creditAmount } from "../invoices/credit-amount.ts";
import type { DocumentSource, IssuedInvoice } from "../invoices/invoice.ts";
import { settleInvoice } from "../invoices/settle-invoice.ts";
import { money, toJson } from "../money/money.ts";
import { bookRefund, bookRefundPaid, bookRefundReversed } from "./book-refund.ts";
import { isUnderway, type Refund, takesMoney } from "./refund.ts";
import { markRefundStatus, setRefundPurpose } from "./refund-queries.ts";

type On = { invoice: IssuedInvoice; refund: Refund & { status: string } };

/**
 * Mollie has the refund, with its first status here: the books move. One that is a credit gets its credit note in the
 * same transaction. The invoice's row is locked; answers with the invoice as it is then.
 */
export async function acceptRefund(
  tx: Tx,
  { invoice, refund, occurredAt }: On & { occurredAt: Date },
): Promise<IssuedInvoice> {
  const isFinal = !isUnderway(refund.status);
  if (isFinal) {
    await markRefundStatus(tx, { id: refund.id, status: refund.status, completedAt: tx.now });
  }
  // It came to nothing before we heard of it.
  if (!takesMoney(refund.status)) {
    await tellOfRefund(tx, eventFor(refund.status), { invoice, refund });
    return settleInvoice(tx, { invoice, at: tx.now });
  }
  const purpose = await creditIfSo(tx, { invoice, refund });
  await bookRefund(tx, { invoice, refund, occurredAt });
  if (refund.status === "refunded") await bookRefundPaid(tx, { invoice, refund, occurredAt: tx.now });
  const type = refund.origin === "mollie" ? "refund.found" : "refund.accepted";
  await tellOfRefund(tx, type, { invoice, refund: { ...refund, purpose } });
  return settleInvoice(tx, { invoice, at: tx.now });
}

/** Mollie gave it another status: the books move when the money leaves, and back when it comes to nothing. */
export async function changeRefund(
  tx: Tx,
  { invoice, refund, status }: On & { status: string },
): Promise<IssuedInvoice> {
  const completedAt = isUnderway(status) ? null : tx.now;
  await markRefundStatus(tx, { id: refund.id, status, completedAt });
  const booking = { invoice, refund, occurredAt: tx.now };
  if (status === "refunded") await bookRefundPaid(tx, booking);
  if (takesMoney(refund.status) && !takesMoney(status)) await bookRefundReversed(tx, booking);
  await tellOfRefund(tx, eventFor(status), { invoice, refund: { ...refund, status } });
  return settleInvoice(tx, { invoice, at: tx.now });
}

/** A fact about a refund, with what its sentence needs. */
export async function tellOfRefund(
  tx: Tx,
  type: EventType,
  {
    invoice,
    refund,
    reason,
  }: {
    invoice: IssuedInvoice;
    refund: Pick<Refund, "id" | "paymentId" | "amountMinor" | "currency" | "purpose" | "status">;
    reason?: string;
  },
): Promise<void> {
  const data: { [key: string]: JsonValue } = {
    refundId: refund.id,
    amount: toJson(money(refund.amountMinor, refund.currency)),
  };
  if (refund.purpose !== null) data.purpose = refund.purpose;
  if (refund.status !== null) data.status = refund.status;
  if (reason !== undefined) data.reason = reason;
  await recordEvent(tx, {
    type,
    invoiceId: invoice.id,
    paymentId: refund.paymentId,
    mode: invoice.mode,
    data,
  });
}

/** Whether a credit note for this much may still be made. */
export function mayCredit(invoice: IssuedInvoice, { amountMinor }: { amountMinor: bigint }): boolean {
  return (
    invoice.status !== "void" &&
    invoice.writtenOffMinor === 0n &&
    amountMinor <= invoice.totalMinor - invoice.creditedMinor
  );
}

/** Makes the credit note that goes with a refund and notes both; the caller settles the invoice. */
export async function creditForRefund(
  tx: Tx,
  { invoice, refund }: { invoice: IssuedInvoice; refund: Refund },
): Promise<void> {
  const creditNoteId = await creditAmount(tx, {
    invoice,
    amountMinor: refund.amountMinor,
    reason: refund.description ?? `Refund ${refund.mollieRefundId ?? refund.id}`,
    source: documentSource(tx),
  });
  await setRefundPurpose(tx, { id: refund.id, purpose: "credit", creditNoteId });
}

/** Null when somebody credited the invoice meanwhile: then the refund waits for another answer. */
async function creditIfSo(
  tx: Tx,
  { invoice, refund }: { invoice: IssuedInvoice; refund: Refund },
): Promise<Refund["purpose"]> {
  if (refund.purpose !== "credit") return refund.purpose;
  if (mayCredit(invoice, refund)) {
    await creditForRefund(tx, { invoice, refund });
    return "credit";
  }
  await setRefundPurpose(tx, { id: refund.id, purpose: null, creditNoteId: null });
  return null;
}

function documentSource({ source }: Tx): DocumentSource {
  return source === "backoffice" || source === "demo" ? source : "api";
}

function eventFor(status: string): EventType {
  switch (status) {
    case "processing":
    case "refunded":
    case "failed":
    case "canceled":
      return `refund.${status}`;
    default:
      return "refund.changed";
  }
}
