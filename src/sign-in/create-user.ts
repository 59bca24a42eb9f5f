import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { idsAt, type MerchantId } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";
import {
  dropSecondFactor,
  endSessions,
  ensureMembership,
  ensurePassword,
  ensureUser,
  isUnproven,
} from "./sign-in-queries.ts";

export type NewUser = {
  email: string;
  name: string;
  password: string;
  merchantId: MerchantId;
  role: Role;
  /** Sets the password of a user who has one already, drops their second factor and ends their sessions. */
  replacePassword?: boolean;
};

/**
 * Makes a user with a password and a membership, all or nothing. Asked again, it finds what is there: an existing
 * e-mail address keeps its user, name and password and gets the membership. Not so an address that somebody only
 * claimed, by an invitation at another merchant: they get no access here with the password that they chose.
 */
export async function createUser(
  { pool, hashPassword }: { pool: Pool; hashPassword: (password: string) => Promise<string> },
  { email, name, password, merchantId, role, replacePassword = false }: NewUser,
): Promise<{ userId: string }> {
  const hash = await hashPassword(password);
  const now = new Date();
  return inTransaction(pool, async (db) => {
    const person = { email: email.toLowerCase(), name };
    const replace = replacePassword || (await isUnproven(db, person));
    const { userId } = await ensureUser(db, { id: randomUUID(), ...person, isProven: true, now });
    await ensurePassword(db, { id: randomUUID(), userId, hash, replace, now });
    await ensureMembership(db, { id: newId("member"), userId, merchantId, role, now });
    if (replace) {
      await dropSecondFactor(db, { userId });
      await endSessions(db, { userId });
    }
    return { userId };
  });
}

/** Makes an account for somebody who was invited. Whether the address is theirs nobody proved; it has no merchant yet. */
export async function createPerson(
  { pool, hashPassword }: { pool: Pool; hashPassword: (password: string) => Promise<string> },
  { email, name, password }: { email: string; name: string; password: string },
): Promise<{ userId: string }> {
  const hash = await hashPassword(password);
  const now = new Date();
  return inTransaction(pool, async (db) => {
    const { userId } = await ensureUser(db, { id: randomUUID(), email, name, isProven: false, now });
    await ensurePassword(db, { id: randomUUID(), userId, hash, replace: false, now });
    return { userId };
  });
}

const newId = idsAt(() => new Date());

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
