import { html } from "ghtml";
import { shopUrl } from "./apply-outcome.ts";
import { type CheckoutView, checkoutPage } from "./checkout-page.ts";
import { type Language, TEXTS } from "./checkout-texts.ts";
import { pageLayout } from "./page-layout.ts";

/** What a payer sees who comes back to a payment that has ended. */
export function completedPage(view: CheckoutView): string {
  const texts = TEXTS[view.language];
  const { status } = view.payment;
  const shop = shopUrl(view.payment, status === "canceled" ? "cancel" : "shop");
  return checkoutPage(
    view,
    html`<h1>${texts.completedHeading}</h1>
      <p class="notice" role="status">${texts.outcomes[status]}</p>
      !${shop === null ? "" : html`<p><a href="${shop}">${texts.returnToShop}</a></p>`}`,
  );
}

/** What somebody sees whose address leads to no payment. */
export function noPaymentPage(language: Language): string {
  const texts = TEXTS[language];
  return pageLayout(html`<h1>${texts.notFoundHeading}</h1><p>${texts.notFound}</p>`, {
    title: texts.notFoundHeading,
    language,
    flag: texts.noRealMoney,
  });
}
