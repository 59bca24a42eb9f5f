import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import type { Language } from "../languages/languages.ts";
import type { Merchant } from "../merchants/merchant-queries.ts";
import type { MoneyJson } from "../money/money.ts";
import type { CompactAnswer } from "../payments/mollie-news.ts";
import type { Formats } from "./formats.ts";
import type { DecidingPayment, PayPageState } from "./pay-page-state.ts";
import type { Translate } from "./translate.ts";

/** Everything that the pages of one invoice say, decided and loaded; rendering it asks nothing more. */
export type PayPageContent = {
  readonly token: string;
  /** The whole address of the online invoice, for its QR code. */
  readonly address: string;
  /** For paper without a pay link: where its payer finds the invoice by number and amount. */
  readonly findAddress?: string | null;
  /** Names of the methods that Mollie offers for the amount, in its order; empty when they are not known. */
  readonly methods: readonly OfferedMethod[];
  /** Shown to the merchant before there is a link: what needs the link's token is left out. */
  readonly isPreview?: boolean;
  /** The online invoice, or the page that a payer returns to from Mollie, with the payment that the address names. */
  readonly view:
    | { readonly kind: "invoice" }
    | { readonly kind: "return"; readonly paymentId: string | null };
  /** The language that the address asked for, which its links keep; null when it was chosen for the payer. */
  readonly askedLanguage: Language | null;
  readonly merchant: Payee;
  readonly invoice: InvoiceAnswer;
  readonly state: PayPageState<PagePayment>;
  readonly wentBack: WentBack;
  /** What the merchant says in its own words; null where it says nothing. */
  readonly ownWords: OwnWords;
  /** What the payer writes with a bank transfer, so that the merchant can match it. */
  readonly paymentReference: string;
};

/** A method as Mollie calls it. */
export type OfferedMethod = { readonly id: string; readonly description: string };

/** What a payer sees of the merchant. `name` is what payers know the business by. */
export type Payee = {
  readonly name: string;
  readonly companyName: string;
  readonly logo: Logo | null;
} & Pick<
  Merchant,
  | "brandColor"
  | "timeZone"
  | "email"
  | "phone"
  | "street"
  | "postalCode"
  | "city"
  | "country"
  | "vatNumber"
  | "registrationNumber"
  | "iban"
  | "bic"
  | "bankDetails"
>;

/** A picture in place of the business's name; `version` changes with it, so that a browser may keep it. */
export type Logo = { readonly version: string; readonly width: number; readonly height: number };

/** Texts of the merchant's own, each in the language that it is written in. */
export type OwnWords = {
  readonly paymentInstruction: OwnText | null;
  readonly thankYou: OwnText | null;
};
export type OwnText = { readonly text: string; readonly language: Language };

/** What of the payer's money is no longer with the merchant; the invoice's `received` is without both. */
export type WentBack = {
  /** Refunded, or on its way to the payer. */
  readonly refunded: MoneyJson;
  /** Taken back by the payer's bank, and not given again. */
  readonly chargedBack: MoneyJson;
};

/** What a payer sees of a payment. */
export type PagePayment = DecidingPayment & {
  readonly amount: MoneyJson;
  readonly paidAt: Date | null;
  /** Mollie's name of the method; null when it gave none. */
  readonly methodName: string | null;
  /** Mollie's code for why a card payment failed. */
  readonly failureReason: string | null;
  /** Where a chosen bank transfer should go; null for other methods, and where Mollie did not say. */
  readonly transfer: CompactAnswer["transfer"];
};

/** Whom a page speaks to: in which language, with which notation. */
export type Reader = { readonly language: Language; readonly t: Translate; readonly formats: Formats };
