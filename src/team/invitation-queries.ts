import type { Tx } from "../db/tx.ts";
import type { Id } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";
import { ensureOrganization } from "./member-queries.ts";
import type { InvitationMailStatus } from "./team-schemas.ts";

export type Invitation = { id: Id<"invitation">; email: string; role: Role; expiresAt: Date };

/** How far the mail about an invitation came, and the mail server's last words. */
export type InvitationMail = { status: InvitationMailStatus; answer: string | null };

/** The invitations that wait, expired ones too, with what became of their mail, the newest first. */
export async function listInvitations({
  sql,
}: Tx): Promise<(Invitation & { mail: InvitationMail | null })[]> {
  return sql<(Invitation & { mail: InvitationMail | null })[]>`
    select i.id, i.email, i.role, i."expiresAt" as expires_at,
      (select jsonb_build_object('status', m.status, 'answer', m.answer)
       from mails m join events e on e.id = m.event_id
       where m.kind = 'invitation' and e.data ->> 'invitationId' = i.id) as mail
    from auth."inviteLink" i order by i."createdAt" desc, i.id desc`;
}

/** One that waits, expired or not; null when it was accepted, taken back or replaced. */
export async function readInvitation(
  { sql }: Tx,
  { id }: { id: Id<"invitation"> },
): Promise<Invitation | null> {
  const [row] = await sql<Invitation[]>`
    select id, email, role, "expiresAt" as expires_at from auth."inviteLink" where id = ${id}`;
  return row ?? null;
}

/** Makes this the link of the mail that goes now. */
export async function putMailToken(
  { sql }: Tx,
  { id, tokenHash }: { id: Id<"invitation">; tokenHash: Buffer },
): Promise<void> {
  await sql`update auth."inviteLink" set "mailTokenHash" = ${tokenHash} where id = ${id}`;
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
    delete from auth."inviteLink" where (
      "tokenHash" = ${tokenHash} or "mailTokenHash" = ${tokenHash}) and email = ${email} and "expiresAt" > ${now}
    returning role`;
  return row ?? null;
}
