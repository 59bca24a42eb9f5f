import { days, hours, minutes } from "../world/durations.ts";

/** The least and most that a method takes in a currency; no most means that there is no limit. */
export type Limits = { readonly minimum: string; readonly maximum: string | null };

/** A payment method, and how it behaves here. */
export type Method = {
  readonly id: string;
  /** The name that payers see. */
  readonly name: string;
  readonly limits: Readonly<Record<string, Limits>>;
  /** Takes every currency of Mollie's, from its smallest unit on, besides those in `limits`. */
  readonly everyCurrency: boolean;
  /** Where it can be used; null is anywhere. */
  readonly countries: readonly string[] | null;
  /** How long a payment stays open once this method is chosen. */
  readonly lifetimeMs: number;
  /** Money is promised first and captured later, so a payment can be `authorized`. */
  readonly authorizes: boolean;
  /** The bank answers later, so a payment can be `pending`. */
  readonly slow: boolean;
  /** The merchant may cancel before the payment is final. */
  readonly cancelable: boolean;
  /** A button on a device rather than a choice on a page: hidden from lists unless asked for by `includeWallets`. */
  readonly wallet: boolean;
  /** A payment can be given back. https://docs.mollie.com/docs/refunds */
  readonly refundable: boolean;
  /** What a payment must come with, so that it can be paid this way. */
  readonly needs: readonly Need[];
  /** Some say that Mollie has it, and its specification does not: there only for profiles that switch it on. */
  readonly unconfirmed: boolean;
  /** Whether a first payment of a series can be made with it, and the ones after that. */
  readonly series: ReadonlyArray<"first" | "recurring">;
};

/**
 * Pay-later methods want to see lines and an address; vouchers, lines of a kind that a voucher may be spent on; and a
 * counter has a terminal, of which this sandbox has none.
 */
export type Need = "lines" | "billingAddress" | "categories" | "terminalId";

/** How long a payment without a chosen method stays open, and a method of which nothing else is known. */
export const DEFAULT_LIFETIME_MS = minutes(15);

