import { suitableMethods } from "../methods/suitable-methods.ts";
import { addPayment } from "../payments/add-payment.ts";
import type { Payment } from "../payments/payment.ts";
import { wishOf } from "../payments/payment-wish.ts";
import { type Amount, amountOf, minorUnits } from "../protocol/amount.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { PaymentLink } from "./payment-link.ts";
import { linkUrl } from "./payment-link-answer.ts";

/** The payer starts: a payment as the link describes it. Null when the amount typed in cannot be paid. */
export function startLinkPayment(
  world: SandboxWorld,
  link: PaymentLink,
  { typed }: { typed: string | null },
): Payment | null {
  const amount = link.amount ?? typedAmount(link, typed ?? "");
  const profile = world.state.profiles.get(link.profileId);
  if (!amount || !profile) return null;
  const { description, webhookUrl, lines, billingAddress, shippingAddress, allowedMethods } = link;
  const request = {
    amount,
    description,
    // A link without a place to return to leads back to its own page, which says what has become of it.
    redirectUrl: link.redirectUrl ?? linkUrl(world, link),
    cancelUrl: null,
    webhookUrl,
    locale: null,
    metadata: null,
    billingAddress,
    shippingAddress,
    lines,
    allowedMethods,
    restrictPaymentMethodsToCountry: null,
    dueDate: null,
    captureMode: "automatic",
    sequenceType: link.sequenceType,
    customerId: link.customerId,
  } as const;
  const { id: paymentLinkId, profileId, mode } = link;
  if (suitableMethods(profile, wishOf({ ...request, mode })).length === 0) return null;
  const payment = addPayment(world, { ...request, profileId, mode, paymentLinkId });
  link.paymentIds.push(payment.id);
  return payment;
}

/** The currency in which a payer types an amount. */
export function linkCurrency(link: PaymentLink): string {
  return (link.amount ?? link.minimumAmount)?.currency ?? "EUR";
}

/** What a payer types, with a comma or a dot; null when it is no amount of that currency, or less than the least. */
function typedAmount(link: PaymentLink, text: string): Amount | null {
  const currency = linkCurrency(link);
  const [, decimals = ""] = amountOf(0n, currency).value.split(".");
  const [, whole = "", fraction = ""] = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === "" || fraction.length > decimals.length) return null;
  const minor = BigInt(whole + fraction.padEnd(decimals.length, "0"));
  const least = link.minimumAmount ? minorUnits(link.minimumAmount) : 1n;
  return minor < least ? null : amountOf(minor, currency);
}
