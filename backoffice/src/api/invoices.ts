import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
} from "@tanstack/react-query";
import type { Static } from "typebox";
import { IDS_AT_MOST } from "../../../src/invoices/ids-at-most.ts";
import type { InvoicePage, InvoiceQuery } from "../../../src/invoices/invoice-list-schemas.ts";
import type {
  ExternalPaymentAnswer,
  ExternalPaymentInput,
  InvoiceAnswer,
  PayLinkAnswer,
  TimelineAnswer,
} from "../../../src/invoices/invoice-schemas.ts";
import type { PaymentPage } from "../../../src/payments/payment-schemas.ts";
import { apiAddress, callApi } from "./api.ts";
import { type ListedInvoice, listed } from "./listed-invoice.ts";

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

/** The most that the API gives at once. */
const MOST_A_PAGE = 250;

/** Every invoice that a filter finds, a page at a time, in the order of the filter. */
export async function* everyInvoice(filter: InvoiceFilter): AsyncGenerator<ListedInvoice[]> {
  for (let cursor: string | undefined; ; ) {
    const page: InvoicePage = await callApi<InvoicePage>("GET", "/invoices", {
      query: { ...filter, limit: MOST_A_PAGE, cursor },
    });
    yield page.data.map(listed);
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

/** These invoices as they are now, in this order, as many at a time as an address can name. */
export async function* theseInvoices(
  ids: readonly string[],
  { sort }: Pick<InvoiceFilter, "sort">,
): AsyncGenerator<ListedInvoice[]> {
  for (let start = 0; start < ids.length; start += IDS_AT_MOST) {
    const named = ids.slice(start, start + IDS_AT_MOST).join(",");
    const page = await callApi<InvoicePage>("GET", "/invoices", {
      query: { ids: named, sort, limit: IDS_AT_MOST },
    });
    yield page.data.map(listed);
  }
}

/**
 * A list of this many pages is read again whole; a longer one would take so many questions one after the other that its
 * beginning is old before its end has come, so it begins again with these.
 */
const PAGES_READ_AGAIN = 10;

type Pages = InfiniteData<{ data: ListedInvoice[]; nextCursor: string | null }, string | undefined>;

/** Lets go of the pages far down, which come again when somebody scrolls to them. */
export function shortenLists(queryClient: QueryClient): void {
  queryClient.setQueriesData<Pages>({ queryKey: ["invoices", "list"] }, (list) =>
    list && list.pages.length > PAGES_READ_AGAIN
      ? {
          pages: list.pages.slice(0, PAGES_READ_AGAIN),
          pageParams: list.pageParams.slice(0, PAGES_READ_AGAIN),
        }
      : list,
  );
}

/** After many invoices changed at once. */
export async function readListsAgain(queryClient: QueryClient): Promise<void> {
  shortenLists(queryClient);
  await queryClient.invalidateQueries({ queryKey: ["invoices"] });
}

/** Whether a list is short enough to be read again each time that somebody comes back to the window. */
export const isReadAgain = (pages: number): boolean => pages <= PAGES_READ_AGAIN;

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

export const issueInvoice = (id: string) => callApi<InvoiceAnswer>("POST", `/invoices/${id}/issuance`);

export const voidInvoice = (id: string) => callApi<InvoiceAnswer>("POST", `/invoices/${id}/void`);

export const openPayLink = (id: string) =>
  callApi<Static<typeof PayLinkAnswer>>("POST", `/invoices/${id}/pay-link`);

export const registerExternalPayment = (id: string, payment: ExternalPaymentInput) =>
  callApi<ExternalPaymentAnswer>("POST", `/invoices/${id}/external-payments`, { body: { json: payment } });

export const takeBackExternalPayment = (externalPaymentId: string) =>
  callApi<unknown>("DELETE", `/external-payments/${externalPaymentId}`);
