import { queryOptions } from "@tanstack/react-query";
import type { ReminderMail } from "../../../src/reminders/reminder.ts";
import type {
  CustomerRemindersAnswer,
  InvoiceRemindersAnswer,
  ReminderSchemeAnswer,
  ReminderSchemeInput,
} from "../../../src/reminders/reminder-schemas.ts";
import { callApi } from "./api.ts";
import { LOOK_AGAIN_MS } from "./invoices.ts";

export const reminderSchemesQuery = queryOptions({
  queryKey: ["reminder-schemes"],
  queryFn: async () => (await callApi<{ data: ReminderSchemeAnswer[] }>("GET", "/reminder-schemes")).data,
});

export const makeReminderScheme = (scheme: ReminderSchemeInput, idempotencyKey: string) =>
  callApi<ReminderSchemeAnswer>("POST", "/reminder-schemes", { body: { json: scheme }, idempotencyKey });

export const changeReminderScheme = (id: string, scheme: ReminderSchemeInput) =>
  callApi<ReminderSchemeAnswer>("PUT", `/reminder-schemes/${id}`, { body: { json: scheme } });

export const dropReminderScheme = (id: string) => callApi<unknown>("DELETE", `/reminder-schemes/${id}`);

// Both kept with the invoices, so that whatever is done to one has its reminders read again.
export const invoiceRemindersQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoices", id, "reminders"],
    queryFn: () => readInvoiceReminders(id),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const customerRemindersQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoices", "customer-reminders", id],
    queryFn: () => callApi<CustomerRemindersAnswer>("GET", `/customers/${id}/reminders`),
  });

export const readInvoiceReminders = (id: string) =>
  callApi<InvoiceRemindersAnswer>("GET", `/invoices/${id}/reminders`);

export const remindNow = (invoiceId: string, mailKind: ReminderMail, idempotencyKey?: string) =>
  callApi<InvoiceRemindersAnswer>("POST", `/invoices/${invoiceId}/reminders`, {
    body: { json: { mailKind } },
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });

export const chooseReminderScheme = (customerId: string, schemeId: string | null) =>
  callApi<CustomerRemindersAnswer>("PUT", `/customers/${customerId}/reminders`, {
    body: { json: { schemeId } },
  });

/** What is paused: the reminders of one invoice, or of all of a customer. */
export type PauseOf = { readonly invoiceId: string } | { readonly customerId: string };

/** Until that day; null: until somebody resumes. */
export const pauseReminders = (of: PauseOf, until: string | null) =>
  callApi<unknown>("PUT", pauseOf(of), { body: { json: { until } } });

export const resumeReminders = (of: PauseOf) => callApi<unknown>("DELETE", pauseOf(of));

function pauseOf(of: PauseOf): string {
  return "invoiceId" in of
    ? `/invoices/${of.invoiceId}/reminders/pause`
    : `/customers/${of.customerId}/reminders/pause`;
}
