import { money, toJson } from "../money/money.ts";
import type { Chargeback } from "./chargeback-queries.ts";
import type { Payment } from "./payment.ts";
import { isCancelable, type Refund } from "./refund.ts";
import type { ChargebackAnswer, RefundAnswer } from "./refund-schemas.ts";

type Locale = "nl" | "en";

/** A refund as the API gives it, its label in the reader's language. */
export function showRefund(
  refund: Refund,
  { locale, mode }: { locale: Locale; mode: Payment["mode"] },
): RefundAnswer {
  return {
    id: refund.id,
    paymentId: refund.paymentId,
    invoiceId: refund.invoiceId,
    mode,
    amount: toJson(money(refund.amountMinor, refund.currency)),
    purpose: refund.purpose,
    description: refund.description,
    origin: refund.origin,
    creation: refund.creation,
    status: refund.status,
    statusLabel: labelOf(refund, locale),
    isCancelable: isCancelable(refund),
    mollieRefundId: refund.mollieRefundId,
    creditNoteId: refund.creditNoteId,
    refusal: refund.refusal,
    createdAt: refund.createdAt.toISOString(),
    completedAt: refund.completedAt?.toISOString() ?? null,
  };
}

/** A chargeback as the API gives it. */
export function showChargeback(chargeback: Chargeback): ChargebackAnswer {
  return {
    id: chargeback.id,
    paymentId: chargeback.paymentId,
    invoiceId: chargeback.invoiceId,
    amount: toJson(money(chargeback.amountMinor, chargeback.currency)),
    reason: chargeback.reason,
    mollieChargebackId: chargeback.mollieChargebackId,
    chargedBackAt: chargeback.chargedBackAt.toISOString(),
    reversedAt: chargeback.reversedAt?.toISOString() ?? null,
  };
}

/** What Mollie's status means to the merchant; one that we do not know is shown as it is. */
const STATUS_LABELS: Record<Locale, Record<string, string>> = {
  en: {
    queued: "Waiting for balance at Mollie",
    pending: "Accepted by Mollie",
    processing: "On its way to the bank",
    refunded: "Refunded",
    failed: "Failed",
    canceled: "Canceled",
  },
  nl: {
    queued: "Wacht op saldo bij Mollie",
    pending: "Door Mollie aangenomen",
    processing: "Onderweg naar de bank",
    refunded: "Terugbetaald",
    failed: "Mislukt",
    canceled: "Geannuleerd",
  },
};

const CREATION_LABELS = {
  en: {
    pending: "Being requested at Mollie",
    created: "Requested",
    refused: "Refused by Mollie",
    unknown: "Not found at Mollie",
  },
  nl: {
    pending: "Wordt bij Mollie aangevraagd",
    created: "Aangevraagd",
    refused: "Geweigerd door Mollie",
    unknown: "Niet gevonden bij Mollie",
  },
} as const satisfies Record<Locale, Record<Refund["creation"], string>>;

function labelOf({ status, creation }: Refund, locale: Locale): string {
  if (status === null) return CREATION_LABELS[locale][creation];
  return STATUS_LABELS[locale][status] ?? status;
}
