import type { Tx } from "../db/tx.ts";
import {
  type MollieConnection,
  readConnectionOfProfile,
} from "../mollie-connections/mollie-connection-queries.ts";
import { invariant } from "../problems/problems.ts";
import type { Payment } from "./payment.ts";

/**
 * The key to ask about a payment with: any valid one of its profile and mode does, also when the merchant disconnected
 * since and the one that it began with was revoked. A repeated create must use the one it began with, and does not come
 * here.
 */
export async function connectionFor(
  tx: Tx,
  { profileId, mode }: Pick<Payment, "profileId" | "mode">,
): Promise<MollieConnection> {
  const connection = await readConnectionOfProfile(tx, { profileId, mode });
  invariant(connection, "A payment's connection is kept.");
  return connection;
}
