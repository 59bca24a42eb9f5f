import { type Static, Type } from "typebox";
import { DaySchema, idSchema, ModeSchema, PageQuery, pageOf, strict } from "../http/api-schemas.ts";
import { InvoiceIds } from "./invoice-ids-schema.ts";
import { InvoiceAnswer, InvoiceStatusSchema } from "./invoice-schemas.ts";

/** Invoices, in the order that was asked for. */
export const InvoicePage = pageOf(InvoiceAnswer);
export type InvoicePage = Static<typeof InvoicePage>;

/** What a list of invoices can be narrowed to, and its order; a minus sorts downwards. */
export const InvoiceQuery = strict({
  ...PageQuery,
  format: Type.Optional(
    Type.Enum(["json", "csv", "xlsx"], {
      description: "csv and xlsx give every invoice of the filter as a file, one row each, without pages",
    }),
  ),
  status: Type.Optional(InvoiceStatusSchema),
  overdue: Type.Optional(Type.Boolean()),
  partiallyPaid: Type.Optional(Type.Boolean({ description: "Open, and something came in" })),
  hasSurplus: Type.Optional(Type.Boolean({ description: "More came in than was owed" })),
  mode: Type.Optional(ModeSchema),
  customerId: Type.Optional(idSchema("customer")),
  number: Type.Optional(Type.String({ maxLength: 100 })),
  ids: Type.Optional(InvoiceIds),
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description:
        "Words that are part of a number, customer's name or reference, or are a total or outstanding amount; one or two letters are looked for where a word begins. Or one id: of an invoice, payment, refund or chargeback, ours or Mollie's",
    }),
  ),
  issuedFrom: Type.Optional(DaySchema),
  issuedTo: Type.Optional(DaySchema),
  sort: Type.Optional(Type.Enum(["-createdAt", "createdAt", "-issuedOn", "issuedOn", "dueOn", "-dueOn"])),
});
export type InvoiceQuery = Static<typeof InvoiceQuery>;
