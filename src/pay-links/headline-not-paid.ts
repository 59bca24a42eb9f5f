import type { Headline } from "./headline.ts";
import type { PagePayment, PayPageContent, Reader } from "./pay-page-content.ts";
import type { PayPageState } from "./pay-page-state.ts";
import type { PlainTextKey } from "./translate.ts";

/** That the payment did not succeed, why, and that nothing was lost. */
export function notPaidHeadline(
  { invoice }: PayPageContent,
  { outcome, payment }: Extract<PayPageState<PagePayment>, { kind: "not_paid" }>,
  { t, formats }: Reader,
): Headline {
  const reason = REASONS.get(payment.failureReason ?? "");
  return {
    tone: outcome === "failed" ? "bad" : "calm",
    title: t(TITLES[outcome]),
    leads: [
      ...(reason === undefined ? [] : [t(reason)]),
      t("nothingTaken", { amount: formats.money(invoice.payable) }),
    ],
    facts: [],
  };
}

const TITLES = {
  failed: "failedTitle",
  canceled: "canceledTitle",
  expired: "expiredTitle",
} as const satisfies Record<string, PlainTextKey>;

/**
 * Mollie's card `failureReason` in words for the payer. A suspicion of fraud reads like any other refusal, since only
 * the bank can explain it. A code that is not here, or new, gives no reason rather than a wrong one.
 * Source: https://docs.mollie.com/reference/get-payment (`details.failureReason`)
 */
const REASONS: ReadonlyMap<string, PlainTextKey> = new Map([
  ["insufficient_funds", "reasonInsufficientFunds"],
  ["card_expired", "reasonCardExpired"],
  ["invalid_card_holder_name", "reasonCardDetails"],
  ["invalid_card_number", "reasonCardDetails"],
  ["invalid_card_type", "reasonCardDetails"],
  ["invalid_cvv", "reasonCardDetails"],
  ["authentication_abandoned", "reasonNotAuthenticated"],
  ["authentication_failed", "reasonNotAuthenticated"],
  ["authentication_required", "reasonNotAuthenticated"],
  ["authentication_unavailable_acs", "reasonNotAuthenticated"],
  ["card_declined", "reasonDeclined"],
  ["inactive_card", "reasonDeclined"],
  ["possible_fraud", "reasonDeclined"],
  ["refused_by_issuer", "reasonDeclined"],
]);
