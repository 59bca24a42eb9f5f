import { html } from "ghtml";
import type { Payment } from "../payments/payment.ts";
import type { Amount } from "../protocol/amount.ts";
import { type Language, TEXTS, type Texts } from "./checkout-texts.ts";
import { pageLayout } from "./page-layout.ts";

/** What every page of the payer's shares. */
export type CheckoutView = {
  readonly payment: Payment;
  readonly shop: string;
  readonly language: Language;
  /** The page's own path and query, for the choice of language. */
  readonly path: string;
};

/** A page of the payer's: merchant, amount and description on top, the choice of language below. */
export function checkoutPage(view: CheckoutView, content: string): string {
  const { payment, shop, language } = view;
  const texts = TEXTS[language];
  const header = html`<header class="payment">
    <p>${shop}</p>
    <p class="amount">${amountText(payment.amount, language)}</p>
    <p class="soft">${payment.description}</p>
  </header>`;
  return pageLayout(header + content, {
    title: `${shop}: ${payment.description}`,
    language,
    flag: texts.noRealMoney,
    footer: languageChoice(view, texts),
  });
}

export function amountText(amount: Amount, language: Language): string {
  // Only shown, never computed with: the text of an amount is safe as a number of this size.
  return new Intl.NumberFormat(language, { style: "currency", currency: amount.currency }).format(
    Number(amount.value),
  );
}

/** Each with a locale of Mollie's, and in itself. */
const CHOICES = [
  { language: "en", locale: "en_US", name: "English" },
  { language: "nl", locale: "nl_NL", name: "Nederlands" },
  { language: "de", locale: "de_DE", name: "Deutsch" },
  { language: "fr", locale: "fr_FR", name: "Français" },
] as const satisfies { language: Language; locale: string; name: string }[];

function languageChoice(view: CheckoutView, texts: Texts): string {
  const url = new URL(view.path, "http://page.invalid");
  url.searchParams.delete("locale");
  const kept = [...url.searchParams]
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
    .join("");
  return html`<footer><form method="get" action="${url.pathname}">
    !${kept}<label>${texts.language} <select name="locale">
      !${CHOICES.map((choice) => option(choice, view.language)).join("")}
    </select></label> <button>${texts.change}</button>
  </form></footer>`;
}

function option({ language, locale, name }: (typeof CHOICES)[number], current: Language): string {
  return html`<option value="${locale}" lang="${language}" ${language === current ? "selected" : ""}>${name}</option>`;
}
