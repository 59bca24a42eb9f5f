import type { SessionAnswer } from "../../../src/app/session-schemas.ts";
import type { RoleAnswer } from "../../../src/team/team-schemas.ts";

type Giver = Pick<SessionAnswer, "isAdministrator" | "rights">;

/** Whether somebody may give or take this role: nobody hands out more than they have. The service decides in the end. */
export function mayGive(
  { isAdministrator, rights }: Giver,
  role: Pick<RoleAnswer, "id" | "rights">,
): boolean {
  if (role.id === "administrator") return isAdministrator;
  return role.rights.every((right) => rights.includes(right));
}
