import type { Id, MerchantId, NewId } from "../ids/ids.ts";
import type { TransactionSql } from "./database.ts";

/** Where a change comes from; kept on events and ledger transactions, so that the timeline can say who did it. */
export type Source =
  | "api"
  | "backoffice"
  | "payer"
  | "webhook"
  | "return-page"
  | "schedule"
  | "import"
  | "system"
  | "demo";

/**
 * One phase of work on one merchant's rows: a transaction with the time and the ids of that phase, and no network, so
 * that it never waits on Mollie and can be run again whole.
 */
export type Tx = {
  readonly sql: TransactionSql;
  readonly now: Date;
  readonly newId: NewId;
  readonly merchantId: MerchantId;
  readonly source: Source;
  /** Who of the merchant's team acts; null for programs, payers and Mollie. */
  readonly userId: string | null;
  /** Which of the merchant's API keys a program acts with; null for everybody else. */
  readonly apiKeyId: Id<"apiKey"> | null;
};
