import { type Static, Type } from "typebox";
import {
  DaySchema,
  InstantSchema,
  idSchema,
  ModeSchema,
  orNull,
  PageQuery,
  pageOf,
  strict,
} from "../http/api-schemas.ts";
import { ACTIVITY_KINDS } from "./activity-kinds.ts";

const KindSchema = Type.Enum([...ACTIVITY_KINDS], {
  description: "The part of the product that was changed",
});

/** A field with what it said before and after; both null where only the field is kept, as of a customer. */
export const ActivityChange = Type.Object(
  { field: Type.String(), from: Type.Unknown(), to: Type.Unknown() },
  { title: "ActivityChange" },
);
export type ActivityChange = Static<typeof ActivityChange>;

/** Somebody's doing. */
export const ActivityAnswer = Type.Object(
  {
    id: idSchema("event"),
    at: InstantSchema,
    kind: KindSchema,
    type: Type.String({ description: "As in `GET /events`" }),
    mode: orNull(ModeSchema),
    actor: Type.Object({
      kind: Type.Enum(["person", "api-key", "system"]),
      id: orNull(Type.String({ description: "Of the person or the API key" })),
      name: orNull(Type.String({ description: "Null once nothing is known of them any more" })),
    }),
    person: orNull(
      Type.Object(
        { id: Type.String(), name: orNull(Type.String()) },
        { description: "Of the team, whom it is about" },
      ),
    ),
    invoice: orNull(Type.Object({ id: idSchema("invoice"), number: orNull(Type.String()) })),
    customer: orNull(Type.Object({ id: idSchema("customer"), name: Type.String() })),
    changes: Type.Array(ActivityChange),
    data: Type.Unknown({ description: "What else the fact says; depends on `type`" }),
  },
  { title: "Activity" },
);
export type ActivityAnswer = Static<typeof ActivityAnswer>;

/** Newest first. */
export const ActivityPage = pageOf(ActivityAnswer);

/** What the log can be narrowed to. */
export const ActivityQuery = strict({
  ...PageQuery,
  kind: Type.Optional(KindSchema),
  by: Type.Optional(
    Type.String({
      maxLength: 100,
      description: "The id of one of the team, `api` for programs, or `system` for what happened by itself",
    }),
  ),
  from: Type.Optional(Type.Union([DaySchema], { description: "A day in the merchant's time zone" })),
  to: Type.Optional(Type.Union([DaySchema], { description: "The last day, included" })),
  format: Type.Optional(Type.Enum(["json", "csv"], { description: "`csv` answers all entries that fit" })),
});
export type ActivityQuery = Static<typeof ActivityQuery>;
