import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import {
  equal,
  type Money,
  type MoneyJson,
  moneyFrom,
  subtract,
  toJson,
  zero,
} from "../../../src/money/money.ts";
import type { PaymentAnswer } from "../../../src/payments/payment-schemas.ts";
import { takesMoney } from "../../../src/payments/refund.ts";
import type { ChargebackAnswer, RefundAnswer, RefundInput } from "../../../src/payments/refund-schemas.ts";
import { isZero } from "./amounts.ts";

/** What went back of an invoice's payments already, or is about to. */
export type WentBack = {
  refunds: readonly Pick<RefundAnswer, "paymentId" | "amount" | "creation" | "status">[];
  chargebacks: readonly Pick<ChargebackAnswer, "paymentId" | "amount" | "reversedAt">[];
};

/** What of a payment can still go back; the service decides in the end. Nothing of one that is not paid. */
export function refundableOf(
  payment: Pick<PaymentAnswer, "id" | "status" | "amount">,
  { refunds, chargebacks }: WentBack,
): MoneyJson {
  const whole = moneyFrom(payment.amount);
  if (payment.status !== "paid") return toJson(zero(whole.currency));
  const gone = [
    ...refunds.filter(
      ({ creation, status }) => creation === "pending" || (status !== null && takesMoney(status)),
    ),
    ...chargebacks.filter(({ reversedAt }) => reversedAt === null),
  ].filter(({ paymentId }) => paymentId === payment.id);
  return toJson(atLeastNothing(gone.reduce((left, { amount }) => subtract(left, moneyFrom(amount)), whole)));
}

type Limiting = Pick<InvoiceAnswer, "status" | "surplus" | "total" | "credited" | "writtenOff">;

/** The most that a refund for this reason can be: no more surplus than there is, no more credit than is billed. */
export function limitFor(
  purpose: RefundInput["purpose"],
  { left, invoice }: { left: MoneyJson; invoice: Limiting },
): MoneyJson {
  switch (purpose) {
    case "still-owed":
      return left;
    case "surplus":
      return lesser(left, invoice.surplus);
    case "credit": {
      // Neither has anything that a credit note could lower.
      if (invoice.status === "void" || !isZero(invoice.writtenOff))
        return toJson(zero(moneyFrom(left).currency));
      const billed = subtract(moneyFrom(invoice.total), moneyFrom(invoice.credited));
      return lesser(left, toJson(atLeastNothing(billed)));
    }
  }
}

/**
 * Why a refund that was made at Mollie cannot have had this purpose, or null when it can: it was too much only if
 * nothing but other unexplained refunds is missing now, and no more is credited than was billed.
 */
export function againstPurpose(
  purpose: RefundInput["purpose"],
  {
    refund,
    invoice,
  }: {
    refund: Pick<RefundAnswer, "amount">;
    invoice: Limiting & Pick<InvoiceAnswer, "outstanding" | "unexplainedRefunds">;
  },
): "surplus" | "credit" | null {
  const amount = moneyFrom(refund.amount);
  switch (purpose) {
    case "still-owed":
      return null;
    case "surplus": {
      const others = subtract(moneyFrom(invoice.unexplainedRefunds), amount);
      return moneyFrom(invoice.outstanding).minor <= others.minor ? null : "surplus";
    }
    case "credit":
      return equal(moneyFrom(limitFor("credit", { left: refund.amount, invoice })), amount) ? null : "credit";
  }
}

function lesser(a: MoneyJson, b: MoneyJson): MoneyJson {
  return moneyFrom(a).minor < moneyFrom(b).minor ? a : b;
}

function atLeastNothing(amount: Money): Money {
  return amount.minor < 0n ? zero(amount.currency) : amount;
}
