import type { Logger } from "pino";
import type { Clock } from "../clock/clock.ts";
import type { Sql, TransactionSql } from "../db/database.ts";
import type { Source, Tx } from "../db/tx.ts";
import type { Id, MerchantId, NewId } from "../ids/ids.ts";
import type { MollieClient } from "../mollie/mollie-client.ts";
import type { OutgoingMail } from "../outgoing-mail/outgoing-mail.ts";
import { errorCode } from "../problems/error-code.ts";
import type { Vault } from "./vault.ts";

/** What the whole installation shares: one database, one Mollie, one clock, one secret. */
export type Platform = {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly mollie: MollieClient;
  /** Where mail goes, if anywhere. */
  readonly outgoingMail: OutgoingMail;
  readonly vault: Vault;
  /** The address that payers and Mollie use, without a slash at its end. */
  readonly publicUrl: string;
  /** Where Mollie is to call about a merchant's payments; null when nobody on the internet can reach us. */
  readonly webhookUrl: (secret: string) => string | null;
  readonly log: Logger;
  /** Called around each phase; tests look, wait or crash here. */
  readonly onPhase?: (phase: string, moment: "before" | "after") => Promise<void>;
};

/** The platform as one merchant's work sees it. What takes a world may open transactions and ask Mollie. */
export type World = Platform & {
  readonly merchantId: MerchantId;
  readonly source: Source;
  readonly userId: string | null;
  readonly apiKeyId: Id<"apiKey"> | null;
  /** Runs one named phase in a transaction bound to the merchant; a deadlock runs the whole phase again. */
  atomically<T>(phase: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, for looking only: PostgreSQL refuses any change. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, where all statements see the one moment at which the first began. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
};

type Whose = {
  merchantId: MerchantId;
  source: Source;
  userId?: string | null;
  apiKeyId?: Id<"apiKey"> | null;
};

/** The world of one merchant. The rest says on whose behalf, and stays on what is recorded. */
export function worldOf(
  platform: Platform,
  { merchantId, source, userId = null, apiKeyId = null }: Whose,
): World {
  const whose = { merchantId, source, userId, apiKeyId };
  return {
    ...platform,
    ...whose,
    atomically: async (phase, work) => {
      await platform.onPhase?.(phase, "before");
      const result = await retryingConflicts(platform, phase, () =>
        transact(platform, "read write", { ...whose, work }),
      );
      await platform.onPhase?.(phase, "after");
      return result;
    },
    read: (work) => transact(platform, "read only", { ...whose, work }),
    snapshot: (work) => transact(platform, "isolation level repeatable read read only", { ...whose, work }),
  };
}

/** Deadlock detected, and could not serialize: PostgreSQL undid the transaction and asks to try again. */
const CONFLICTS = new Set(["40P01", "40001"]);

/** A conflict is over once the other transaction ended; ten tries would mean that something else is wrong. */
const MOST_TRIES = 10;

async function retryingConflicts<T>(platform: Platform, phase: string, run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (!CONFLICTS.has(errorCode(error)) || tries === MOST_TRIES) throw error;
      platform.log.warn({ phase, tries, code: errorCode(error) }, "phase met a conflict and runs again");
      // A few milliseconds, different for each, so that two that collided do not collide again.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * tries));
    }
  }
}

async function transact<T>(
  platform: Platform,
  access: "read write" | "read only" | "isolation level repeatable read read only",
  { work, ...whose }: Required<Whose> & { work: (tx: Tx) => Promise<T> },
): Promise<T> {
  const result = await platform.sql.begin(access, async (sql: TransactionSql) => {
    const now = platform.clock.now();
    // `app.now` is the time that triggers write: the same as on everything else that this transaction stores.
    await sql`
      select set_config('app.merchant_id', ${whose.merchantId}, true), set_config('app.now', ${now.toISOString()}, true)`;
    return { value: await work({ sql, now, newId: platform.newId, ...whose }) };
  });
  return result.value;
}
