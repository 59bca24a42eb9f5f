import type { Mode } from "../profiles/profile.ts";
import type { Amount } from "../protocol/amount.ts";

/** Why the bank took the money back. Mollie tells it of direct debits alone. */
export type ChargebackReason = { readonly code: string; readonly description: string };

/** Money that the payer's bank takes back from the merchant. Instants are milliseconds since 1970. */
export type Chargeback = {
  readonly id: string;
  readonly paymentId: string;
  readonly profileId: string;
  readonly mode: Mode;
  readonly createdAt: number;
  readonly amount: Amount;
  readonly reason: ChargebackReason | null;
  /** When the merchant got the money after all. */
  reversedAt: number | null;
};
