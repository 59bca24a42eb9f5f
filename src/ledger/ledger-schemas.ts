import { type Static, Type } from "typebox";
import {
  DaySchema,
  InstantSchema,
  idSchema,
  ModeSchema,
  MoneySchema,
  orNull,
  PageQuery,
  pageOf,
  strict,
} from "../http/api-schemas.ts";

/** One side of a transaction; the amount is never negative. */
const EntryAnswer = Type.Object({
  account: Type.String({ description: "The account by its stable name, such as receivable" }),
  accountCode: Type.String({ description: "Its number in the chart of accounts" }),
  accountName: Type.String(),
  side: Type.Union([Type.Literal("debit"), Type.Literal("credit")]),
  amount: MoneySchema,
});

/** A balanced transaction: one fact, its source, and what it moves. Never changed and never deleted. */
export const LedgerTransactionAnswer = Type.Object(
  {
    id: Type.String(),
    key: Type.String({ description: "What makes booking twice impossible: `paid:tr_…`, `refund:re_…`" }),
    kind: Type.String(),
    mode: ModeSchema,
    date: { ...DaySchema, description: "The day of the fact, in the merchant's time zone" },
    occurredAt: InstantSchema,
    bookedAt: InstantSchema,
    source: Type.String(),
    invoiceId: orNull(idSchema("invoice")),
    invoiceNumber: orNull(Type.String()),
    customerId: orNull(idSchema("customer")),
    customerName: orNull(Type.String()),
    entries: Type.Array(EntryAnswer),
  },
  { title: "LedgerTransaction" },
);
export type LedgerTransactionAnswer = Static<typeof LedgerTransactionAnswer>;

/** Transactions in the order in which they were booked. */
export const LedgerPage = pageOf(LedgerTransactionAnswer);

/** Which part of the ledger; days in the merchant's time zone, both included. */
export const LedgerQuery = strict({
  ...PageQuery,
  format: Type.Optional(
    Type.Union([Type.Literal("json"), Type.Literal("csv")], {
      description: "csv gives everything at once, one line per entry; so does `Accept: text/csv`",
    }),
  ),
  from: Type.Optional(DaySchema),
  to: Type.Optional(DaySchema),
  mode: Type.Optional(ModeSchema),
  invoiceId: Type.Optional(idSchema("invoice")),
});
export type LedgerQuery = Static<typeof LedgerQuery>;
