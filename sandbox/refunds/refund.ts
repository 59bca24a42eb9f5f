import type { Mode } from "../profiles/profile.ts";
import type { Amount } from "../protocol/amount.ts";
import type { RefundStatus } from "./refund-status.ts";

/** Money that the merchant gives back to the payer. Instants are milliseconds since 1970. */
export type Refund = {
  readonly id: string;
  readonly paymentId: string;
  readonly profileId: string;
  readonly mode: Mode;
  readonly createdAt: number;
  readonly amount: Amount;
  readonly description: string;
  readonly metadata: unknown;
  status: RefundStatus;
  /** When it became what it is; time moves it on from there. */
  statusSince: number;
};
