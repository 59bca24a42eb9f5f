import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, orNull, strict } from "../http/api-schemas.ts";

/** An invoice that no money leaves, because its books disagree. */
export const FreezeAnswer = Type.Object(
  {
    id: idSchema("freeze"),
    invoiceId: idSchema("invoice"),
    invoiceNumber: orNull(Type.String()),
    findings: Type.Array(
      Type.Object({
        about: Type.String({ description: "The invoice, payment, refund or ledger transaction it is about" }),
        sentence: Type.String({ description: "What disagrees, in a bookkeeper's words" }),
      }),
    ),
    frozenAt: InstantSchema,
    releasedAt: orNull(InstantSchema),
    note: orNull(Type.String()),
  },
  { title: "Freeze" },
);
export type FreezeAnswer = Static<typeof FreezeAnswer>;

/** Whether the books agree, and as of when that is known. */
export const BooksAnswer = Type.Object(
  {
    agree: Type.Boolean({ description: "No invoice is frozen" }),
    asOf: { ...InstantSchema, description: "Everything that happened before then was recomputed" },
    waiting: Type.Integer({ description: "Invoices that changed and are about to be recomputed" }),
    freezes: Type.Array(FreezeAnswer, { description: "The first hundred that nobody released yet" }),
  },
  { title: "Books" },
);
export type BooksAnswer = Static<typeof BooksAnswer>;

/** What was wrong, and why money may leave the invoice again. */
export const ReleaseInput = strict({ note: Type.String({ minLength: 1, maxLength: 1000 }) });
