import type { ClientBase } from "pg";
import type { MerchantId } from "../ids/ids.ts";

type Queryable = Pick<ClientBase, "query">;

export type FoundInvitation = { merchantId: MerchantId; email: string; expiresAt: Date; hasAccount: boolean };

/** The invitation with this token's hash, before its merchant is known; null when it is gone or too old. */
export async function findInvitation(
  db: Queryable,
  { tokenHash, now }: { tokenHash: Buffer; now: Date },
): Promise<FoundInvitation | null> {
  const { rows } = await db.query<FoundInvitation>(
    `select i."organizationId" as "merchantId", i.email, i."expiresAt",
       exists (select from "user" u where u.email = i.email) as "hasAccount"
     from "inviteLink" i where (i."tokenHash" = $1 or i."mailTokenHash" = $1) and i."expiresAt" > $2`,
    [tokenHash, now],
  );
  return rows[0] ?? null;
}

/** Moves a session to another merchant. */
export async function setMerchantOfSession(
  db: Queryable,
  { sessionId, merchantId }: { sessionId: string; merchantId: MerchantId },
): Promise<void> {
  await db.query(`update session set "activeOrganizationId" = $2 where id = $1`, [sessionId, merchantId]);
}

export type SessionRow = {
  id: string;
  createdAt: Date;
  usedAt: Date;
  userAgent: string | null;
  ipAddress: string | null;
};

/** The user's sessions that are not over, without the tokens that open them. */
export async function listSessions(
  db: Queryable,
  { userId, now }: { userId: string; now: Date },
): Promise<SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `select id, "createdAt", "updatedAt" as "usedAt", "userAgent", "ipAddress"
     from session where "userId" = $1 and "expiresAt" > $2 order by "updatedAt" desc, id`,
    [userId, now],
  );
  return rows;
}

/** Ends one session; of another user none. */
export async function endSession(
  db: Queryable,
  { userId, id }: { userId: string; id: string },
): Promise<void> {
  await db.query(`delete from session where "userId" = $1 and id = $2`, [userId, id]);
}

/** Ends every session of the user but this one. */
export async function endOtherSessions(
  db: Queryable,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<void> {
  await db.query(`delete from session where "userId" = $1 and id <> $2`, [userId, sessionId]);
}
