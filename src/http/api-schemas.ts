import { type TProperties, type TSchema, Type } from "typebox";
import { type Id, type IdKind, idPattern } from "../ids/ids.ts";

/** An amount: a decimal string with exactly the currency's decimals, and an ISO 4217 code. Never a JSON number. */
export const MoneySchema = Type.Object(
  {
    currency: Type.String({ pattern: "^[A-Z]{3}$", description: "ISO 4217 code", examples: ["EUR"] }),
    value: Type.String({ maxLength: 24, description: "With the currency's decimals", examples: ["121.00"] }),
  },
  { additionalProperties: false, title: "Money" },
);

/** A calendar day, `YYYY-MM-DD`. */
export const DaySchema = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", examples: ["2026-11-23"] });

/** An instant, ISO 8601 in UTC. */
export const InstantSchema = Type.String({ examples: ["2026-11-23T09:30:00.000Z"] });

/** `test` or `live`: whether real money moves. */
export const ModeSchema = Type.Union([Type.Literal("test"), Type.Literal("live")]);

/** An id of one kind, typed as such once it was checked. */
export const idSchema = <K extends IdKind>(kind: K) =>
  Type.Unsafe<Id<K>>(Type.String({ pattern: idPattern(kind) }));

/** The field is always there, and null when there is nothing to say. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A page of a list; `nextCursor` is null on the last one. */
export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({ data: Type.Array(item), nextCursor: orNull(Type.String()) });

/** What every list takes. */
export const PageQuery = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 250, default: 50, description: "1 to 250, default 50" }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: "`nextCursor` of the page before" })),
};

/** An object from outside: a field that we do not know is an error, so that a misspelt one is not silently lost. */
export const strict = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** RFC 9457; `code` is stable, `errors` point at the invalid fields. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.String(),
    errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }))),
  },
  { title: "Problem" },
);
