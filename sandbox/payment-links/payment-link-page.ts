import { html } from "ghtml";
import { amountText } from "../checkout/checkout-page.ts";
import { type Language, TEXTS } from "../checkout/checkout-texts.ts";
import { pageLayout } from "../checkout/page-layout.ts";
import type { PaymentLink } from "./payment-link.ts";
import type { LinkState } from "./payment-link-state.ts";
import { LINK_TEXTS } from "./payment-link-texts.ts";
import { linkCurrency } from "./start-link-payment.ts";

type LinkView = {
  readonly link: PaymentLink;
  readonly shop: string;
  readonly state: LinkState;
  readonly language: Language;
  /** What the payer typed, when that cannot be paid. */
  readonly refused: string | null;
};

/** The page that a payment link leads to: what is to be paid and a button, or why there is nothing to pay. */
export function paymentLinkPage({ link, shop, state, language, refused }: LinkView): string {
  const texts = LINK_TEXTS[language];
  const content = html`<header class="payment">
      <p>${shop}</p>
      !${link.amount ? html`<p class="amount">${amountText(link.amount, language)}</p>` : ""}
      <p class="soft">${link.description}</p>
    </header>
    !${refused !== null ? html`<p class="notice" role="alert">${texts.cannotPay}</p>` : ""}
    <h1>${state === "open" ? texts.payTo(shop) : texts.states[state]}</h1>
    !${state === "open" ? payForm(link, { language, refused }) : ""}`;
  return pageLayout(content, {
    title: `${shop}: ${link.description}`,
    language,
    flag: TEXTS[language].noRealMoney,
  });
}

function payForm(link: PaymentLink, { language, refused }: Pick<LinkView, "language" | "refused">): string {
  return html`<form method="post" action="/payment-links/payment/${link.token}">
    !${link.amount ? "" : amountField(link, { language, refused })}
    <p><button class="primary" name="pay" value="pay">${LINK_TEXTS[language].pay}</button></p>
  </form>`;
}

function amountField(
  link: PaymentLink,
  { language, refused }: Pick<LinkView, "language" | "refused">,
): string {
  const texts = LINK_TEXTS[language];
  const least = link.minimumAmount ? texts.atLeast(amountText(link.minimumAmount, language)) : "";
  return html`<p><label>${texts.howMuch} ${least}
    <span class="amount-field">${linkCurrency(link)}
    <input name="amount" inputmode="decimal" autocomplete="off" required value="${refused ?? ""}"></span></label></p>`;
}
