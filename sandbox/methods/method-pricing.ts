/** What a payment costs the merchant: a fixed part, and a part of the amount in percent. */
export type Price = {
  readonly description: string;
  readonly fixed: string;
  readonly variable: string;
  /** Cards from elsewhere cost more. */
  readonly feeRegion?: string;
};

/** Made up: fees are agreed with each merchant. They are of a size that a merchant would not be surprised by. */
const PRICES: Readonly<Record<string, readonly Price[]>> = {
  ideal: [flat("iDEAL | Wero", "0.30")],
  bancontact: [flat("Bancontact", "0.40")],
  kbc: [{ description: "KBC/CBC", fixed: "0.25", variable: "0.9" }],
  belfius: [{ description: "Belfius", fixed: "0.25", variable: "0.9" }],
  banktransfer: [flat("Bank transfer", "0.25")],
  directdebit: [flat("SEPA Direct Debit", "0.35")],
  paypal: [flat("PayPal", "0.10")],
  creditcard: [
    { description: "European cards", fixed: "0.25", variable: "1.8", feeRegion: "eu-cards" },
    { description: "Other cards", fixed: "0.25", variable: "3.25", feeRegion: "other" },
  ],
  klarna: [{ description: "Klarna", fixed: "0.35", variable: "2.99" }],
  voucher: [{ description: "Vouchers", fixed: "0.25", variable: "2" }],
};

/** The fees of a method; those of which nothing is known cost what a simple one costs. */
export function pricesOf(method: { readonly id: string; readonly name: string }): readonly Price[] {
  return PRICES[method.id] ?? [flat(method.name, "0.25")];
}

function flat(description: string, fixed: string): Price {
  return { description, fixed, variable: "0" };
}
