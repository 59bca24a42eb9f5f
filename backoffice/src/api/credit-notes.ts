import { queryOptions } from "@tanstack/react-query";
import type { CreditNoteAnswer, CreditNoteInput } from "../../../src/invoices/invoice-schemas.ts";
import { callApi } from "./api.ts";

export const creditNotesQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ["invoices", invoiceId, "credit-notes"],
    queryFn: () => callApi<{ data: CreditNoteAnswer[] }>("GET", `/invoices/${invoiceId}/credit-notes`),
  });

/** The same key again is the same credit note, however often it is sent. */
export const creditInvoice = (invoiceId: string, note: CreditNoteInput, idempotencyKey: string) =>
  callApi<CreditNoteAnswer>("POST", `/invoices/${invoiceId}/credit-notes`, {
    body: { json: note },
    idempotencyKey,
  });
