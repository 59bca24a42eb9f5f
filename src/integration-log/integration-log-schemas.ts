import { type Static, Type } from "typebox";
import {
  DaySchema,
  InstantSchema,
  idSchema,
  orNull,
  PageQuery,
  pageOf,
  strict,
} from "../http/api-schemas.ts";

const summary = {
  id: idSchema("integrationLogEntry"),
  at: InstantSchema,
  direction: Type.Union([Type.Literal("in"), Type.Literal("out")]),
  integration: Type.Enum(["mollie", "api", "pay-page"]),
  operation: Type.String(),
  outcome: Type.Enum(["ok", "refused", "failed"]),
  message: Type.String(),
  invoiceId: orNull(idSchema("invoice")),
  invoiceNumber: orNull(Type.String()),
  paymentId: orNull(idSchema("payment")),
  httpMethod: orNull(Type.String()),
  url: orNull(Type.String()),
  httpStatus: orNull(Type.Integer()),
  durationMs: orNull(Type.Integer()),
};

/** An entry as the list shows it. */
export const IntegrationLogSummary = Type.Object(summary, { title: "IntegrationLogSummary" });
/** An entry with what was sent and answered, secrets masked. */
export const IntegrationLogEntry = Type.Object(
  {
    ...summary,
    request: Type.Unknown(),
    answer: Type.Unknown(),
    bodiesExpired: Type.Boolean({ description: "What was sent and answered was kept as long as you wanted" }),
  },
  { title: "IntegrationLogEntry" },
);
export type IntegrationLogSummary = Static<typeof IntegrationLogSummary>;
export type IntegrationLogEntry = Static<typeof IntegrationLogEntry>;

/** Entries, newest first. */
export const IntegrationLogPage = pageOf(IntegrationLogSummary);
export type IntegrationLogPage = Static<typeof IntegrationLogPage>;

/** What the log can be narrowed to; `q` is part of an operation, message or invoice number, or a payment's id. */
export const IntegrationLogQuery = strict({
  ...PageQuery,
  outcome: Type.Optional(Type.Enum(["ok", "refused", "failed"])),
  direction: Type.Optional(Type.Union([Type.Literal("in"), Type.Literal("out")])),
  integration: Type.Optional(Type.Enum(["mollie", "api", "pay-page"])),
  operation: Type.Optional(Type.String({ maxLength: 200, description: "Exactly as an entry names it" })),
  from: Type.Optional(Type.Union([DaySchema], { description: "A day in the merchant's time zone" })),
  to: Type.Optional(Type.Union([DaySchema], { description: "The last day, included" })),
  format: Type.Optional(
    Type.Enum(["json", "csv"], { description: "`csv` answers all entries that fit, without bodies" }),
  ),
  invoiceId: Type.Optional(idSchema("invoice")),
  q: Type.Optional(Type.String({ maxLength: 100 })),
});
export type IntegrationLogQuery = Static<typeof IntegrationLogQuery>;
