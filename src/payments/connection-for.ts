import type { Tx } from "../db/tx.ts";
import {
  type MollieConnection,
  readActiveConnection,
  readConnection,
} from "../mollie-connections/mollie-connection-queries.ts";
import { invariant } from "../problems/problems.ts";
import type { Payment } from "./payment.ts";

/**
 * The key to ask about a payment with: any valid one of its profile and mode does, so the newest; else the one that it
 * began with. A repeated create must use the one it began with, and does not come here.
 */
export async function connectionFor(
  tx: Tx,
  payment: Pick<Payment, "connectionId" | "profileId" | "mode">,
): Promise<MollieConnection> {
  const active = await readActiveConnection(tx);
  if (active && active.profileId === payment.profileId && active.mode === payment.mode) return active;
  const original = await readConnection(tx, { id: payment.connectionId });
  invariant(original, "A payment's connection is kept.");
  return original;
}
