import type { Language } from "../languages/languages.ts";
import { money, toJson } from "../money/money.ts";
import { recognise } from "../sentences/recognise.ts";
import type { Chargeback } from "./chargeback-queries.ts";
import type { Payment } from "./payment.ts";
import { isCancelable, type Refund } from "./refund.ts";
import type { ChargebackAnswer, RefundAnswer } from "./refund-schemas.ts";

/** A refund as the API gives it, its label in the reader's language. */
export function showRefund(
  refund: Refund,
  { locale, mode }: { locale: Language; mode: Payment["mode"] },
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
    refusal: refund.refusal === null ? null : recognise(refund.refusal).in(locale),
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
const STATUS_LABELS: Record<Language, Record<string, string>> = {
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
    canceled: "Ingetrokken",
  },
  de: {
    queued: "Wartet auf Guthaben bei Mollie",
    pending: "Von Mollie angenommen",
    processing: "Auf dem Weg zur Bank",
    refunded: "Erstattet",
    failed: "Fehlgeschlagen",
    canceled: "Zurückgezogen",
  },
  fr: {
    queued: "En attente de solde chez Mollie",
    pending: "Accepté par Mollie",
    processing: "En route vers la banque",
    refunded: "Remboursé",
    failed: "Échoué",
    canceled: "Retiré",
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
  de: {
    pending: "Wird bei Mollie beauftragt",
    created: "Beauftragt",
    refused: "Von Mollie abgelehnt",
    unknown: "Bei Mollie nicht gefunden",
  },
  fr: {
    pending: "En cours de demande chez Mollie",
    created: "Demandé",
    refused: "Refusé par Mollie",
    unknown: "Introuvable chez Mollie",
  },
} as const satisfies Record<Language, Record<Refund["creation"], string>>;

function labelOf({ status, creation }: Refund, locale: Language): string {
  if (status === null) return CREATION_LABELS[locale][creation];
  return STATUS_LABELS[locale][status] ?? status;
}
