import { hours } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { EventId } from "../ids/ids.ts";
import { readFrozenSince } from "../invoices/freeze-queries.ts";
import { type Invoice, payableMinor } from "../invoices/invoice.ts";
import { payersAddress } from "../invoices/payers-address.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { listChargebacksOfInvoice } from "../payments/chargeback-queries.ts";
import { isRepeatable, isTransferAwaited, isWithTheBank, type Payment } from "../payments/payment.ts";
import { listPaymentsOfInvoice } from "../payments/payment-queries.ts";
import type { Block } from "./blocks.ts";
import { type PauseOf, readPause } from "./pause-queries.ts";
import { reminderDay } from "./reminder.ts";
import { lastRemindedAt } from "./reminder-queries.ts";

/** A customer at a checkout is not interrupted; after this they have gone, whatever became of their payment. */
const AT_CHECKOUT_MS = hours(1);

const NOT_AGAIN_WITHIN_MS = hours(24);

/**
 * Why a customer is not to be reminded of this invoice now; null when nothing stands in the way. Asked with the invoice
 * locked, nothing can come between the answer and what is done upon it.
 */
export async function reasonNotToRemind(tx: Tx, { invoice, of }: Asked): Promise<Block | null> {
  const { status, mode, sentAt, unexplainedMinor } = invoice;
  if (mode === "test") return "test_mode";
  if (status !== "open") return "not_open";
  if (unexplainedMinor > 0n) return "refund_unexplained";
  if (payableMinor(invoice) === 0n) return "nothing_to_pay";
  if (sentAt === null) return "not_sent";
  if ((await payersAddress(tx, { invoice })) === null) return "no_address";
  const { id: invoiceId } = invoice;
  const payments = await listPaymentsOfInvoice(tx, { invoiceId });
  if (payments.some((payment) => isUnderway(payment, tx))) return "processing";
  const chargebacks = await listChargebacksOfInvoice(tx, { invoiceId });
  if (chargebacks.some(({ reversedAt }) => reversedAt === null)) return "disputed";
  if ((await readFrozenSince(tx, { ids: [invoiceId] })).has(invoiceId)) return "frozen";
  const last = await lastRemindedAt(tx, { invoiceId, except: of.eventId });
  if (last !== null && tx.now.getTime() - last.getTime() < NOT_AGAIN_WITHIN_MS) return "reminded_lately";
  // Last, so that a pause never hides what stands in the way of a person who wants to remind all the same.
  if (!of.isByHand && (await isPaused(tx, { invoice }))) return "paused";
  return null;
}

type Asked = {
  readonly invoice: Invoice;
  /** The reminder that is to go; a person who asks for one may remind in spite of a pause. */
  readonly of: { readonly isByHand: boolean; readonly eventId: EventId | null };
};

/** Whether the pause of the invoice or of its customer is not over. */
export async function isPaused(tx: Tx, { invoice }: { invoice: Invoice }): Promise<boolean> {
  const { timeZone } = await readMerchant(tx);
  const today = reminderDay(timeZone, tx.now);
  const each: PauseOf[] = [{ invoiceId: invoice.id }, { customerId: invoice.customerId }];
  for (const of of each) {
    if ((await readPause(tx, { of, today })) !== null) return true;
  }
  return false;
}

/** The money may be on its way: with the bank, as a transfer that was chosen, or from somebody who is paying now. */
function isUnderway(payment: Payment, { now }: { now: Date }): boolean {
  if (payment.setAsideReason !== null) return false;
  if (isWithTheBank(payment) || isTransferAwaited(payment)) return true;
  if (payment.creation === "pending") return isRepeatable(payment, { now });
  return payment.status === "open" && now.getTime() - payment.createdAt.getTime() < AT_CHECKOUT_MS;
}
