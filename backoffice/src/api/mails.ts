import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  InvoiceMailInput,
  MailAnswer,
  MailContentAnswer,
  MailPreviewAnswer,
} from "../../../src/mail/mail-schemas.ts";
import type {
  MailSettingsAnswer,
  MailSettingsPatch,
  MailTextPreviewInput,
} from "../../../src/mail/mail-settings-schemas.ts";
import type { MailSearch } from "../mails/mail-search.ts";
import { callApi } from "./api.ts";
import { LOOK_AGAIN_MS } from "./invoices.ts";
import { pagedQuery } from "./paged.ts";

// Kept with the invoices, so that whatever is done to one has its mails read again.
export const mailsQuery = (search: MailSearch) => ({
  ...pagedQuery<MailAnswer>({ queryKey: ["invoices", "mails", search], path: "/mails", query: search }),
  refetchInterval: LOOK_AGAIN_MS,
});

export const invoiceMailsQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoices", id, "mails"],
    queryFn: () => callApi<{ data: MailAnswer[] }>("GET", `/invoices/${id}/mails`),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const mailContentQuery = (mailId: string) =>
  queryOptions({
    queryKey: ["mail-content", mailId],
    queryFn: () => callApi<MailContentAnswer>("GET", `/mails/${mailId}/content`),
  });

export const mailPreviewQuery = (invoiceId: string, input: InvoiceMailInput) =>
  queryOptions({
    queryKey: ["invoices", invoiceId, "mail-preview", input],
    queryFn: () =>
      callApi<MailPreviewAnswer>("POST", `/invoices/${invoiceId}/mails/preview`, { body: { json: input } }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const sendInvoiceMail = (id: string, input: InvoiceMailInput) =>
  callApi<{ data: MailAnswer[] }>("POST", `/invoices/${id}/mails`, { body: { json: input } });

export const markAsSent = (id: string) => callApi<unknown>("POST", `/invoices/${id}/mark-as-sent`);

export const sendMailAgain = (mailId: string) => callApi<MailAnswer>("POST", `/mails/${mailId}/retry`);

export const mailSettingsQuery = queryOptions({
  queryKey: ["mail-settings"],
  queryFn: () => callApi<MailSettingsAnswer>("GET", "/settings/mail"),
});

export const changeMailSettings = (patch: MailSettingsPatch) =>
  callApi<MailSettingsAnswer>("PATCH", "/settings/mail", { body: { json: patch } });

export const mailTextPreviewQuery = (input: MailTextPreviewInput) =>
  queryOptions({
    queryKey: ["mail-settings", "preview", input],
    queryFn: () =>
      callApi<{ subject: string; html: string; text: string }>("POST", "/settings/mail/preview", {
        body: { json: input },
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });
