import type { AcceptedAnswer, ImportPreview, InvoiceToImport } from "../../../src/invoices/import-schemas.ts";
import type { CreditNoteAnswer, InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import { answerTo, apiAddress, callApi } from "./api.ts";

export type ImportedDocument = InvoiceAnswer | CreditNoteAnswer;

/** What became of a document; it was there already when it was imported before. */
export type Imported = { document: ImportedDocument; isNew: boolean };

type Body = { json: unknown } | { file: Blob; type: string };

const ublOf = (file: Blob): Body => ({ file, type: "application/xml" });

export async function previewUbl(file: Blob): Promise<AcceptedAnswer | undefined> {
  const { data } = await callApi<{ data: AcceptedAnswer[] }>("POST", "/invoices/import/preview", {
    body: ublOf(file),
  });
  return data[0];
}

/** At most `PREVIEWED_AT_MOST` at once; an answer for each, in the same order. */
export async function previewInvoices(invoices: readonly InvoiceToImport[]): Promise<ImportPreview[]> {
  const { data } = await callApi<{ data: ImportPreview[] }>("POST", "/invoices/import/preview", {
    body: { json: { invoices } },
  });
  return data;
}

export const importUbl = (file: Blob) => imported(ublOf(file));

export const importInvoice = (invoice: InvoiceToImport) => imported({ json: invoice });

async function imported(body: Body): Promise<Imported> {
  const answer = await answerTo<ImportedDocument>("POST", apiAddress("/invoices/import", {}), { body });
  return { document: answer.body, isNew: answer.status === 201 };
}
