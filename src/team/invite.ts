import { createHash } from "node:crypto";
import { days } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { type Id, randomToken } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { Problem } from "../problems/problems.ts";
import type { Actor } from "../rights/actor.ts";
import { recognise } from "../sentences/recognise.ts";
import { say } from "../sentences/say.ts";
import type { Platform } from "../world/world.ts";
import {
  deleteInvitation,
  type Invitation,
  type InvitationMail,
  isMember,
  listInvitations,
  replaceInvitation,
  useUpInvitation,
} from "./invitation-queries.ts";
import { requireMayManage } from "./keep-members.ts";
import { insertMember } from "./member-queries.ts";
import type { InvitationAnswer, InvitationInput, NewInvitationAnswer } from "./team-schemas.ts";

/** A colleague on holiday still finds it working; a link that lies about in a mailbox for longer does not. */
const VALID_MS = days(7);

/**
 * Makes a link with which one person joins; a mail with another one goes by itself where mail is sent. It is shown once and kept as a hash, so that whoever reads the database
 * cannot join; only the answer to a request with an idempotency key is kept for as long as that key. Inviting an address
 * again replaces the earlier link.
 */
export async function invite(
  tx: Tx,
  {
    actor,
    input,
    platform,
  }: { actor: Actor; input: InvitationInput; platform: Pick<Platform, "publicUrl" | "outgoingMail"> },
): Promise<NewInvitationAnswer> {
  await requireMayManage(tx, { actor, role: input.role });
  const email = input.email.toLowerCase();
  if (await isMember(tx, { email })) {
    const detail = say("Somebody with this address is in your team already.");
    throw new Problem("invalid_request", { detail, errors: [{ pointer: "/email", detail }] });
  }
  const token = randomToken();
  const invitation = {
    id: tx.newId("invitation"),
    email,
    role: input.role,
    expiresAt: new Date(tx.now.getTime() + VALID_MS),
  };
  await replaceInvitation(tx, {
    ...invitation,
    tokenHash: hashInvitationToken(token),
    inviterId: actor.user?.id ?? null,
  });
  await recordEvent(tx, { type: "member.invited", data: { invitationId: invitation.id, to: input.role } });
  return {
    ...showInvitation(tx, { ...invitation, mail: null }),
    url: joinUrl(platform.publicUrl, token),
    // The demo's mailbox is open to whoever tries the product (`mail/plan-mails.ts`).
    isMailed: platform.outgoingMail.kind === "smtp",
  };
}

/** Where somebody joins. The token stands after the #, so that it reaches no server's log on the way. */
export function joinUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/join#${token}`;
}

/** The invitations that nobody accepted yet. */
export async function showInvitations(tx: Tx, { locale }: { locale: Language }): Promise<InvitationAnswer[]> {
  return (await listInvitations(tx)).map(({ mail, ...invitation }) => {
    const answer = mail?.answer == null ? null : recognise(mail.answer).in(locale);
    return showInvitation(tx, { ...invitation, mail: mail && { ...mail, answer } });
  });
}

/** Makes a link worthless. */
export async function withdrawInvitation(tx: Tx, { id }: { id: Id<"invitation"> }): Promise<void> {
  const withdrawn = await deleteInvitation(tx, { id });
  if (!withdrawn) throw new Problem("not_found", { detail: say("There is no invitation {{id}}.", { id }) });
  await recordEvent(tx, {
    type: "member.invitation_withdrawn",
    data: { invitationId: id, to: withdrawn.role },
  });
}

/** Makes the person with that address a member, and the link worthless. */
export async function join(
  tx: Tx,
  { token, email, userId }: { token: string; email: string; userId: string },
): Promise<void> {
  const invitation = await useUpInvitation(tx, { tokenHash: hashInvitationToken(token), email });
  if (!invitation) throw invitationGone();
  const { role } = invitation;
  const isNew = await insertMember(tx, { id: tx.newId("member"), userId, role });
  if (isNew) await recordEvent(tx, { type: "member.joined", data: { userId, to: role } });
}

/** What is kept of an invitation's token. It has 192 random bits, so a fast hash is enough. */
export function hashInvitationToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** One answer to a link that is unknown, used, withdrawn or too old. */
export function invitationGone(): Problem {
  return new Problem("not_found", {
    detail: say("This invitation does not work (any more); ask your administrator for a new one."),
  });
}

function showInvitation(
  { now }: Pick<Tx, "now">,
  { id, email, role, expiresAt, mail }: Invitation & { mail: InvitationMail | null },
): InvitationAnswer {
  return { id, email, role, expiresAt: expiresAt.toISOString(), isExpired: expiresAt <= now, mail };
}
