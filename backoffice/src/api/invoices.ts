import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Static } from "typebox";
import type { InvoicePage, InvoiceQuery } from "../../../src/invoices/invoice-list-schemas.ts";
import type {
  CreditNoteAnswer,
  ExternalPaymentAnswer,
  ExternalPaymentInput,
  InvoiceAnswer,
  PayLinkAnswer,
  TimelineAnswer,
} from "../../../src/invoices/invoice-schemas.ts";
import type { PaymentPage } from "../../../src/payments/payment-schemas.ts";
import { apiAddress, callApi } from "./api.ts";
import { listed } from "./listed-invoice.ts";

/**
 * How often an invoice that somebody looks at is read again: a payment then shows while the customer is still on the
 * phone. Only while the page is visible.
 */
export const LOOK_AGAIN_MS = 2_000;

/** What a list of invoices is narrowed to and ordered by; a filter that is undefined is not asked for. */
export type InvoiceFilter = Pick<
  InvoiceQuery,
  "status" | "overdue" | "partiallyPaid" | "hasSurplus" | "mode" | "q" | "issuedFrom" | "issuedTo" | "sort"
> & { customerId?: string };

/** Few enough to come at once, many enough that the next ones are there before somebody scrolls to them. */
const ROWS_A_PAGE = 100;

export const invoicesQuery = (filter: InvoiceFilter) =>
  infiniteQueryOptions({
    queryKey: ["invoices", "list", filter],
    queryFn: async ({ pageParam, signal }) => {
      const page = await callApi<InvoicePage>("GET", "/invoices", {
        query: { ...filter, limit: ROWS_A_PAGE, cursor: pageParam },
        signal,
      });
      return { ...page, data: page.data.map(listed) };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Where the browser downloads what a filter finds, or these invoices, as a file for a spreadsheet. */
export function exportAddress(
  what: InvoiceFilter | { ids: readonly string[]; sort?: InvoiceFilter["sort"] },
  format: "csv" | "xlsx",
): string {
  const query = "ids" in what ? { ids: what.ids.join(","), sort: what.sort } : what;
  return apiAddress("/invoices", { ...query, format });
}

/** As many as the palette shows beside its other offers. */
const FOUND_AT_MOST = 6;

export const invoicesFoundQuery = ({ q, mode }: Pick<InvoiceFilter, "q" | "mode">) =>
  queryOptions({
    queryKey: ["invoices", "found", q, mode],
    queryFn: ({ signal }) =>
      callApi<InvoicePage>("GET", "/invoices", { query: { q, mode, limit: FOUND_AT_MOST }, signal }),
  });

export const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoices", id],
    queryFn: () => callApi<InvoiceAnswer>("GET", `/invoices/${id}`),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const paymentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoices", id, "payments"],
    queryFn: () => callApi<PaymentPage>("GET", `/invoices/${id}/payments`),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const externalPaymentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoices", id, "external-payments"],
    queryFn: () => callApi<{ data: ExternalPaymentAnswer[] }>("GET", `/invoices/${id}/external-payments`),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoices", id, "timeline"],
    queryFn: () => callApi<TimelineAnswer>("GET", `/invoices/${id}/timeline`),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const importInvoice = (file: Blob) =>
  callApi<InvoiceAnswer | CreditNoteAnswer>("POST", "/invoices/import", {
    body: { file, type: "application/xml" },
  });

export const issueInvoice = (id: string) => callApi<InvoiceAnswer>("POST", `/invoices/${id}/issuance`);

export const voidInvoice = (id: string) => callApi<InvoiceAnswer>("POST", `/invoices/${id}/void`);

export const openPayLink = (id: string) =>
  callApi<Static<typeof PayLinkAnswer>>("POST", `/invoices/${id}/pay-link`);

export const registerExternalPayment = (id: string, payment: ExternalPaymentInput) =>
  callApi<ExternalPaymentAnswer>("POST", `/invoices/${id}/external-payments`, { body: { json: payment } });

export const takeBackExternalPayment = (externalPaymentId: string) =>
  callApi<unknown>("DELETE", `/external-payments/${externalPaymentId}`);
