import { type Static, Type } from "typebox";
import { orNull } from "../http/api-schemas.ts";
import { ALL_RIGHTS } from "../rights/rights.ts";

/** Who asks and what they may, so that a page or program offers nothing that would be refused. */
export const SessionAnswer = Type.Object(
  {
    user: orNull(Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() })),
    role: orNull(Type.String({ description: "A built-in role, or the id of one of your own" })),
    isAdministrator: Type.Boolean(),
    rights: Type.Array(Type.Enum([...ALL_RIGHTS])),
    mustSetUpSecondFactor: Type.Boolean({
      description:
        "Your business asks a second factor of everybody; until you have one nothing else answers you",
    }),
  },
  { title: "Session" },
);
export type SessionAnswer = Static<typeof SessionAnswer>;
