import type { Tx } from "../db/tx.ts";

/** What the merchant asks of who signs in; one that nobody signs in at yet asks nothing. */
export async function readSignInPolicy({ sql }: Tx): Promise<{ requiresSecondFactor: boolean }> {
  const [row] = await sql<{ requiresSecondFactor: boolean }[]>`
    select "requiresSecondFactor" as requires_second_factor from auth.organization`;
  return row ?? { requiresSecondFactor: false };
}

/** Writes it on sign-in's row of the merchant. */
export async function updateSignInPolicy(
  { sql, merchantId }: Tx,
  { requiresSecondFactor }: { requiresSecondFactor: boolean },
): Promise<void> {
  await sql`
    update auth.organization set "requiresSecondFactor" = ${requiresSecondFactor} where id = ${merchantId}`;
}
