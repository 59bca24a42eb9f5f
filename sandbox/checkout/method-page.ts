import { html } from "ghtml";
import type { Method } from "../methods/method-catalogue.ts";
import { type CheckoutView, checkoutPage } from "./checkout-page.ts";
import { TEXTS } from "./checkout-texts.ts";
import { methodName } from "./method-names.ts";

/** Where the payer chooses a method, after an unlucky try with the news of it, or gives up. */
export function methodPage(view: CheckoutView, { methods }: { methods: readonly Method[] }): string {
  const { payment, language } = view;
  const texts = TEXTS[language];
  const { lastTry } = payment;
  const tried = methodName(lastTry?.method, language);
  const news = lastTry && (lastTry.outcome === "failed" ? texts.tryFailed(tried) : texts.tryCanceled(tried));
  return checkoutPage(
    view,
    html`
      !${news ? html`<p class="notice" role="status">${news}</p>` : ""}
      <h1>${methods.length > 0 ? texts.chooseMethod : texts.noMethods}</h1>
      <form method="post" action="/checkout/select-method/${payment.checkoutToken}">
        <ul class="payment-method-list">!${methods.map(({ id }) => methodButton(id, methodName(id, language))).join("")}</ul>
      </form>
      <form method="post" action="/checkout/leave/${payment.checkoutToken}">
        <button class="plain" name="leave">${lastTry ? texts.returnToShop : texts.cancelPayment}</button>
      </form>`,
  );
}

function methodButton(id: string, name: string): string {
  return html`<li><button class="method" name="method" value="${id}">
    <img src="/method-images/${id}.svg" alt="" width="32" height="24"> ${name}
  </button></li>`;
}
