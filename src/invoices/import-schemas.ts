import { type Static, Type } from "typebox";
import { CustomerInput } from "../customers/customer-schemas.ts";
import { DaySchema, idSchema, MoneySchema, orNull, ProblemSchema, strict } from "../http/api-schemas.ts";
import { InvoiceInput } from "./invoice-schemas.ts";
import { PREVIEWED_AT_MOST } from "./previewed-at-most.ts";

/** An invoice that was made elsewhere and has its number already, such as some lines of a CSV file. */
export const InvoiceToImport = strict({
  number: Type.String({ minLength: 1, maxLength: 100, pattern: "\\S", description: "The one that it has" }),
  customer: CustomerInput,
  currency: InvoiceInput.properties.currency,
  lines: InvoiceInput.properties.lines,
  allowances: InvoiceInput.properties.allowances,
  prepaid: InvoiceInput.properties.prepaid,
  issuedOn: InvoiceInput.properties.issuedOn,
  dueOn: InvoiceInput.properties.dueOn,
  reference: InvoiceInput.properties.reference,
  note: InvoiceInput.properties.note,
});
export type InvoiceToImport = Static<typeof InvoiceToImport>;

/** Invoices to look at before they are imported one by one. */
export const InvoicesToPreview = strict({
  invoices: Type.Array(InvoiceToImport, { minItems: 1, maxItems: PREVIEWED_AT_MOST }),
});
export type InvoicesToPreview = Static<typeof InvoicesToPreview>;

const RefusedAnswer = Type.Object({
  outcome: Type.Literal("refused"),
  number: Type.String(),
  problem: Type.Pick(ProblemSchema, ["code", "detail", "errors"]),
});

const AcceptedAnswer = Type.Object({
  outcome: Type.Enum(["new", "imported_before"]),
  type: Type.Enum(["invoice", "credit_note"]),
  number: Type.String(),
  customerName: Type.String(),
  isNewCustomer: Type.Boolean({ description: "Whether a customer is made with it" }),
  issuedOn: DaySchema,
  dueOn: orNull(DaySchema),
  total: MoneySchema,
  invoiceId: orNull(idSchema("invoice")),
  creditNoteId: orNull(idSchema("creditNote")),
});
export type AcceptedAnswer = Static<typeof AcceptedAnswer>;

/** What importing a document would do. Ids are of what it became when it was imported before. */
export const ImportPreview = Type.Union([AcceptedAnswer, RefusedAnswer], { title: "ImportPreview" });
export type ImportPreview = Static<typeof ImportPreview>;

/** One for each document, in the order in which they were sent. */
export const ImportPreviews = Type.Object({ data: Type.Array(ImportPreview) }, { title: "ImportPreviews" });
export type ImportPreviews = Static<typeof ImportPreviews>;
