import { dayIn, parseDay } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { ExternalPaymentId, InvoiceId } from "../ids/ids.ts";
import { type Account, book } from "../ledger/book.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { money, toJson } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";
import {
  type ExternalPayment,
  type ExternalPaymentType,
  insertExternalPayment,
  markRemoved,
  readExternalPayment,
} from "./external-payment-queries.ts";
import type { IssuedInvoice } from "./invoice.ts";
import type { ExternalPaymentAnswer, ExternalPaymentInput } from "./invoice-schemas.ts";
import { lockIssued } from "./lock-issued.ts";
import { readAmount } from "./read-amount.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { readPaymentType } from "./transaction-types.ts";

const ACCOUNT: Record<ExternalPaymentType, Account> = {
  bank: "bank",
  cash: "cash",
  card_reader: "card_reader",
  other: "other_means",
};

/**
 * Books money that came another way; what the link asks for is lower at once. More than what is outstanding is booked
 * too, as surplus: the money is there, whatever the invoice says.
 */
export async function registerExternalPayment(
  tx: Tx,
  { invoiceId, input }: { invoiceId: InvoiceId; input: ExternalPaymentInput },
): Promise<ExternalPayment> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  const amountMinor = readAmount(input.amount, invoice);
  const { booksAs, own } = await readPaymentType(tx, { type: input.type });
  const payment: ExternalPayment = {
    id: tx.newId("externalPayment"),
    invoiceId,
    type: booksAs,
    transactionTypeId: own?.id ?? null,
    transactionTypeName: own?.name ?? null,
    currency: invoice.currency,
    amountMinor,
    paidOn: await readPaidOn(tx, input.paidOn ?? null),
    reference: input.reference ?? null,
    createdAt: tx.now,
    removedAt: null,
  };
  await insertExternalPayment(tx, payment);
  await bookMovement(tx, { invoice, payment, kind: "external_payment" });
  await recordEvent(tx, {
    type: "external_payment.registered",
    invoiceId,
    mode: invoice.mode,
    data: {
      externalPaymentId: payment.id,
      type: payment.transactionTypeName ?? payment.type,
      amount: toJson(money(amountMinor, invoice.currency)),
      paidOn: payment.paidOn,
    },
  });
  await settleInvoice(tx, { invoice, at: tx.now });
  return payment;
}

/** Takes it back by a counter-entry; the row and both entries stay. */
export async function removeExternalPayment(
  tx: Tx,
  { id }: { id: ExternalPaymentId },
): Promise<ExternalPayment> {
  const found = await requireExternalPayment(tx, { id });
  const invoice = await lockIssued(tx, { id: found.invoiceId });
  const payment = await requireExternalPayment(tx, { id });
  if (payment.removedAt !== null) {
    throw new Problem("external_payment_removed", {
      detail: say("This external payment was taken back before."),
    });
  }
  await markRemoved(tx, { id });
  await bookMovement(tx, { invoice, payment, kind: "external_payment_removed" });
  await recordEvent(tx, {
    type: "external_payment.removed",
    invoiceId: invoice.id,
    mode: invoice.mode,
    data: {
      externalPaymentId: id,
      type: payment.transactionTypeName ?? payment.type,
      amount: toJson(money(payment.amountMinor, payment.currency)),
    },
  });
  await settleInvoice(tx, { invoice, at: tx.now });
  return { ...payment, removedAt: tx.now };
}

/** An external payment as the API gives it. */
export function showExternalPayment(payment: ExternalPayment): ExternalPaymentAnswer {
  return {
    id: payment.id,
    invoiceId: payment.invoiceId,
    type: payment.type,
    transactionType:
      payment.transactionTypeId === null
        ? null
        : { id: payment.transactionTypeId, name: payment.transactionTypeName ?? "" },
    amount: toJson(money(payment.amountMinor, payment.currency)),
    paidOn: payment.paidOn,
    reference: payment.reference,
    createdAt: payment.createdAt.toISOString(),
    removedAt: payment.removedAt?.toISOString() ?? null,
  };
}

async function bookMovement(
  tx: Tx,
  {
    invoice,
    payment,
    kind,
  }: {
    invoice: IssuedInvoice;
    payment: ExternalPayment;
    kind: "external_payment" | "external_payment_removed";
  },
): Promise<void> {
  const minor = kind === "external_payment" ? payment.amountMinor : -payment.amountMinor;
  await book(tx, {
    key: kind === "external_payment" ? `external:${payment.id}` : `external-removed:${payment.id}`,
    kind,
    mode: invoice.mode,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    currency: invoice.currency,
    occurredAt: tx.now,
    entries: [
      { account: ACCOUNT[payment.type], minor },
      { account: "receivable", minor: -minor, invoiceId: invoice.id },
    ],
  });
}

async function requireExternalPayment(tx: Tx, { id }: { id: ExternalPaymentId }): Promise<ExternalPayment> {
  const payment = await readExternalPayment(tx, { id });
  if (!payment)
    throw new Problem("not_found", { detail: say("There is no external payment {{id}}.", { id }) });
  return payment;
}

async function readPaidOn(tx: Tx, text: string | null): Promise<ExternalPayment["paidOn"]> {
  const { timeZone } = await readMerchant(tx);
  const today = dayIn(timeZone, tx.now);
  if (text === null) return today;
  const day = parseDay(text);
  if (!day)
    throw invalid("/paidOn", say('"{{text}}" is not a day that exists; write it as YYYY-MM-DD.', { text }));
  if (day > today)
    throw invalid("/paidOn", say("Money cannot have come in the future; send today or an earlier day."));
  return day;
}

function invalid(pointer: string, detail: Sentence): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer, detail }] });
}
