import type { Mode } from "../profiles/profile.ts";

/** A payer whom the merchant knows. Belongs to the organisation, so that all its profiles see the same customers. */
export type Customer = {
  readonly id: string;
  readonly mode: Mode;
  readonly createdAt: number;
  name: string | null;
  email: string | null;
  locale: string | null;
  metadata: unknown;
  /** Its id answers 410 from then on; its payments stay. */
  isDeleted: boolean;
};
