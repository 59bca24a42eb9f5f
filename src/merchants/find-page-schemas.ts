import { type Static, Type } from "typebox";
import { orNull, strict } from "../http/api-schemas.ts";

/** What the address ends with: lower case, because people type it from paper. */
const SlugSchema = Type.String({
  minLength: 3,
  maxLength: 60,
  pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
  description: "Lower-case letters and digits, with single hyphens between",
  examples: ["van-dijk-installatie"],
});

/** Whether the page is open, and under which name. */
export const FindPageInput = strict({
  isOpen: Type.Boolean(),
  slug: Type.Optional(
    Type.Union([SlugSchema, Type.Null()], {
      description: "Left out, the address stays; null makes a new random one",
    }),
  ),
});
export type FindPageInput = Static<typeof FindPageInput>;

/** The page as it is. */
export const FindPageAnswer = Type.Object(
  {
    isOpen: Type.Boolean({ description: "While it is closed its address shows nothing" }),
    slug: orNull(Type.String({ description: "The one chosen last; earlier ones go on leading there" })),
    url: orNull(Type.String()),
  },
  { title: "FindPage" },
);
export type FindPageAnswer = Static<typeof FindPageAnswer>;
