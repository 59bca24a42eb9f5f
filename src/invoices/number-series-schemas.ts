import { type Static, Type } from "typebox";
import { ModeSchema, pageOf, strict } from "../http/api-schemas.ts";

const DocumentSchema = Type.Enum(["invoice", "credit_note"]);
const PrefixSchema = Type.String({
  maxLength: 30,
  description:
    "What numbers begin with: letters, digits, spaces and `-./_`; `{year}` is the year of the document, and begins the count again each year",
  examples: ["F{year}-"],
});
const PaddingSchema = Type.Integer({
  minimum: 1,
  maximum: 12,
  description: "Digits at least, with zeros in front",
});

/** Which series: `default` numbers everything that names no other. */
export const NumberSeriesParams = strict({
  mode: ModeSchema,
  document: DocumentSchema,
  series: Type.String({ pattern: "^[a-z0-9-]{1,30}$" }),
});
export type NumberSeriesParams = Static<typeof NumberSeriesParams>;

/** How a series writes its numbers, and with which it goes on; `next` may only rise. */
export const NumberSeriesInput = strict({
  prefix: PrefixSchema,
  padding: PaddingSchema,
  next: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999_999 })),
});
export type NumberSeriesInput = Static<typeof NumberSeriesInput>;

/** A series with the number that its next document gets. */
export const NumberSeriesAnswer = Type.Object(
  {
    mode: ModeSchema,
    document: DocumentSchema,
    series: Type.String(),
    prefix: PrefixSchema,
    padding: PaddingSchema,
    next: Type.Integer({ description: "The count of the next document dated today" }),
    nextNumber: Type.String({ description: "The same as it will be written", examples: ["F2026-00042"] }),
  },
  { title: "NumberSeries" },
);
export type NumberSeriesAnswer = Static<typeof NumberSeriesAnswer>;

/** All of them on one page. */
export const NumberSeriesPage = pageOf(NumberSeriesAnswer);
