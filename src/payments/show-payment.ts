import type { Language } from "../languages/languages.ts";
import { creationLabel, statusLabel } from "../mollie/payment-status.ts";
import { money, toJson } from "../money/money.ts";
import { recognise } from "../sentences/recognise.ts";
import type { Payment } from "./payment.ts";
import type { PaymentAnswer } from "./payment-schemas.ts";

/** What of a payment a caller sees. */
type Shown = Pick<
  Payment,
  | "id"
  | "invoiceId"
  | "status"
  | "creation"
  | "mode"
  | "method"
  | "amountMinor"
  | "currency"
  | "molliePaymentId"
  | "refusal"
  | "setAsideReason"
  | "createdAt"
  | "expiresAt"
  | "paidAt"
  | "completedAt"
  | "replacedAt"
>;

/** A payment as the API gives it, its label in the reader's language. */
export function showPayment(payment: Shown, { locale }: { locale: Language }): PaymentAnswer {
  return {
    id: payment.id,
    invoiceId: payment.invoiceId,
    status: payment.status,
    creation: payment.creation,
    statusLabel:
      payment.status === null
        ? creationLabel({ creation: payment.creation, locale })
        : statusLabel({ status: payment.status, method: payment.method, locale }),
    mode: payment.mode,
    method: payment.method,
    amount: toJson(money(payment.amountMinor, payment.currency)),
    molliePaymentId: payment.molliePaymentId,
    refusal: said(payment.refusal, locale),
    setAsideReason: said(payment.setAsideReason, locale),
    createdAt: payment.createdAt.toISOString(),
    expiresAt: payment.expiresAt?.toISOString() ?? null,
    paidAt: payment.paidAt?.toISOString() ?? null,
    completedAt: payment.completedAt?.toISOString() ?? null,
    replacedAt: payment.replacedAt?.toISOString() ?? null,
  };
}

/** It was kept in English. */
function said(sentence: string | null, language: Language): string | null {
  return sentence === null ? null : recognise(sentence).in(language);
}
