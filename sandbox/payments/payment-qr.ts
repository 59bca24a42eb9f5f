import { renderSVG } from "uqr";
import { minorUnits } from "../protocol/amount.ts";
import type { Payment } from "./payment.ts";

/** Methods that Mollie offers a QR code for. https://docs.mollie.com/reference/extra-payment-parameters */
const WITH_QR: ReadonlySet<string | null> = new Set(["ideal", "bancontact", "banktransfer"]);

/** Mollie's images of this kind are square; a phone reads this size well from any screen. */
const SIZE_PX = 256;

/** From this amount on Bancontact's app does not scan, in cents. */
const TOO_MUCH_FOR_BANCONTACT = 1_500_00n;

/** An image and its size in pixels. */
export type QrCode = { readonly height: number; readonly width: number; readonly src: string };

/** The QR image of an open payment whose method has one: the checkout page, or a transfer that banking apps can read. */
export function paymentQr(payment: Payment, options: { checkoutUrl: string; payee: string }): QrCode | null {
  if (payment.status !== "open" || !WITH_QR.has(payment.method)) return null;
  if (payment.method === "bancontact" && minorUnits(payment.amount) >= TOO_MUCH_FOR_BANCONTACT) return null;
  // In test mode there is nothing that another app could pay.
  if (payment.mode === "test" && payment.method !== "ideal") return null;
  const text = payment.method === "banktransfer" ? epcText(payment, options.payee) : options.checkoutUrl;
  const svg = renderSVG(text, { border: 2 });
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return { height: SIZE_PX, width: SIZE_PX, src };
}

/** A SEPA credit transfer in the form of the European Payments Council's guideline EPC069-12, version 002. */
function epcText(payment: Payment, payee: string): string {
  const account = payment.details ?? {};
  return [
    "BCD",
    "002",
    "1",
    "SCT",
    account["bankBic"],
    payee.slice(0, 70),
    account["bankAccount"],
    `EUR${payment.amount.value}`,
    "",
    account["transferReference"],
  ].join("\n");
}
