import { html } from "ghtml";
import { methodInSentence } from "../mollie/method-names.ts";
import { payLinkPaths } from "./pay-link-paths.ts";
import type { PayPageContent, Reader } from "./pay-page-content.ts";
import type { Offer, PayPageState } from "./pay-page-state.ts";

/** What the page lets the payer do now, or null when there is nothing to pay or nothing to press. */
export function offerOf(state: PayPageState): Offer | null {
  switch (state.kind) {
    case "open":
    case "not_paid":
    case "being_confirmed":
    case "transfer_awaited":
      return state.offer;
    case "paid_back":
    case "paid":
    case "credited":
    case "nothing_to_pay":
    case "void":
    case "uncollectible":
      return null;
  }
}

/** The one button, or a sentence that says why there is none and what to do instead. */
export function renderOffer(content: PayPageContent, offer: Offer, reader: Reader): string {
  const { t, formats } = reader;
  if (offer.kind === "no_button") {
    const why = offer.reason === "no_method_fits" ? t("noMethodForAmount") : t("onlineNotPossible");
    const instead = canTransfer(content)
      ? t("useBankDetails")
      : t("contactMerchant", { merchant: content.merchant.name });
    return html`<p class="trouble">${why} ${instead}</p>`;
  }
  const amount = formats.money(content.invoice.payable);
  const labels = {
    pay: t("payNow", { amount }),
    again: t("payAgain", { amount }),
    another_way: t("payAnotherWay"),
    continue: t("continuePaying", { amount }),
  } satisfies Record<typeof offer.does, string>;
  const action = payLinkPaths(content.token).pay({ language: content.askedLanguage });
  return html`!${troubleOf(offer, t)}
<form method="post" action="${action}"><button type="submit">${labels[offer.does]}</button></form>
<p class="small">${t("paidThroughMollie")} !${renderMethods(content, reader)}</p>`;
}

/** For information: the choice is made at Mollie, which may offer others by then. */
function renderMethods({ methods }: PayPageContent, { t, language, formats }: Reader): string {
  if (methods.length === 0) return "";
  const names = methods.map((method) => methodInSentence(method, language));
  return html`${t("methodsOffered", { methods: formats.list(names) })}`;
}

/**
 * Whether the merchant's own account is shown. Not for a test invoice, which must never take real money, and not while
 * a payment or transfer through Mollie is under way, which would then be paid twice. A merchant who would rather be paid
 * online shows it only where that does not work.
 */
export function canTransfer({ merchant, invoice, state }: PayPageContent): boolean {
  if (merchant.iban === null || invoice.mode === "test") return false;
  if (state.kind !== "open" && state.kind !== "not_paid") return false;
  return merchant.bankDetails !== "when_needed" || isInTrouble(state.offer);
}

function isInTrouble(offer: Offer): boolean {
  return offer.kind === "no_button" || offer.trouble !== null;
}

function troubleOf(offer: Extract<Offer, { kind: "button" }>, t: Reader["t"]): string {
  switch (offer.trouble) {
    case null:
      return "";
    case "mollie_refused":
      return html`<p class="trouble" role="alert">${t("mollieRefusedNow")}</p>`;
    case "mollie_unreachable":
      return html`<p class="trouble" role="alert">${t("mollieSilentNow")}</p>`;
  }
}
