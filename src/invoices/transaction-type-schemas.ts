import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, orNull, pageOf, strict } from "../http/api-schemas.ts";

const BooksAsSchema = Type.Enum(["bank", "cash", "card_reader", "other"], {
  description: "The built-in way that payments of this type are booked as",
});

/** A new type of the merchant's own. */
export const TransactionTypeInput = strict({
  name: Type.String({ minLength: 1, maxLength: 60, pattern: "\\S", examples: ["Cadeaubon"] }),
  booksAs: BooksAsSchema,
});
export type TransactionTypeInput = Static<typeof TransactionTypeInput>;

/** A built-in type has its own word as id (`bank`); one of the merchant's has `ttp_…`. Both are a payment's `type`. */
export const TransactionTypeAnswer = Type.Object(
  {
    id: Type.Union([BooksAsSchema, idSchema("transactionType")]),
    name: orNull(Type.String({ description: "Null for a built-in one, which every reader has a word for" })),
    booksAs: BooksAsSchema,
    isBuiltIn: Type.Boolean(),
    createdAt: orNull(InstantSchema),
  },
  { title: "TransactionType" },
);
export type TransactionTypeAnswer = Static<typeof TransactionTypeAnswer>;

/** All of them on one page, the built-in ones first. */
export const TransactionTypePage = pageOf(TransactionTypeAnswer);
