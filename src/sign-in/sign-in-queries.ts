import type { ClientBase } from "pg";
import type { MerchantId } from "../ids/ids.ts";
import { invariant } from "../problems/problems.ts";
import type { Role } from "../rights/actor.ts";

type Queryable = Pick<ClientBase, "query">;

/** The merchant that a user joined first: where a new session begins. Null for a user without any. */
export async function findFirstMembership(
  db: Queryable,
  { userId }: { userId: string },
): Promise<MerchantId | null> {
  const { rows } = await db.query<{ merchantId: MerchantId }>(
    `select "organizationId" as "merchantId" from member where "userId" = $1 order by "createdAt", id limit 1`,
    [userId],
  );
  return rows[0]?.merchantId ?? null;
}

/** A user's place at a merchant; `ownRights` are those of the merchant's own role, where the member has one. */
export type Membership = {
  merchantId: MerchantId;
  role: Role;
  ownRights: string[];
  /** The merchant asks a second factor of everybody. */
  requiresSecondFactor: boolean;
  hasSecondFactor: boolean;
};

/** The user's role at a merchant; null when they do not belong to it (any more). */
export async function findMembership(
  db: Queryable,
  { userId, organizationId }: { userId: string; organizationId: string },
): Promise<Membership | null> {
  const { rows } = await db.query<Membership>(
    `select m."organizationId" as "merchantId", m.role, coalesce(r.rights, '{}') as "ownRights",
       o."requiresSecondFactor", coalesce(u."twoFactorEnabled", false) as "hasSecondFactor"
     from member m join organization o on o.id = m."organizationId" join "user" u on u.id = m."userId"
     left join "ownRole" r on r."organizationId" = m."organizationId" and r.id = m."ownRoleId"
     where m."userId" = $1 and m."organizationId" = $2`,
    [userId, organizationId],
  );
  return rows[0] ?? null;
}

/** The user with this e-mail address, made when there is none; `id` is used only then. */
export async function ensureUser(
  db: Queryable,
  {
    id,
    email,
    name,
    isProven,
    now,
  }: { id: string; email: string; name: string; isProven: boolean; now: Date },
): Promise<{ userId: string }> {
  const { rows } = await db.query<{ userId: string }>(
    `insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, $2, $3, $4, $5, $5)
     on conflict (email) do update set "emailVerified" = "user"."emailVerified" or excluded."emailVerified"
     returning id as "userId"`,
    [id, name, email, isProven, now],
  );
  const [row] = rows;
  invariant(row, "An upsert returns its row, whether it inserted or updated.");
  return row;
}

/** Whether this address has an account that whoever was invited made, and that nobody vouched for. */
export async function isUnproven(db: Queryable, { email }: { email: string }): Promise<boolean> {
  const { rows } = await db.query(`select 1 from "user" where email = $1 and not "emailVerified"`, [email]);
  return rows.length > 0;
}

/**
 * Switches the second factor off and drops the passkeys, for somebody who lost them or an address that somebody else
 * claimed. The note that a trigger makes of it names nobody.
 */
export async function dropSecondFactor(db: Queryable, { userId }: { userId: string }): Promise<void> {
  await db.query(`select set_config('app.actor', 'system', true)`);
  await db.query(`delete from "twoFactor" where "userId" = $1`, [userId]);
  await db.query(`delete from passkey where "userId" = $1`, [userId]);
  await db.query(`update "user" set "twoFactorEnabled" = false where id = $1`, [userId]);
}

/** Gives the user a password; one that exists stays unless it is to be replaced. */
export async function ensurePassword(
  db: Queryable,
  { id, userId, hash, replace, now }: PasswordRow,
): Promise<void> {
  await db.query(
    `insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2, 'credential', $2, $3, $4, $4)
     on conflict ("userId", "providerId", "accountId")
     do update set password = excluded.password, "updatedAt" = excluded."updatedAt" where $5`,
    [id, userId, hash, now, replace],
  );
}

type PasswordRow = { id: string; userId: string; hash: string; replace: boolean; now: Date };

/** Makes the user a member of the merchant, with this role from now on. */
export async function ensureMembership(
  db: Queryable,
  { id, userId, merchantId, role, now }: MembershipRow,
): Promise<void> {
  await db.query(
    `insert into organization (id, name, slug, "createdAt") values ($1, $1, $1, $2) on conflict do nothing`,
    [merchantId, now],
  );
  await db.query(
    `insert into member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, $4, $5)
     on conflict ("organizationId", "userId") do update set role = excluded.role`,
    [id, merchantId, userId, role, now],
  );
}

type MembershipRow = { id: string; userId: string; merchantId: MerchantId; role: Role; now: Date };

/** Signs the user out everywhere. */
export async function endSessions(db: Queryable, { userId }: { userId: string }): Promise<void> {
  await db.query(`delete from session where "userId" = $1`, [userId]);
}
