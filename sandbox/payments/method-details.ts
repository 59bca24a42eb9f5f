import { METHODS } from "../methods/method-catalogue.ts";
import type { Payment } from "./payment.ts";
import { rfReference } from "./rf-reference.ts";

type Details = Readonly<Record<string, unknown>>;

/** A bank account with right check digits at a bank that does not exist, so that no real money can follow it. */
const SANDBOX_ACCOUNT = { bankName: "Sandbox Bank", bankAccount: "NL13TEST0123456789", bankBic: "TESTNL99" };
const CONSUMER = { consumerName: "T. TEST", consumerAccount: "NL13TEST0123456789", consumerBic: "TESTNL99" };
const CARD = {
  cardNumber: "9996",
  cardHolder: "T. TEST",
  cardAudience: "consumer",
  cardLabel: "Visa",
  cardCountryCode: "NL",
  cardFunding: "debit",
  cardSecurity: "3dsecure",
  feeRegion: "intra-eu",
};

/** Amounts with which a card fails for a certain reason in test mode. https://docs.mollie.com/reference/testing */
const CARD_FAILURES: Readonly<Record<string, string>> = {
  "1001.00": "invalid_card_number",
  "1002.00": "invalid_cvv",
  "1003.00": "invalid_card_holder_name",
  "1004.00": "card_expired",
  "1005.00": "invalid_card_type",
  "1006.00": "refused_by_issuer",
  "1007.00": "insufficient_funds",
  "1008.00": "inactive_card",
  "1009.00": "possible_fraud",
  "1010.00": "authentication_failed",
  "1011.00": "card_declined",
};

/** What the method tells before any money came: for a bank transfer, where to send it. */
export function detailsWhenChosen(payment: Pick<Payment, "id" | "method">): Details | null {
  if (payment.method !== "banktransfer") return null;
  return { ...SANDBOX_ACCOUNT, transferReference: rfReference(payment.id.slice("tr_".length)) };
}

/** What the method tells once its outcome is known: who paid, or why a card failed. */
export function detailsWhenDecided(payment: Payment): Details | null {
  const { method, status, details } = payment;
  if (method === "creditcard" && status === "failed") return { ...CARD, ...cardFailure(payment) };
  if (status !== "paid" && status !== "authorized") return details;
  if (method === "creditcard" || METHODS.get(method ?? "")?.wallet) return CARD;
  if (method === "paypal")
    return {
      consumerName: "T. Test",
      consumerAccount: "payer@example.org",
      paypalReference: payment.id.slice("tr_".length).toUpperCase(),
      paypalPayerId: "SANDBOXPAYER",
      sellerProtection: "Eligible",
    };
  return METHODS.get(method ?? "")?.authorizes ? details : { ...details, ...CONSUMER };
}

function cardFailure(payment: Payment): Details {
  const magic = payment.amount.currency === "EUR" ? CARD_FAILURES[payment.amount.value] : undefined;
  const failureReason = magic ?? "unknown_reason";
  return {
    failureReason,
    failureMessage: `The card was not accepted (${failureReason.replaceAll("_", " ")}).`,
  };
}
