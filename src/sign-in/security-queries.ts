import type { ClientBase } from "pg";

type Queryable = Pick<ClientBase, "query">;

/** What can be told of somebody's own account. The database notes the last five by itself. */
export type SecurityEventType =
  | "signed_in"
  | "sign_in_failed"
  | "code_failed"
  | "recovery_code_used"
  | "recovery_codes_made"
  | "passkey_used"
  | "passkey_added"
  | "passkey_removed"
  | "password_changed"
  | "second_factor_enabled"
  | "second_factor_disabled";

export type SecurityEventRow = {
  id: string;
  type: SecurityEventType;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
};

/** Whose account: one column of theirs that the caller knows. */
export type Whose = { email: string } | { userId: string } | { challenge: string };

/**
 * Half a year, longer than anybody goes without looking; whoever tries passwords at an account all day leaves rows, and
 * may not fill the database with them.
 */
const KEPT = "180 days";

/** Notes it, if the account exists; forgets what is too old. One statement, so that it takes as long for an account as for none. */
export async function insertSecurityEvent(
  db: Queryable,
  { whose, type, ipAddress, userAgent }: { whose: Whose } & Omit<SecurityEventRow, "id" | "createdAt">,
): Promise<void> {
  const [account, value] = accountOf(whose);
  await db.query(
    `with account as (${account}), old as (
       delete from "securityEvent" where "userId" in (select id from account)
         and "createdAt" < current_timestamp - interval '${KEPT}'
     )
     insert into "securityEvent" ("userId", type, "ipAddress", "userAgent")
     select id, $2, $3, $4 from account`,
    [value, type, ipAddress, userAgent],
  );
}

/** A challenge is what sign-in keeps between the password and the code. */
function accountOf(whose: Whose): [statement: string, value: string] {
  if ("email" in whose) return [`select id from "user" where email = lower($1)`, whose.email];
  if ("userId" in whose) return [`select id from "user" where id = $1`, whose.userId];
  return [
    `select u.id from verification v join "user" u on u.id = v.value where v.identifier = $1`,
    whose.challenge,
  ];
}

/** The latest of a user's own history, the newest first. */
export async function listSecurityEvents(
  db: Queryable,
  { userId, limit }: { userId: string; limit: number },
): Promise<SecurityEventRow[]> {
  const { rows } = await db.query<SecurityEventRow>(
    `select id::text, type, "ipAddress", "userAgent", "createdAt" from "securityEvent"
     where "userId" = $1 order by "securityEvent".id desc limit $2`,
    [userId, limit],
  );
  return rows;
}

/** Gives a user another name. */
export async function setName(
  db: Queryable,
  { userId, name }: { userId: string; name: string },
): Promise<void> {
  await db.query(`update "user" set name = $2, "updatedAt" = current_timestamp where id = $1`, [
    userId,
    name,
  ]);
}
