import type { Mode } from "../profiles/profile.ts";
import type { Amount } from "../protocol/amount.ts";
import type { PaymentStatus } from "./payment-status.ts";

/** A payment as the sandbox remembers it. Instants are milliseconds since 1970. Changed in place, by few files. */
export type Payment = {
  readonly id: string;
  readonly profileId: string;
  readonly mode: Mode;
  readonly createdAt: number;
  readonly amount: Amount;
  readonly sequenceType: "oneoff" | "first";
  /** Payments of earlier sandboxes do not have it. */
  readonly customerId?: string | null;
  /** The link from which the payer started it. Left out when there is none. */
  readonly paymentLinkId?: string;
  readonly captureMode: "automatic" | "manual";
  /** When to capture by itself, such as `2 days`. Payments of earlier sandboxes do not have it. */
  readonly captureDelay?: string | null;
  /** What a platform keeps. Payments of earlier sandboxes do not have it. */
  readonly applicationFee?: object | null;
  /** Names the payer's pages; unguessable. */
  readonly checkoutToken: string;
  status: PaymentStatus;
  description: string;
  /** Null only where a wallet on the merchant's own page pays, so that the payer never leaves it. */
  redirectUrl: string | null;
  cancelUrl: string | null;
  webhookUrl: string | null;
  metadata: unknown;
  locale: string | null;
  billingAddress: object | null;
  shippingAddress: object | null;
  lines: readonly object[] | null;
  restrictPaymentMethodsToCountry: string | null;
  /** The last day for a bank transfer, `YYYY-MM-DD`. */
  dueDate: string | null;
  /** What the payer may choose from; null is everything that fits. A list of one was chosen by the merchant. */
  allowedMethods: readonly string[] | null;
  /** The chosen method. */
  method: string | null;
  /** The payer has been told where to transfer the money, and now the bank has to act. */
  awaitsTransfer: boolean;
  /** What became of the payer's last try, when that led back to the choice of methods. */
  lastTry: { readonly method: string; readonly outcome: "failed" | "canceled" } | null;
  /** What the method adds: bank account, card, transfer reference. */
  details: Readonly<Record<string, unknown>> | null;
  /** When an open payment expires. */
  expiresAt: number;
  /** Until when an authorized payment can be captured. */
  captureBefore: number | null;
  /** When the payment became what: at most once each. */
  readonly reachedAt: Partial<Record<PaymentStatus, number>>;
};

/** The method, when the merchant named exactly one, so that the payer has no choice to go back to; else null. */
export function presetMethod({ allowedMethods }: Pick<Payment, "allowedMethods">): string | null {
  return allowedMethods?.length === 1 ? (allowedMethods[0] ?? null) : null;
}
