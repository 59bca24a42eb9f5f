import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { MerchantId } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";
import { endSessions, ensureMembership, ensurePassword, ensureUser } from "./sign-in-queries.ts";

export type NewUser = {
  email: string;
  name: string;
  password: string;
  merchantId: MerchantId;
  role: Role;
  /** Sets the password of a user who has one already, and ends that user's sessions. */
  replacePassword?: boolean;
};

/**
 * Makes a user with a password and a membership, all or nothing. Asked again, it finds what is there: an existing
 * e-mail address keeps its user, name and password and gets the membership.
 */
export async function createUser(
  { pool, hashPassword }: { pool: Pool; hashPassword: (password: string) => Promise<string> },
  { email, name, password, merchantId, role, replacePassword = false }: NewUser,
): Promise<{ userId: string }> {
  const hash = await hashPassword(password);
  const now = new Date();
  return inTransaction(pool, async (db) => {
    const { userId } = await ensureUser(db, { id: randomUUID(), email: email.toLowerCase(), name, now });
    await ensurePassword(db, { id: randomUUID(), userId, hash, replace: replacePassword, now });
    await ensureMembership(db, { id: randomUUID(), userId, merchantId, role, now });
    if (replacePassword) await endSessions(db, { userId });
    return { userId };
  });
}

async function inTransaction<T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> {
  const db = await pool.connect();
  try {
    await db.query("begin");
    const result = await work(db);
    await db.query("commit");
    db.release();
    return result;
  } catch (error) {
    // Closing the connection rolls back, also when the connection itself is what broke.
    db.release(true);
    throw error;
  }
}
