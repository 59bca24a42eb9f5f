import { html } from "ghtml";
import { type Fact, renderFacts } from "./headline.ts";
import { canTransfer, offerOf } from "./pay-offer.ts";
import type { PayPageContent, Reader } from "./pay-page-content.ts";

/** How to transfer the amount to the merchant's own account instead; empty where that must not be done. */
export function renderBankDetails(content: PayPageContent, { t, formats }: Reader): string {
  const { merchant, invoice, state } = content;
  if (!canTransfer(content) || merchant.iban === null) return "";
  const isOnlyWay = offerOf(state)?.kind === "no_button";
  const facts: Fact[] = [
    [t("bankAmount"), formats.money(invoice.payable)],
    [t("bankIban"), groupedIban(merchant.iban)],
    ...(merchant.bic === null ? [] : [[t("bankBic"), merchant.bic] as const]),
    [t("bankName"), merchant.companyName],
    [t("bankReference"), content.paymentReference],
  ];
  return html`<section class="bank"><h2>${isOnlyWay ? t("bankTitleOnly") : t("bankTitle")}</h2>
!${renderFacts(facts)}
<p class="small">${t("bankNote", { merchant: merchant.name })}</p></section>`;
}

/** In groups of four, as ISO 13616 prints an IBAN and as people read it out; banks' forms accept the spaces. */
export function groupedIban(iban: string): string {
  return iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1 ");
}
