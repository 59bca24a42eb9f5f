import type { Source } from "../db/tx.ts";
import type { Id } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { type BuiltInRole, isBuiltIn, rightsOfBuiltIn } from "./built-in-roles.ts";
import { ALL_RIGHTS, isRight, type Requirement, type Right } from "./rights.ts";

/** What a member's row says: a built-in role, or the id of one of the merchant's own. */
export type Role = BuiltInRole | Id<"role">;

/** Who asks, and what they may. */
export type Actor = {
  readonly source: Extract<Source, "api" | "backoffice">;
  /** Who is signed in; null for a program with an API key. */
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly role: Role | null;
  readonly isAdministrator: boolean;
  readonly rights: ReadonlySet<Right>;
  /** The merchant asks a second factor of everybody, and this one has none yet. */
  readonly lacksSecondFactor: boolean;
};

/** A program with an API key may everything: whoever made the key could. */
export const API_KEY_ACTOR: Actor = {
  source: "api",
  user: null,
  role: null,
  isAdministrator: true,
  rights: new Set(ALL_RIGHTS),
  lacksSecondFactor: false,
};

/** A signed-in member. `ownRights` are those of the merchant's own role; a right that no longer exists is nothing. */
export function memberActor({
  userId: id,
  name,
  email,
  role,
  ownRights,
  requiresSecondFactor = false,
  hasSecondFactor = false,
}: Member): Actor {
  return {
    source: "backoffice",
    user: { id, name, email },
    role,
    isAdministrator: role === "administrator",
    rights: new Set(isBuiltIn(role) ? rightsOfBuiltIn(role) : ownRights.filter(isRight)),
    lacksSecondFactor: requiresSecondFactor && !hasSecondFactor,
  };
}

type Member = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  ownRights: readonly string[];
  requiresSecondFactor?: boolean;
  hasSecondFactor?: boolean;
};

/** Whether whoever asks meets what a route asks for. */
export function meets(actor: Actor, requirement: Requirement): boolean {
  switch (requirement) {
    case "everybody":
      return true;
    case "administrator":
      return actor.isAdministrator;
    default:
      return actor.rights.has(requirement);
  }
}

/** Refuses to give or take rights that whoever asks does not have: nobody makes themselves more than they are. */
export function requireCovers(actor: Actor, rights: readonly Right[]): void {
  const missing = rights.filter((right) => !actor.rights.has(right));
  if (missing.length === 0) return;
  throw new Problem("forbidden", {
    detail: say("You cannot give or take rights that you do not have yourself: {{rights}}.", {
      rights: missing.join(", "),
    }),
  });
}

/** Refuses whoever does not meet it, with what to ask for. Undefined is a route that does not say, closed to all. */
export function requireRight(actor: Actor, requirement: Requirement | undefined): void {
  if (requirement === undefined) {
    throw new Problem("forbidden", {
      detail: say("This address does not say who may use it, so nobody may."),
    });
  }
  if (meets(actor, requirement)) return;
  throw new Problem("forbidden", {
    detail:
      requirement === "administrator"
        ? say("Only an administrator may do this; ask one of yours.")
        : say("Your role does not have the right {{right}}; ask an administrator for it.", {
            right: requirement,
          }),
  });
}

/** Refuses who has yet to set up the second factor that the merchant asks of everybody. */
export function requireSecondFactor({ lacksSecondFactor }: Actor): void {
  if (!lacksSecondFactor) return;
  throw new Problem("second_factor_required", {
    detail: say("Your business asks a second factor of everybody; set yours up first, in the back office."),
  });
}
