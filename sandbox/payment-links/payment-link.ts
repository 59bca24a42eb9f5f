import type { Mode } from "../profiles/profile.ts";
import type { Amount } from "../protocol/amount.ts";

/** A link that a merchant sends to a payer. A payment is made only when the payer starts one. */
export type PaymentLink = {
  readonly id: string;
  readonly profileId: string;
  readonly mode: Mode;
  readonly createdAt: number;
  /** Names the link's page; unguessable. */
  readonly token: string;
  /** Null when the payer says how much. */
  readonly amount: Amount | null;
  readonly redirectUrl: string | null;
  readonly webhookUrl: string | null;
  readonly reusable: boolean;
  /** When the link stops working by itself; null is never. */
  readonly expiresAt: number | null;
  readonly sequenceType: "oneoff" | "first";
  readonly customerId: string | null;
  description: string;
  minimumAmount: Amount | null;
  lines: readonly object[] | null;
  billingAddress: object | null;
  shippingAddress: object | null;
  allowedMethods: readonly string[] | null;
  archived: boolean;
  /** Somebody has looked at the link's page. */
  wasOpened: boolean;
  /** The payments that payers have started, oldest first. */
  readonly paymentIds: string[];
};
