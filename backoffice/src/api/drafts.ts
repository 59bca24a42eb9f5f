import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type { SendDraft } from "../drafts/draft-saver.ts";
import { callApi } from "./api.ts";

/** Makes the draft, or writes it anew over the revision that is known here. */
export const sendDraft: SendDraft = (draft, input, idempotencyKey) =>
  draft === null
    ? callApi<InvoiceAnswer>("POST", "/invoices", { body: { json: input }, idempotencyKey })
    : callApi<InvoiceAnswer>("PATCH", `/invoices/${draft.id}`, {
        body: { json: { ...input, revision: draft.revision } },
        idempotencyKey,
      });

export const readInvoice = (id: string) => callApi<InvoiceAnswer>("GET", `/invoices/${id}`);

export const deleteDraft = (id: string) => callApi<unknown>("DELETE", `/invoices/${id}`);

export const previewDraft = (id: string) =>
  callApi<{ html: string; language: string }>("GET", `/invoices/${id}/preview`);
