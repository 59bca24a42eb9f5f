import { html } from "ghtml";
import type { Language } from "../languages/languages.ts";
import { renderBankDetails } from "./bank-details.ts";
import { brandStyle } from "./brand-style.ts";
import { businessSign } from "./business-sign.ts";
import { headlineOf, renderHeadline } from "./headline.ts";
import { renderInvoiceDetails } from "./invoice-details.ts";
import { merchantContact } from "./merchant-contact.ts";
import { pageFrame } from "./page-frame.ts";
import { payLinkPaths } from "./pay-link-paths.ts";
import { offerOf, renderOffer } from "./pay-offer.ts";
import type { OwnText, PayPageContent, Reader } from "./pay-page-content.ts";
import { isUndecided } from "./pay-page-state.ts";
import { inlineQrCode } from "./qr-code.ts";

/**
 * The online invoice, or the page that a payer comes back to, as a whole HTML document. What is owed and the button
 * come first; the return page shows the result alone, with a link to the invoice.
 */
export function payPage(content: PayPageContent, reader: Reader): string {
  const { invoice, merchant, state, view } = content;
  const { t, language } = reader;
  const headline = headlineOf(content, reader);
  const offer = offerOf(state);
  const about = t("invoice", { number: invoice.number ?? "" });
  return pageFrame({
    language,
    t,
    title: `${headline.title}${headline.amount === undefined ? "" : ` ${headline.amount}`} · ${about} · ${merchant.name}`,
    business: businessSign(merchant, { logoAt: logoAt(content) }),
    brand: brandStyle(merchant.brandColor),
    pathIn: (other) => (content.isPreview ? "#" : pathIn(other, content)),
    refreshes: refreshesItself(content),
    banner: invoice.mode === "test" ? html`<aside class="test">${t("testMode")}</aside>` : "",
    body: html`<section class="card ${headline.tone}"><div class="split"><div>
<p class="about">${about} ${t("from", { merchant: merchant.name })}</p>
!${renderHeadline(headline)}
!${state.kind === "paid" ? ownWords(content.ownWords.thankYou) : ""}
!${offer === null ? "" : renderOffer(content, offer, reader)}
!${(headline.after ?? []).map((sentence) => html`<p>${sentence}</p>`)}
!${offer === null ? "" : ownWords(content.ownWords.paymentInstruction)}
!${view.kind === "return" ? invoiceLink(content, reader) : ""}
</div>!${offer?.kind === "button" && view.kind === "invoice" && !content.isPreview ? qrCode(content, reader) : ""}</div>
!${renderBankDetails(content, reader)}</section>
!${view.kind === "invoice" ? renderInvoiceDetails(content, reader) : ""}`,
    foot: merchantContact(merchant, reader),
  });
}

/** Whether the page looks again by itself, which needs a script; the page's headers must let that one through. */
export function refreshesItself({ view, state }: PayPageContent): boolean {
  return view.kind === "return" && isUndecided(state);
}

/** A draft's preview is the office's, which has the logo at an address of its own. */
function logoAt({ token, isPreview }: PayPageContent): (version: string) => string {
  return (version) => (isPreview ? "/api/v1/settings/logo" : payLinkPaths(token).logo({ version }));
}

/** What the merchant says itself, in the language that it is written in. */
function ownWords(own: OwnText | null): string {
  return own === null ? "" : html`<p class="own" lang="${own.language}">${own.text}</p>`;
}

function invoiceLink({ token, askedLanguage }: PayPageContent, { t }: Reader): string {
  const href = payLinkPaths(token).invoice({ language: askedLanguage });
  return html`<p><a class="home" href="${href}">${t("backToInvoice")}</a></p>`;
}

/** On a wide screen, for paying on the phone beside it, and in print. */
function qrCode({ address }: PayPageContent, { t }: Reader): string {
  return html`<figure class="qr">!${inlineQrCode(address, { label: t("qrAlt") })}<figcaption>${t("qrCaption")}</figcaption></figure>`;
}

function pathIn(language: Language, { token, view }: PayPageContent): string {
  const paths = payLinkPaths(token);
  return view.kind === "invoice"
    ? paths.invoice({ language })
    : paths.payReturn({ language, paymentId: view.paymentId });
}
