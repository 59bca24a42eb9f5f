import { html } from "ghtml";
import { canReturnToChoice } from "../payments/choose-method.ts";
import type { QrCode } from "../payments/payment-qr.ts";
import type { PaymentStatus } from "../payments/payment-status.ts";
import { amountText, type CheckoutView, checkoutPage } from "./checkout-page.ts";
import { TEXTS } from "./checkout-texts.ts";
import { methodName } from "./method-names.ts";

/**
 * Where the outcome of the chosen method is picked. The radio values and the button's name are those of Mollie's test
 * mode (https://docs.mollie.com/reference/testing), so that helpers for its page work on this one.
 */
export function outcomePage(
  view: CheckoutView,
  { outcomes, qrCode }: { outcomes: readonly PaymentStatus[]; qrCode: QrCode | null },
): string {
  const { payment, language } = view;
  const texts = TEXTS[language];
  const method = methodName(payment.method, language);
  return checkoutPage(
    view,
    html`
      <h1>${method}</h1>
      !${payment.method === "banktransfer" ? transferInstructions(view) : ""}
      !${qrCode ? qrImage(view, qrCode) : ""}
      <form method="post" action="/checkout/test-mode?method=${payment.method}&token=3.${payment.checkoutToken}">
        <fieldset>
          <legend>${texts.chooseOutcome}</legend>
          !${outcomes.map((outcome) => radio(outcome, texts.outcomes[outcome])).join("")}
        </fieldset>
        <button class="primary" name="submit" value="submit">${texts.continue}</button>
      </form>
      !${wayBack(view)}`,
  );
}

function transferInstructions(view: CheckoutView): string {
  const { payment, language, shop } = view;
  const texts = TEXTS[language];
  const details = payment.details ?? {};
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    payment.expiresAt,
  );
  return html`<section aria-labelledby="transfer">
    <h2 id="transfer">${texts.transferHeading}</h2>
    <p>${texts.transferExplained(amountText(payment.amount, language), day)}</p>
    <dl>
      <dt>${texts.beneficiary}</dt><dd>${shop}</dd>
      <dt>${texts.bank}</dt><dd>${details["bankName"]}</dd>
      <dt>IBAN</dt><dd>${details["bankAccount"]}</dd>
      <dt>BIC</dt><dd>${details["bankBic"]}</dd>
      <dt>${texts.reference}</dt><dd><strong>${details["transferReference"]}</strong></dd>
    </dl>
  </section>`;
}

function qrImage({ payment, language }: CheckoutView, { src, width, height }: QrCode): string {
  const texts = TEXTS[language];
  const use = payment.method === "banktransfer" ? texts.scanToTransfer : texts.scanToContinue;
  return html`<p class="qr"><img src="${src}" width="${width}" height="${height}" alt=""><br>${use}</p>`;
}

function radio(outcome: PaymentStatus, label: string): string {
  return html`<label class="outcome"><input type="radio" name="final_state" value="${outcome}" required> ${label}</label>`;
}

function wayBack({ payment, language }: CheckoutView): string {
  const texts = TEXTS[language];
  if (canReturnToChoice(payment))
    return html`<p><a href="/checkout/select-method/${payment.checkoutToken}">${texts.otherMethod}</a></p>`;
  if (payment.redirectUrl === null) return "";
  return html`<p><a href="${payment.redirectUrl}">${texts.returnToShop}</a></p>`;
}
