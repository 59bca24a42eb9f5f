import type { Tx } from "../db/tx.ts";
import type { Id } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";

export type MemberRow = {
  id: Id<"member">;
  userId: string;
  name: string;
  email: string;
  role: Role;
  hasTwoFactor: boolean;
  createdAt: Date;
};

/** Everybody who works at the merchant, in the order of joining. Row-level security adds the merchant. */
export async function listMembers({ sql }: Tx): Promise<MemberRow[]> {
  return sql<MemberRow[]>`
    select m.id, m."userId" as user_id, u.name, u.email, m.role, coalesce(u."twoFactorEnabled", false) as has_two_factor,
      m."createdAt" as created_at
    from auth.member m join auth."user" u on u.id = m."userId" order by m."createdAt", m.id`;
}

/** The member with this id, until the transaction ends; null when the merchant has none such. */
export async function lockMember(
  { sql }: Tx,
  { id }: { id: Id<"member"> },
): Promise<{ id: Id<"member">; userId: string; role: Role } | null> {
  const [row] = await sql<{ id: Id<"member">; userId: string; role: Role }[]>`
    select id, "userId" as user_id, role from auth.member where id = ${id} for update`;
  return row ?? null;
}

/** Those with everything; locked, so that two who leave at once cannot both be the last but one. */
export async function lockAdministrators({ sql }: Tx): Promise<{ id: Id<"member"> }[]> {
  return sql<{ id: Id<"member"> }[]>`
    select id from auth.member where role = 'administrator' order by id for update`;
}

/** Makes somebody a member; false when they are one already. */
export async function insertMember(
  { sql, now, merchantId }: Tx,
  { id, userId, role }: { id: Id<"member">; userId: string; role: Role },
): Promise<boolean> {
  await ensureOrganization({ sql, now, merchantId });
  const { count } = await sql`
    insert into auth.member (id, "organizationId", "userId", role, "createdAt")
    values (${id}, ${merchantId}, ${userId}, ${role}, ${now}) on conflict ("organizationId", "userId") do nothing`;
  return count > 0;
}

/** Sign-in's row of the merchant, which roles and members hang on. */
export async function ensureOrganization({
  sql,
  now,
  merchantId,
}: Pick<Tx, "sql" | "now" | "merchantId">): Promise<void> {
  await sql`
    insert into auth.organization (id, name, slug, "createdAt")
    values (${merchantId}, ${merchantId}, ${merchantId}, ${now}) on conflict do nothing`;
}

/** Gives a member another role. */
export async function setRole({ sql }: Tx, { id, role }: { id: Id<"member">; role: Role }): Promise<void> {
  await sql`update auth.member set role = ${role} where id = ${id}`;
}

/** Switches a member's second factor off and ends their sessions, unless another merchant relies on it too. */
export async function dropSecondFactorOf(
  { sql }: Tx,
  { id }: { id: Id<"member"> },
): Promise<"done" | "none" | "elsewhere"> {
  const [row] = await sql<[{ outcome: "done" | "none" | "elsewhere" }]>`
    select auth.reset_second_factor(${id}) as outcome`;
  return row.outcome;
}

/** Whether this person has a second factor. */
export async function hasSecondFactor({ sql }: Tx, { userId }: { userId: string }): Promise<boolean> {
  const rows = await sql`select 1 from auth."user" where id = ${userId} and "twoFactorEnabled"`;
  return rows.length > 0;
}

/** Ends a membership; sessions find that out with their next request. */
export async function deleteMember({ sql }: Tx, { id }: { id: Id<"member"> }): Promise<void> {
  await sql`delete from auth.member where id = ${id}`;
}
