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
  /** The payer typed an amount that cannot be paid. */
  readonly isRefused: boolean;
};

/** The page that a payment link leads to: what is to be paid and a button, or why there is nothing to pay. */
export function paymentLinkPage({ link, shop, state, language, isRefused }: LinkView): string {
  const texts = LINK_TEXTS[language];
  const content = html`<header class="payment">
      <p>${shop}</p>
      !${link.amount ? html`<p class="amount">${amountText(link.amount, language)}</p>` : ""}
      <p class="soft">${link.description}</p>
    </header>
    !${isRefused ? html`<p class="notice" role="alert">${texts.cannotPay}</p>` : ""}
    !${state === "open" ? payForm(link, language) : html`<h1>${texts.states[state]}</h1>`}`;
  return pageLayout(content, {
    title: `${shop}: ${link.description}`,
    language,
    flag: TEXTS[language].noRealMoney,
  });
}

function payForm(link: PaymentLink, language: Language): string {
  return html`<form method="post" action="/payment-links/payment/${link.token}">
    !${link.amount ? "" : amountField(link, language)}
    <p><button class="primary" name="pay" value="pay">${LINK_TEXTS[language].pay}</button></p>
  </form>`;
}

function amountField(link: PaymentLink, language: Language): string {
  const texts = LINK_TEXTS[language];
  const least = link.minimumAmount ? texts.atLeast(amountText(link.minimumAmount, language)) : "";
  return html`<p><label>${texts.howMuch} ${least}<br>${linkCurrency(link)}
    <input name="amount" inputmode="decimal" autocomplete="off" required></label></p>`;
}
