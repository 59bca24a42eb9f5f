import { type Static, Type } from "typebox";
import { InstantSchema, ModeSchema, orNull, PageQuery, pageOf, strict } from "../http/api-schemas.ts";

/** A fact; `data` depends on `type`. */
export const EventAnswer = Type.Object(
  {
    id: Type.String(),
    type: Type.String(),
    mode: orNull(ModeSchema),
    invoiceId: orNull(Type.String()),
    paymentId: orNull(Type.String()),
    source: Type.String(),
    userId: orNull(Type.String({ description: "Who of the team did it, where somebody did" })),
    data: Type.Unknown(),
    createdAt: InstantSchema,
  },
  { title: "Event" },
);
export type EventAnswer = Static<typeof EventAnswer>;

/** Events, newest first. */
export const EventPage = pageOf(EventAnswer);
/** What a list of events can be narrowed to: one `type`. */
export const EventQuery = strict({ ...PageQuery, type: Type.Optional(Type.String({ maxLength: 60 })) });
