import type { Tx } from "../db/tx.ts";
import type { Id } from "../ids/ids.ts";
import type { Right } from "../rights/rights.ts";
import { ensureOrganization } from "./member-queries.ts";

export type OwnRole = { id: Id<"role">; name: string; rights: string[] };

/** The roles that the merchant made itself, by name. */
export async function listOwnRoles({ sql }: Tx): Promise<OwnRole[]> {
  return sql<OwnRole[]>`select id, name, rights from auth."ownRole" order by lower(name), id`;
}

/** One of them, unchanged until the transaction ends; null when the merchant has none such. */
export async function lockOwnRole({ sql }: Tx, { id }: { id: Id<"role"> }): Promise<OwnRole | null> {
  const [row] = await sql<OwnRole[]>`
    select id, name, rights from auth."ownRole" where id = ${id} for update`;
  return row ?? null;
}

/** Whether another role has this name, in whatever capitals. */
export async function isNameTaken(
  { sql }: Tx,
  { name, id }: { name: string; id: Id<"role"> },
): Promise<boolean> {
  const rows = await sql`
    select 1 from auth."ownRole" where lower(name) = lower(${name}) and id <> ${id}`;
  return rows.length > 0;
}

/** How many members have each role. */
export async function countMembersByRole({ sql }: Tx): Promise<{ role: string; members: number }[]> {
  return sql<{ role: string; members: number }[]>`
    select role, count(*)::int as members from auth.member group by role`;
}

/** Adds a role. */
export async function insertOwnRole(
  { sql, now, merchantId }: Tx,
  { id, name, rights }: { id: Id<"role">; name: string; rights: readonly Right[] },
): Promise<void> {
  await ensureOrganization({ sql, now, merchantId });
  await sql`
    insert into auth."ownRole" ("organizationId", id, name, rights, "createdAt")
    values (${merchantId}, ${id}, ${name}, ${[...rights]}, ${now})`;
}

/** Gives a role another name and other rights. */
export async function updateOwnRole(
  { sql }: Tx,
  { id, name, rights }: { id: Id<"role">; name: string; rights: readonly Right[] },
): Promise<void> {
  await sql`update auth."ownRole" set name = ${name}, rights = ${[...rights]} where id = ${id}`;
}

/** Drops a role that no member has; invitations to it go with it. */
export async function deleteOwnRole({ sql }: Tx, { id }: { id: Id<"role"> }): Promise<void> {
  await sql`delete from auth."ownRole" where id = ${id}`;
}
