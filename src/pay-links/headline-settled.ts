import { methodName } from "../mollie/method-names.ts";
import type { Fact, Headline } from "./headline.ts";
import { whatWentBack } from "./headline-open.ts";
import { paidBefore } from "./paid-before.ts";
import type { PagePayment, PayPageContent, Reader } from "./pay-page-content.ts";
import type { PayPageState } from "./pay-page-state.ts";
import { isSomething } from "./went-back.ts";

type SettledState = Extract<
  PayPageState<PagePayment>,
  { kind: "paid" | "credited" | "nothing_to_pay" | "void" | "uncollectible" }
>;

/** That there is nothing more to do, and why; with the proof when it was paid. */
export function settledHeadline(content: PayPageContent, state: SettledState, reader: Reader): Headline {
  const { t, formats } = reader;
  const merchant = content.merchant.name;
  const { title, lead } = wordsOf(state, reader, { merchant });
  const leads = [lead];
  if (state.hasSurplus) {
    leads.push(t("surplusLead", { amount: formats.money(content.invoice.surplus), merchant }));
  }
  if (state.kind !== "paid") leads.push(...whatWentBack(content, reader));
  return {
    tone: state.kind === "paid" ? "good" : "calm",
    title,
    leads,
    facts: state.kind === "paid" ? proof(content, state.payment, reader) : [],
  };
}

function wordsOf(
  state: SettledState,
  { t }: Reader,
  { merchant }: { merchant: string },
): { title: string; lead: string } {
  switch (state.kind) {
    case "paid":
      return state.already
        ? { title: t("alreadyPaidTitle"), lead: t("alreadyPaidLead") }
        : { title: t("paidTitle"), lead: t("paidLead", { merchant }) };
    case "credited":
      return { title: t("creditedTitle"), lead: t("creditedLead") };
    case "nothing_to_pay":
      return { title: t("nothingTitle"), lead: t("nothingLead") };
    case "void":
      return { title: t("voidTitle"), lead: t("voidLead", { merchant }) };
    case "uncollectible":
      return { title: t("uncollectibleTitle"), lead: t("uncollectibleLead", { merchant }) };
  }
}

/** What a payer keeps as proof. Without a payment through Mollie the money came another way, and its sum is shown. */
function proof(
  { invoice, wentBack }: PayPageContent,
  payment: PagePayment | null,
  { t, formats, language }: Reader,
): Fact[] {
  const paidAt = payment?.paidAt ?? (invoice.paidAt === null ? null : new Date(invoice.paidAt));
  const facts: (Fact | null)[] = [
    invoice.number === null ? null : [t("invoiceNumber"), invoice.number],
    invoice.issuedOn === null ? null : [t("invoiceDate"), formats.day(invoice.issuedOn)],
    invoice.dueOn === null ? null : [t("dueDate"), formats.day(invoice.dueOn)],
    [t("paidAmount"), formats.money(payment?.amount ?? paidBefore(invoice))],
    paidAt === null ? null : [t("paidOn"), formats.instantDay(paidAt)],
    payment?.method
      ? [t("paidWith"), methodName({ id: payment.method, description: payment.methodName }, language)]
      : null,
    isSomething(wentBack.refunded) ? [t("refunded"), formats.money(wentBack.refunded)] : null,
  ];
  return facts.filter((fact) => fact !== null);
}
