import type { Headline } from "./headline.ts";
import { paidBefore } from "./paid-before.ts";
import type { PayPageContent, Reader } from "./pay-page-content.ts";
import type { PayPageState } from "./pay-page-state.ts";

/** What is owed, until when, and what of it was paid before. */
export function openHeadline(
  { invoice }: PayPageContent,
  { isOverdue, isPartlyPaid }: Extract<PayPageState, { kind: "open" }>,
  { t, formats }: Reader,
): Headline {
  const leads: string[] = [];
  if (invoice.dueOn !== null) {
    const date = formats.day(invoice.dueOn);
    leads.push(isOverdue ? t("wasDueOn", { date }) : t("pleasePayBy", { date }));
  }
  if (isPartlyPaid) leads.push(t("partOfItPaid", { amount: formats.money(paidBefore(invoice)) }));
  return {
    tone: isOverdue ? "late" : "calm",
    title: t("toPay"),
    amount: formats.money(invoice.outstanding),
    leads,
    facts: [],
  };
}
