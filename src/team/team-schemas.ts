import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, orNull, pageOf, strict } from "../http/api-schemas.ts";
import { idPattern } from "../ids/ids.ts";
import type { Role } from "../rights/actor.ts";
import { BUILT_IN_ROLES } from "../rights/built-in-roles.ts";
import { ALL_RIGHTS, type Right } from "../rights/rights.ts";

/** A built-in role by name, or the id of one of the merchant's own. */
const RoleSchema = Type.Unsafe<Role>(
  Type.Union([Type.Enum([...BUILT_IN_ROLES]), Type.String({ pattern: idPattern("role") })]),
);

const RightsSchema = Type.Unsafe<Right[]>(
  Type.Array(Type.Enum([...ALL_RIGHTS]), { uniqueItems: true, maxItems: ALL_RIGHTS.length }),
);

export const MemberAnswer = Type.Object(
  {
    id: idSchema("member"),
    userId: Type.String(),
    name: Type.String(),
    email: Type.String(),
    role: RoleSchema,
    hasTwoFactor: Type.Boolean(),
    joinedAt: InstantSchema,
  },
  { title: "Member" },
);
export type MemberAnswer = Static<typeof MemberAnswer>;
export const MemberPage = pageOf(MemberAnswer);

/** What a member can be given: another role. */
export const MemberPatch = strict({ role: RoleSchema });

/** As of every mail (`mail/mail.ts`), which the team knows nothing of. */
const InvitationMailStatus = Type.Enum([
  "queued",
  "handing_over",
  "sent",
  "refused",
  "failed",
  "unknown",
  "dropped",
]);
export type InvitationMailStatus = Static<typeof InvitationMailStatus>;

export const InvitationAnswer = Type.Object(
  {
    id: idSchema("invitation"),
    email: Type.String(),
    role: RoleSchema,
    expiresAt: InstantSchema,
    isExpired: Type.Boolean(),
    mail: orNull(
      Type.Object(
        { status: InvitationMailStatus, answer: orNull(Type.String()) },
        { description: "What became of the mail with a link; null where none went" },
      ),
    ),
  },
  { title: "Invitation" },
);
export type InvitationAnswer = Static<typeof InvitationAnswer>;
export const InvitationPage = pageOf(InvitationAnswer);

/** A new invitation's answer has the link, which is never shown again. */
export const NewInvitationAnswer = Type.Object(
  {
    ...InvitationAnswer.properties,
    url: Type.String(),
    isMailed: Type.Boolean({ description: "Whether a mail with a link of its own goes to the address" }),
  },
  { title: "New invitation" },
);
export type NewInvitationAnswer = Static<typeof NewInvitationAnswer>;

/** Whom to invite, and as what. */
export const InvitationInput = strict({
  email: Type.String({ pattern: "^[^\\s@]+@[^\\s@]+$", maxLength: 254, examples: ["bram@example.com"] }),
  role: RoleSchema,
});
export type InvitationInput = Static<typeof InvitationInput>;

export const RoleAnswer = Type.Object(
  {
    id: RoleSchema,
    name: Type.String({ description: "Of a built-in role its English name" }),
    isBuiltIn: Type.Boolean(),
    rights: RightsSchema,
    members: Type.Integer({ description: "How many have it" }),
  },
  { title: "Role" },
);
export type RoleAnswer = Static<typeof RoleAnswer>;
export const RolePage = pageOf(RoleAnswer);

/** A role of the merchant's own. */
export const RoleInput = strict({
  name: Type.String({ minLength: 1, maxLength: 60, pattern: "\\S" }),
  rights: RightsSchema,
});
export type RoleInput = Static<typeof RoleInput>;

const policy = {
  requiresSecondFactor: Type.Boolean({ description: "Everybody who signs in needs a second factor" }),
};

/** What is asked of everybody who signs in. */
export const SignInPolicy = Type.Object(policy, { title: "SignInPolicy" });
export type SignInPolicy = Static<typeof SignInPolicy>;
export const SignInPolicyInput = strict(policy);