/**
 * The methods that the sandbox knows, in the order in which payers see them. Lifetimes follow the table in
 * https://docs.mollie.com/docs/handling-payment-status; limits differ per merchant at Mollie and are typical here.
 */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  [
    method("ideal", "iDEAL | Wero", {
      limits: eur("0.01", "50000.00"),
      countries: ["NL"],
      series: ["first"],
    }),
    method("wero", "Wero", {
      limits: eur("0.01", "50000.00"),
      countries: ["BE", "DE", "FR", "LU", "NL"],
      unconfirmed: true,
    }),
    method("bancontact", "Bancontact", {
      limits: eur("0.02", "50000.00"),
      countries: ["BE"],
      lifetimeMs: hours(1),
      series: ["first"],
    }),
    method("kbc", "KBC/CBC", {
      limits: eur("0.01", "50000.00"),
      countries: ["BE"],
      lifetimeMs: hours(1),
      series: ["first"],
    }),
    method("belfius", "Belfius", {
      limits: eur("0.01", "50000.00"),
      countries: ["BE"],
      lifetimeMs: hours(1),
      series: ["first"],
    }),
    method("creditcard", "Card", {
      limits: eur("0.01", "10000.00"),
      everyCurrency: true,
      lifetimeMs: minutes(30),
      series: ["first", "recurring"],
    }),
    method("applepay", "Apple Pay", wallet()),
    method("googlepay", "Google Pay", wallet()),
    method("paypal", "PayPal", {
      limits: eur("0.01", "8000.00"),
      everyCurrency: true,
      lifetimeMs: hours(6),
      slow: true,
      series: ["first", "recurring"],
    }),
    // Twelve days to pay, and two of grace for the banks.
    method("banktransfer", "Bank transfer", {
      limits: eur("0.01", "1000000.00"),
      lifetimeMs: days(14),
      cancelable: true,
    }),
    method("klarna", "Pay with Klarna.", { ...payLater("0.10", "10000.00"), lifetimeMs: hours(48) }),
    method("in3", "Pay in 3 instalments, 0% interest", {
      ...payLater("50.00", "5000.00"),
      lifetimeMs: hours(48),
    }),
    method("billie", "Pay by invoice for businesses", {
      ...payLater("10.00", "100000.00"),
      lifetimeMs: hours(48),
    }),
    method("billink", "Billink", { ...payLater("0.01", "2000.00"), lifetimeMs: hours(48) }),
    method("riverty", "Riverty", { ...payLater("5.00", "1500.00"), lifetimeMs: hours(48) }),
    method("alma", "Alma", {
      limits: eur("50.00", "2000.00"),
      countries: ["FR"],
      needs: ["billingAddress"],
    }),
    method("eps", "eps", {
      limits: eur("1.00", "50000.00"),
      countries: ["AT"],
      lifetimeMs: hours(1),
      series: ["first"],
    }),
    method("przelewy24", "Przelewy24", {
      limits: { ...eur("0.01", "12815.00"), PLN: { minimum: "0.01", maximum: "55000.00" } },
      countries: ["PL"],
      lifetimeMs: hours(1),
      slow: true,
    }),
    method("blik", "BLIK", {
      limits: { ...eur("0.01", "10000.00"), PLN: { minimum: "0.01", maximum: "50000.00" } },
      countries: ["PL"],
    }),
    method("mybank", "MyBank", {
      limits: eur("0.01", "50000.00"),
      countries: ["IT"],
      lifetimeMs: minutes(45),
    }),
    method("twint", "TWINT", {
      limits: { CHF: { minimum: "0.01", maximum: "5000.00" } },
      countries: ["CH"],
      lifetimeMs: minutes(45),
    }),
    method("trustly", "Trustly", { limits: eur("1.00", "10000.00"), slow: true }),
    method("satispay", "Satispay", { limits: eur("1.00", "10000.00"), countries: ["IT"] }),
    method("mbway", "MB WAY", { limits: eur("0.50", "10000.00"), countries: ["PT"] }),
    method("multibanco", "Multibanco", {
      limits: eur("0.50", "99999.99"),
      countries: ["PT"],
      lifetimeMs: days(7),
      slow: true,
    }),
    method("bizum", "Bizum", { limits: eur("0.50", "2000.00"), countries: ["ES"] }),
    method("swish", "Swish", {
      limits: { SEK: { minimum: "1.00", maximum: "150000.00" } },
      countries: ["SE"],
    }),
    method("vipps", "Vipps", {
      limits: { NOK: { minimum: "1.00", maximum: "100000.00" } },
      countries: ["NO"],
    }),
    method("mobilepay", "MobilePay", {
      limits: { DKK: { minimum: "1.00", maximum: "75000.00" }, ...eur("0.10", "10000.00") },
      countries: ["DK", "FI"],
    }),
    method("bancomatpay", "BANCOMAT Pay", { limits: eur("1.00", "5000.00"), countries: ["IT"] }),
    method("paybybank", "Pay by Bank", {
      limits: { GBP: { minimum: "0.10", maximum: "10000.00" }, ...eur("0.10", "10000.00") },
      slow: true,
      series: ["first"],
    }),
    method("paysafecard", "paysafecard", { limits: eur("1.00", "1000.00"), refundable: false }),
    method("giftcard", "Gift cards", { limits: eur("0.01", "50000.00"), refundable: false }),
    method("voucher", "Vouchers", {
      limits: eur("1.00", "100000.00"),
      lifetimeMs: hours(2),
      needs: ["lines", "categories"],
    }),
    method("pointofsale", "Point of sale", { limits: eur("0.01", "50000.00"), needs: ["terminalId"] }),
    method("bacs", "Bacs Direct Debit", {
      limits: { GBP: { minimum: "1.00", maximum: "1000.00" } },
      countries: ["GB"],
      lifetimeMs: days(5),
      slow: true,
      cancelable: true,
      series: ["first", "recurring"],
    }),
    method("directdebit", "SEPA Direct Debit", {
      limits: eur("0.01", "10000.00"),
      lifetimeMs: days(5),
      slow: true,
      cancelable: true,
      series: ["recurring"],
    }),
  ].map((each) => [each.id, each]),
);

/** The limits of a method in a currency, or null when it does not take that currency. */
export function limitsIn(method: Method, currency: string): Limits | null {
  const limits = method.limits[currency];
  if (limits) return limits;
  if (!method.everyCurrency) return null;
  return { minimum: ["ISK", "JPY"].includes(currency) ? "1" : "0.01", maximum: null };
}

function method(id: string, name: string, traits: Partial<Method> & Pick<Method, "limits">): Method {
  return {
    id,
    name,
    everyCurrency: false,
    countries: null,
    lifetimeMs: DEFAULT_LIFETIME_MS,
    authorizes: false,
    slow: false,
    cancelable: false,
    wallet: false,
    refundable: true,
    needs: [],
    unconfirmed: false,
    series: [],
    ...traits,
  };
}

function eur(minimum: string, maximum: string): Record<string, Limits> {
  return { EUR: { minimum, maximum } };
}

function payLater(
  minimum: string,
  maximum: string,
): Pick<Method, "limits" | "authorizes" | "cancelable" | "needs"> {
  const needs: Need[] = ["lines", "billingAddress"];
  return { limits: eur(minimum, maximum), authorizes: true, cancelable: true, needs };
}

function wallet(): Pick<Method, "limits" | "everyCurrency" | "wallet" | "series"> {
  return { limits: eur("0.01", "10000.00"), everyCurrency: true, wallet: true, series: ["first"] };
}
