import { html } from "ghtml";
import { groupedReference, inFours } from "../invoices/payment-reference.ts";
import { epcPayload } from "./epc-payload.ts";
import { type Fact, renderFacts } from "./headline.ts";
import { canTransfer, offerOf } from "./pay-offer.ts";
import type { PayPageContent, Reader } from "./pay-page-content.ts";
import { inlineQrCode } from "./qr-code.ts";

/** How to transfer the amount to the merchant's own account instead; empty where that must not be done. */
export function renderBankDetails(content: PayPageContent, reader: Reader): string {
  const { merchant, state } = content;
  const { t } = reader;
  const facts = transferFacts(content, reader);
  if (facts.length === 0) return "";
  const isOnlyWay = offerOf(state)?.kind === "no_button";
  return html`<section class="bank"><h2>${isOnlyWay ? t("bankTitleOnly") : t("bankTitle")}</h2>
<div class="split"><div>
!${renderFacts(facts)}
<p class="small">${t("bankNote", { merchant: merchant.name })}</p></div>!${transferQrCode(content, t)}</div></section>`;
}

/** What a payer types for a transfer to the merchant's own account; nothing where that must not be done. */
export function transferFacts(content: PayPageContent, { t, formats }: Reader): Fact[] {
  const { merchant, invoice } = content;
  if (!canTransfer(content) || merchant.iban === null) return [];
  return [
    [t("bankAmount"), formats.money(invoice.payable)],
    [t("bankIban"), inFours(merchant.iban)],
    ...(merchant.bic === null ? [] : [[t("bankBic"), merchant.bic] as const]),
    [t("bankName"), merchant.companyName],
    [t("bankReference"), groupedReference(content.paymentReference)],
  ];
}

/** For the banking app of the phone beside the screen or the print; a phone cannot scan itself. */
function transferQrCode(content: PayPageContent, t: Reader["t"]): string {
  const payload = transferPayload(content);
  if (payload === null) return "";
  return html`<figure class="qr">!${inlineQrCode(payload, { label: t("bankQrAlt") })}<figcaption>${t("bankQrCaption")}</figcaption></figure>`;
}

/** What the code for banking apps says; null where the merchant wants none, or it cannot say the amount. */
export function transferPayload({
  merchant,
  invoice,
  paymentReference,
  isPreview,
}: PayPageContent): string | null {
  // Of a draft the reference is not known yet, and a code that is scanned is paid.
  if (merchant.iban === null || isPreview || merchant.bankDetails === "without_qr") return null;
  return epcPayload({
    name: merchant.companyName,
    iban: merchant.iban,
    bic: merchant.bic,
    amount: invoice.payable,
    reference: paymentReference,
  });
}
