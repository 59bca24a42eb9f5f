import type { PaymentId } from "../ids/ids.ts";
import type { IssuedInvoice } from "../invoices/invoice.ts";
import type { Language } from "../languages/languages.ts";
import type { Merchant } from "../merchants/merchant-queries.ts";
import { type Money, toJson } from "../money/money.ts";

/** Mollie cuts a longer one per method, so we do (https://docs.mollie.com/reference/create-payment). */
const LONGEST_DESCRIPTION = 255;

/**
 * The body of `POST /v2/payments`: as little as possible, because each optional field is one more that Mollie can
 * refuse. The invoice number comes first, since banks show the beginning. Ours travels in the metadata, by which a
 * payment whose answer was lost is found again.
 */
export function paymentRequestBody({
  paymentId,
  invoice,
  merchant,
  amount,
  locale,
  returnUrl,
  webhookUrl,
}: {
  paymentId: PaymentId;
  invoice: IssuedInvoice;
  merchant: Merchant;
  amount: Money;
  locale: Language;
  returnUrl: string;
  /** Null when Mollie cannot reach us: it would refuse the payment; the schedule finds the result then. */
  webhookUrl: string | null;
}): string {
  return JSON.stringify({
    amount: toJson(amount),
    description: `${invoice.number} ${merchant.name}`.slice(0, LONGEST_DESCRIPTION),
    redirectUrl: returnUrl,
    ...(webhookUrl === null ? {} : { webhookUrl }),
    locale: mollieLocale({ locale, country: invoice.billTo.country ?? merchant.country }),
    metadata: { paymentId, invoiceId: invoice.id },
  });
}

/** One of the 28 that Mollie takes; anything else would be refused. */
function mollieLocale({ locale, country }: { locale: Language; country: string }): string {
  const { otherwise, regions } = MOLLIE_LOCALES[locale];
  return regions.includes(country) ? `${locale}_${country}` : otherwise;
}

/** The countries that Mollie knows each language in, as far as they use it themselves. */
const MOLLIE_LOCALES: Record<Language, { otherwise: string; regions: readonly string[] }> = {
  nl: { otherwise: "nl_NL", regions: ["BE"] },
  en: { otherwise: "en_GB", regions: ["US"] },
  de: { otherwise: "de_DE", regions: ["AT", "CH", "LU"] },
  fr: { otherwise: "fr_FR", regions: ["BE", "LU"] },
};
