import { groupedReference, inFours } from "../invoices/payment-reference.ts";
import type { Fact, Headline } from "./headline.ts";
import type { PagePayment, PayPageContent, Reader } from "./pay-page-content.ts";
import { isUndecided, type PayPageState } from "./pay-page-state.ts";

/** That the bank has the last word, and that the payer need not stay for it. */
export function confirmingHeadline(
  { merchant, view }: PayPageContent,
  state: Extract<PayPageState<PagePayment>, { kind: "being_confirmed" }>,
  { t }: Reader,
): Headline {
  const refreshes = view.kind === "return" && isUndecided(state);
  return {
    tone: "wait",
    title: t("confirmingTitle"),
    leads: [
      state.offer === null ? t("confirmingLead") : t("confirmingOpenLead"),
      ...(state.offer?.kind === "button" ? [t("confirmingContinue")] : []),
    ],
    after: refreshes ? [t("confirmingRefresh", { merchant: merchant.name })] : [],
    facts: [],
  };
}

/** That a bank transfer is awaited, and where it should go, for who closed Mollie's page before. */
export function transferHeadline(
  { payment, offer }: Extract<PayPageState<PagePayment>, { kind: "transfer_awaited" }>,
  { t, formats }: Reader,
): Headline {
  return {
    tone: "wait",
    title: t("transferTitle"),
    leads: [
      t("transferLead", { amount: formats.money(payment.amount) }),
      ...(offer.kind === "button" ? [t("transferOtherWay")] : []),
    ],
    facts: payment.transfer === null ? [] : transferFacts(payment.transfer, t),
  };
}

function transferFacts(
  { account, bic, name, reference }: NonNullable<PagePayment["transfer"]>,
  t: Reader["t"],
): Fact[] {
  return [
    [t("bankIban"), inFours(account)],
    ...(bic === null ? [] : [[t("bankBic"), bic] as const]),
    ...(name === null ? [] : [[t("bankName"), name] as const]),
    [t("bankReference"), groupedReference(reference)],
  ];
}
