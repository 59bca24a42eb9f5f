import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { Problem } from "../problems/problems.ts";
import type { Actor } from "../rights/actor.ts";
import { say } from "../sentences/say.ts";
import { ensureOrganization, hasSecondFactor } from "./member-queries.ts";
import { readSignInPolicy, updateSignInPolicy } from "./sign-in-policy-queries.ts";
import type { SignInPolicy } from "./team-schemas.ts";

/**
 * Asks a second factor of everybody, or no longer. Whoever has none can do nothing but set one up from their next
 * request on, so who asks it of others has one themselves: nobody shuts their own business without knowing the way in.
 */
export async function changeSignInPolicy(
  tx: Tx,
  { actor, policy }: { actor: Actor; policy: SignInPolicy },
): Promise<void> {
  if (policy.requiresSecondFactor && actor.user && !(await hasSecondFactor(tx, { userId: actor.user.id }))) {
    throw new Problem("second_factor_missing", {
      detail: say("Set up your own second factor first, in My account; then ask it of everybody."),
    });
  }
  await ensureOrganization(tx);
  const before = await readSignInPolicy(tx);
  if (before.requiresSecondFactor === policy.requiresSecondFactor) return;
  await updateSignInPolicy(tx, policy);
  await recordEvent(tx, {
    type: "settings.changed",
    data: {
      changed: ["requiresSecondFactor"],
      changes: [
        {
          field: "requiresSecondFactor",
          from: before.requiresSecondFactor,
          to: policy.requiresSecondFactor,
        },
      ],
    },
  });
}
