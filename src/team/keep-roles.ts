import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { Id } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { type Actor, type Role, requireCovers } from "../rights/actor.ts";
import { BUILT_IN_ROLES, type BuiltInRole, isBuiltIn, rightsOfBuiltIn } from "../rights/built-in-roles.ts";
import { isRight, type Right } from "../rights/rights.ts";
import { say } from "../sentences/say.ts";
import {
  countMembersByRole,
  deleteOwnRole,
  insertOwnRole,
  isNameTaken,
  listOwnRoles,
  lockOwnRole,
  type OwnRole,
  updateOwnRole,
} from "./role-queries.ts";
import type { RoleAnswer, RoleInput } from "./team-schemas.ts";

const ENGLISH: Record<BuiltInRole, string> = {
  administrator: "Administrator",
  finance: "Finance",
  employee: "Employee",
  "read-only": "Read-only",
};

/** The built-in roles and then the merchant's own. */
export async function showRoles(tx: Tx): Promise<RoleAnswer[]> {
  const counts = new Map((await countMembersByRole(tx)).map(({ role, members }) => [role, members]));
  const builtIn = BUILT_IN_ROLES.map((id) => ({
    id,
    name: ENGLISH[id],
    isBuiltIn: true,
    rights: [...rightsOfBuiltIn(id)],
    members: counts.get(id) ?? 0,
  }));
  const own = (await listOwnRoles(tx)).map(({ id, name, rights }) => ({
    id,
    name,
    isBuiltIn: false,
    rights: rights.filter(isRight),
    members: counts.get(id) ?? 0,
  }));
  return [...builtIn, ...own];
}

/** Makes a role of the merchant's own; nobody makes one that may more than they may themselves. */
export async function createRole(tx: Tx, { actor, input }: { actor: Actor; input: RoleInput }) {
  requireCovers(actor, input.rights);
  const role = { id: tx.newId("role"), name: input.name.trim(), rights: input.rights };
  await requireFreeName(tx, role);
  await insertOwnRole(tx, role);
  await recordEvent(tx, { type: "role.created", data: { role: role.id, name: role.name } });
  return role.id;
}

/** Changes what a role is called and may; whoever has it may that from their next request on. */
export async function changeRole(
  tx: Tx,
  { actor, id, input }: { actor: Actor; id: Id<"role">; input: RoleInput },
) {
  const before = await requireOwnRole(tx, { id });
  requireCovers(actor, [...before.rights.filter(isRight), ...input.rights]);
  const role = { id, name: input.name.trim(), rights: input.rights };
  await requireFreeName(tx, role);
  await updateOwnRole(tx, role);
  await recordEvent(tx, {
    type: "role.changed",
    data: { role: id, name: role.name, changes: changesOf(before, role) },
  });
}

function changesOf(before: OwnRole, after: { name: string; rights: readonly Right[] }) {
  const isSame = before.rights.toSorted().join() === after.rights.toSorted().join();
  return [
    ...(before.name === after.name ? [] : [{ field: "name", from: before.name, to: after.name }]),
    ...(isSame ? [] : [{ field: "rights", from: before.rights, to: [...after.rights] }]),
  ];
}

/** Drops a role that nobody has. */
export async function removeRole(tx: Tx, { actor, id }: { actor: Actor; id: Id<"role"> }) {
  const role = await requireOwnRole(tx, { id });
  requireCovers(actor, role.rights.filter(isRight));
  const members = (await countMembersByRole(tx)).find((count) => count.role === id)?.members ?? 0;
  if (members > 0) {
    throw new Problem("role_in_use", {
      detail: say("{{members}} of your team have the role {{name}}; give them another one first.", {
        members,
        name: role.name,
      }),
    });
  }
  await deleteOwnRole(tx, { id });
  await recordEvent(tx, { type: "role.deleted", data: { role: id, name: role.name } });
}

/** What somebody with this role may; refuses a role that the merchant does not have. Keeps it from changing meanwhile. */
export async function rightsOfRole(tx: Tx, { role }: { role: Role }): Promise<readonly Right[]> {
  if (isBuiltIn(role)) return rightsOfBuiltIn(role);
  const own = await lockOwnRole(tx, { id: role });
  if (own) return own.rights.filter(isRight);
  const detail = say("You have no such role; send a built-in one or the id of one of GET /roles.");
  throw new Problem("invalid_request", { detail, errors: [{ pointer: "/role", detail }] });
}

async function requireOwnRole(tx: Tx, { id }: { id: Id<"role"> }): Promise<OwnRole> {
  const role = await lockOwnRole(tx, { id });
  if (!role) throw new Problem("not_found", { detail: say("There is no role {{id}}.", { id }) });
  return role;
}

async function requireFreeName(tx: Tx, { id, name }: { id: Id<"role">; name: string }): Promise<void> {
  if (!(await isNameTaken(tx, { id, name }))) return;
  const detail = say("Another role has this name; choose a different one.");
  throw new Problem("invalid_request", { detail, errors: [{ pointer: "/name", detail }] });
}
