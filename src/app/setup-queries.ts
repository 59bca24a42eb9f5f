import type { Tx } from "../db/tx.ts";

/** Any number, as long as nothing else takes the same advisory lock: two setups at one instant come one by one. */
const SETUP_LOCK = 7_305_140_992n;

/** Waits for a setup that is going on; held until the transaction ends. */
export async function lockSetup({ sql }: Pick<Tx, "sql">): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SETUP_LOCK})`;
}

/** Whether the installation has a merchant, so that there is nothing left to set up. */
export async function hasMerchant({ sql }: { sql: Tx["sql"] }): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`select exists (select from lookup.merchants()) as found`;
  return row?.found === true;
}
