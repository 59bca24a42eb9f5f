import type { Tx } from "../db/tx.ts";
import type { Id } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";
import { ensureOrganization } from "./member-queries.ts";

export type Invitation = { id: Id<"invitation">; email: string; role: Role; expiresAt: Date };

/** The invitations that wait, expired ones too, the newest first. */
export async function listInvitations({ sql }: Tx): Promise<Invitation[]> {
  return sql<Invitation[]>`
    select id, email, role, "expiresAt" as expires_at from auth."inviteLink" order by "createdAt" desc, id desc`;
}

/** Whether somebody with this address works at the merchant already. */
export async function isMember({ sql }: Tx, { email }: { email: string }): Promise<boolean> {
  const rows = await sql`
    select 1 from auth.member m join auth."user" u on u.id = m."userId" where u.email = ${email}`;
  return rows.length > 0;
}

/** Keeps an invitation, in the place of an earlier one to the same address. */
export async function replaceInvitation(
  { sql, now, merchantId }: Tx,
  invitation: Invitation & { tokenHash: Buffer; inviterId: string | null },
): Promise<void> {
  await ensureOrganization({ sql, now, merchantId });
  await sql`delete from auth."inviteLink" where email = ${invitation.email}`;
  await sql`
    insert into auth."inviteLink"
      ("organizationId", id, email, role, "expiresAt", "createdAt", "inviterId", "tokenHash")
    values (${merchantId}, ${invitation.id}, ${invitation.email}, ${invitation.role}, ${invitation.expiresAt}, ${now},
      ${invitation.inviterId}, ${invitation.tokenHash})`;
}

/** Takes an invitation back; null when the merchant has none such. */
export async function deleteInvitation(
  { sql }: Tx,
  { id }: { id: Id<"invitation"> },
): Promise<{ role: Role } | null> {
  const [row] = await sql<{ role: Role }[]>`delete from auth."inviteLink" where id = ${id} returning role`;
  return row ?? null;
}

/** Uses an invitation up: it works once, and not after its time. Null when it is gone. */
export async function useUpInvitation(
  { sql, now }: Tx,
  { tokenHash, email }: { tokenHash: Buffer; email: string },
): Promise<{ role: Role } | null> {
  const [row] = await sql<{ role: Role }[]>`
    delete from auth."inviteLink" where "tokenHash" = ${tokenHash} and email = ${email} and "expiresAt" > ${now}
    returning role`;
  return row ?? null;
}
