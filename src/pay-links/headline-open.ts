import type { Headline } from "./headline.ts";
import { paidBefore } from "./paid-before.ts";
import type { PayPageContent, Reader } from "./pay-page-content.ts";
import type { PayPageState } from "./pay-page-state.ts";
import { isSomething } from "./went-back.ts";

/** What is owed, until when, and what of it was paid before and went back. */
export function openHeadline(
  content: PayPageContent,
  { isOverdue, isPartlyPaid }: Extract<PayPageState, { kind: "open" }>,
  reader: Reader,
): Headline {
  const { invoice } = content;
  const { t, formats } = reader;
  const leads: string[] = [];
  if (invoice.dueOn !== null) {
    const date = formats.day(invoice.dueOn);
    leads.push(isOverdue ? t("wasDueOn", { date }) : t("pleasePayBy", { date }));
  }
  if (isPartlyPaid) leads.push(t("partOfItPaid", { amount: formats.money(paidBefore(invoice)) }));
  leads.push(...whatWentBack(content, reader));
  return {
    tone: isOverdue ? "late" : "calm",
    title: t("toPay"),
    amount: formats.money(invoice.payable),
    leads,
    facts: [],
  };
}

/** What the payer had paid and no longer has with the merchant, which is why an invoice asks again, or does not yet. */
export function whatWentBack({ invoice, wentBack }: PayPageContent, { t, formats }: Reader): string[] {
  const leads: string[] = [];
  if (isSomething(wentBack.chargedBack)) {
    leads.push(t("chargedBackLead", { amount: formats.money(wentBack.chargedBack) }));
  }
  if (isSomething(invoice.unexplainedRefunds)) {
    leads.push(t("partPaidBack", { amount: formats.money(invoice.unexplainedRefunds) }));
  } else if (isSomething(wentBack.refunded)) {
    leads.push(t("refundedLead", { amount: formats.money(wentBack.refunded) }));
  }
  return leads;
}

/** Money went back, and nobody has said why yet: the payer is asked for nothing until the merchant did. */
export function paidBackHeadline({ invoice, merchant }: PayPageContent, { t, formats }: Reader): Headline {
  return {
    tone: "calm",
    title: t("paidBackTitle"),
    leads: [
      t("paidBackLead", { amount: formats.money(invoice.unexplainedRefunds) }),
      t("paidBackWait", { merchant: merchant.name }),
    ],
    facts: [],
  };
}
