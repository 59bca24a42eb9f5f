import type { Mode } from "../profiles/profile.ts";
import type { Amount } from "../protocol/amount.ts";

/** Mollie's capture statuses. https://docs.mollie.com/reference/get-capture */
export const CAPTURE_STATUSES = ["pending", "succeeded", "failed"] as const;
export type CaptureStatus = (typeof CAPTURE_STATUSES)[number];

/** Money that the merchant collects of what the payer has authorized. Instants are milliseconds since 1970. */
export type Capture = {
  readonly id: string;
  readonly paymentId: string;
  readonly profileId: string;
  readonly mode: Mode;
  readonly createdAt: number;
  readonly amount: Amount;
  readonly description: string | null;
  readonly metadata: unknown;
  status: CaptureStatus;
};
