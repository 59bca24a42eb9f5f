import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { IssuedInvoice } from "../invoices/invoice.ts";
import { settleInvoice } from "../invoices/settle-invoice.ts";
import { book } from "../ledger/book.ts";
import { money, toJson } from "../money/money.ts";
import { acceptRefund, changeRefund } from "./accept-refund.ts";
import {
  type Chargeback,
  insertChargeback,
  listChargebacksOfPayment,
  markReversed,
} from "./chargeback-queries.ts";
import { instant } from "./mollie-news.ts";
import {
  type ChargebackNews,
  decideMoneyBack,
  type MoneyBackAnswer,
  type RefundNews,
} from "./money-back-news.ts";
import type { Payment } from "./payment.ts";
import type { Refund } from "./refund.ts";
import { insertRefund, listRefundsOfPayment, markRefundCreated } from "./refund-queries.ts";

/**
 * Books what Mollie says of the refunds and chargebacks of a paid payment, whose row and whose invoice's row are locked.
 * Each is booked under a key of its own, so that no road by which the news comes books it twice. Answers why something
 * was not applied, or null.
 */
export async function applyMoneyBack(
  tx: Tx,
  { invoice, payment, answer }: { invoice: IssuedInvoice; payment: Payment; answer: MoneyBackAnswer },
): Promise<string | null> {
  const known = {
    refunds: await listRefundsOfPayment(tx, { paymentId: payment.id }),
    chargebacks: await listChargebacksOfPayment(tx, { paymentId: payment.id }),
  };
  const decision = decideMoneyBack(payment, known, answer);
  let now = invoice;
  for (const news of decision.refunds) now = await applyRefund(tx, { invoice: now, payment, news });
  for (const news of decision.chargebacks) now = await applyChargeback(tx, { invoice: now, payment, news });
  return decision.strange;
}

async function applyRefund(
  tx: Tx,
  { invoice, payment, news }: { invoice: IssuedInvoice; payment: Payment; news: RefundNews },
): Promise<IssuedInvoice> {
  switch (news.kind) {
    case "found": {
      const refund = await keepFound(tx, { payment, news });
      return acceptRefund(tx, { invoice, refund, occurredAt: instant(news.answer.createdAt) ?? tx.now });
    }
    case "accepted": {
      const { id: mollieRefundId, status } = news.answer;
      await markRefundCreated(tx, { id: news.refund.id, mollieRefundId, status });
      const refund = { ...news.refund, creation: "created" as const, mollieRefundId, status };
      return acceptRefund(tx, { invoice, refund, occurredAt: instant(news.answer.createdAt) ?? tx.now });
    }
    case "changed": {
      const { refund, status } = news;
      return changeRefund(tx, { invoice, refund: { ...refund, status: refund.status ?? status }, status });
    }
  }
}

async function keepFound(
  tx: Tx,
  { payment, news }: { payment: Payment; news: Extract<RefundNews, { kind: "found" }> },
): Promise<Refund & { status: string }> {
  const id = tx.newId("refund");
  const refund = {
    id,
    paymentId: payment.id,
    invoiceId: payment.invoiceId,
    connectionId: null,
    origin: "mollie" as const,
    currency: payment.currency,
    amountMinor: news.amountMinor,
    description: news.answer.description?.slice(0, 255) ?? null,
    purpose: null,
    creation: "created" as const,
    idempotencyKey: id,
    requestBody: null,
    requestKey: null,
    mollieRefundId: news.answer.id,
    status: news.answer.status,
    completedAt: null,
  };
  await insertRefund(tx, refund);
  return {
    ...refund,
    creditNoteId: null,
    refusal: null,
    askedAt: tx.now,
    createdAt: tx.now,
    updatedAt: tx.now,
  };
}

async function applyChargeback(
  tx: Tx,
  { invoice, payment, news }: { invoice: IssuedInvoice; payment: Payment; news: ChargebackNews },
): Promise<IssuedInvoice> {
  const chargeback = news.kind === "received" ? await keepReceived(tx, { payment, news }) : news.chargeback;
  let now = invoice;
  if (news.kind === "received") {
    await bookChargeback(tx, {
      invoice,
      chargeback,
      kind: "chargeback",
      occurredAt: chargeback.chargedBackAt,
    });
    await tell(tx, { payment, chargeback, type: "chargeback.received" });
    now = await settleInvoice(tx, { invoice, at: tx.now });
  }
  if (news.reversedAt === null) return now;
  await markReversed(tx, { id: chargeback.id, reversedAt: news.reversedAt });
  await bookChargeback(tx, { invoice, chargeback, kind: "chargeback_reversed", occurredAt: news.reversedAt });
  await tell(tx, { payment, chargeback, type: "chargeback.reversed" });
  return settleInvoice(tx, { invoice: now, at: news.reversedAt });
}

async function keepReceived(
  tx: Tx,
  { payment, news }: { payment: Payment; news: Extract<ChargebackNews, { kind: "received" }> },
): Promise<Omit<Chargeback, "createdAt">> {
  const chargeback = {
    id: tx.newId("chargeback"),
    paymentId: payment.id,
    invoiceId: payment.invoiceId,
    mollieChargebackId: news.answer.id,
    currency: payment.currency,
    amountMinor: news.amountMinor,
    reason: news.answer.reason?.description ?? news.answer.reason?.code ?? null,
    chargedBackAt: instant(news.answer.createdAt) ?? tx.now,
    reversedAt: null,
  };
  await insertChargeback(tx, chargeback);
  return chargeback;
}

/** The bank took the money out of the merchant's balance at Mollie, or gave it again. */
async function bookChargeback(
  tx: Tx,
  {
    invoice,
    chargeback,
    kind,
    occurredAt,
  }: {
    invoice: IssuedInvoice;
    chargeback: Omit<Chargeback, "createdAt">;
    kind: "chargeback" | "chargeback_reversed";
    occurredAt: Date;
  },
): Promise<void> {
  const minor = kind === "chargeback" ? chargeback.amountMinor : -chargeback.amountMinor;
  const prefix = kind === "chargeback" ? "chargeback" : "chargeback-reversed";
  await book(tx, {
    key: `${prefix}:${chargeback.mollieChargebackId}`,
    kind,
    mode: invoice.mode,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    currency: chargeback.currency,
    occurredAt,
    entries: [
      { account: "receivable", minor, invoiceId: invoice.id },
      { account: "mollie", minor: -minor },
    ],
  });
}

async function tell(
  tx: Tx,
  {
    payment,
    chargeback,
    type,
  }: {
    payment: Payment;
    chargeback: Omit<Chargeback, "createdAt">;
    type: "chargeback.received" | "chargeback.reversed";
  },
): Promise<void> {
  await recordEvent(tx, {
    type,
    invoiceId: payment.invoiceId,
    paymentId: payment.id,
    mode: payment.mode,
    data: {
      chargebackId: chargeback.id,
      amount: toJson(money(chargeback.amountMinor, chargeback.currency)),
      ...(chargeback.reason === null ? {} : { reason: chargeback.reason }),
    },
  });
}
