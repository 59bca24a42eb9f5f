import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { Id } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { type Actor, type Role, requireCovers } from "../rights/actor.ts";
import { say } from "../sentences/say.ts";
import { rightsOfRole } from "./keep-roles.ts";
import {
  deleteMember,
  dropSecondFactorOf,
  listMembers,
  lockAdministrators,
  lockMember,
  setRole,
} from "./member-queries.ts";
import type { MemberAnswer } from "./team-schemas.ts";

/** Everybody who works at the merchant. */
export async function showMembers(tx: Tx): Promise<MemberAnswer[]> {
  return (await listMembers(tx)).map(({ createdAt, ...member }) => ({
    ...member,
    joinedAt: createdAt.toISOString(),
  }));
}

/** Gives a member another role. The merchant keeps an administrator, and nobody gives what they do not have. */
export async function changeMember(
  tx: Tx,
  { actor, id, role }: { actor: Actor; id: Id<"member">; role: Role },
): Promise<void> {
  const member = await requireMember(tx, { id });
  await requireMayManage(tx, { actor, role: member.role });
  await requireMayManage(tx, { actor, role });
  if (role === member.role) return;
  if (member.role === "administrator") await requireAnotherAdministrator(tx, { id });
  await setRole(tx, { id, role });
  await recordEvent(tx, {
    type: "member.role_changed",
    data: { userId: member.userId, from: member.role, to: role },
  });
}

/** Takes a member out of the team; their sessions end with their next request. */
export async function removeMember(tx: Tx, { actor, id }: { actor: Actor; id: Id<"member"> }): Promise<void> {
  const member = await requireMember(tx, { id });
  await requireMayManage(tx, { actor, role: member.role });
  if (member.role === "administrator") await requireAnotherAdministrator(tx, { id });
  await deleteMember(tx, { id });
  await recordEvent(tx, { type: "member.removed", data: { userId: member.userId, from: member.role } });
}

/**
 * Takes the second factor from a colleague who lost it, and ends their sessions. One's own is switched off with the
 * password, in one's own account, so that a browser left open is not enough.
 */
export async function resetSecondFactor(
  tx: Tx,
  { actor, id }: { actor: Actor; id: Id<"member"> },
): Promise<void> {
  const member = await requireMember(tx, { id });
  if (member.userId === actor.user?.id) {
    throw new Problem("second_factor_kept", {
      detail: say("Switch your own second factor off in My account."),
    });
  }
  switch (await dropSecondFactorOf(tx, { id })) {
    case "none":
      throw new Problem("second_factor_missing", { detail: say("This colleague has no second factor.") });
    case "elsewhere":
      throw new Problem("second_factor_kept", {
        detail: say(
          "This colleague signs in at another business too, which their second factor also protects; they use a recovery code, or whoever runs this installation resets it.",
        ),
      });
    case "done":
      await recordEvent(tx, { type: "second_factor.reset", data: { userId: member.userId } });
  }
}

/** Only administrators make administrators, and nobody gives or takes a role that may more than they may themselves. */
export async function requireMayManage(tx: Tx, { actor, role }: { actor: Actor; role: Role }): Promise<void> {
  const rights = await rightsOfRole(tx, { role });
  if (role === "administrator" && !actor.isAdministrator) {
    throw new Problem("forbidden", { detail: say("Only an administrator makes or removes administrators.") });
  }
  requireCovers(actor, rights);
}

async function requireMember(tx: Tx, { id }: { id: Id<"member"> }) {
  const member = await lockMember(tx, { id });
  if (!member) throw new Problem("not_found", { detail: say("There is no member {{id}}.", { id }) });
  return member;
}

async function requireAnotherAdministrator(tx: Tx, { id }: { id: Id<"member"> }): Promise<void> {
  if ((await lockAdministrators(tx)).some((each) => each.id !== id)) return;
  throw new Problem("last_administrator", {
    detail: say("Somebody has to be administrator; make a colleague one first."),
  });
}
