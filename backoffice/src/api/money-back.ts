import { queryOptions } from "@tanstack/react-query";
import type { Static } from "typebox";
import type { InvoicePage } from "../../../src/invoices/invoice-list-schemas.ts";
import type { InvoiceAnswer } from "../../../src/invoices/invoice-schemas.ts";
import type {
  SurplusApplicationAnswer,
  SurplusApplicationInput,
} from "../../../src/invoices/surplus-schemas.ts";
import type {
  ChargebackPage,
  RefundAnswer,
  RefundInput,
  RefundPage,
  RefundPurposeInput,
} from "../../../src/payments/refund-schemas.ts";
import { callApi } from "./api.ts";
import { LOOK_AGAIN_MS } from "./invoices.ts";

export const refundsQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ["invoices", invoiceId, "refunds"],
    queryFn: () => callApi<Static<typeof RefundPage>>("GET", `/invoices/${invoiceId}/refunds`),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const chargebacksQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ["invoices", invoiceId, "chargebacks"],
    queryFn: () => callApi<Static<typeof ChargebackPage>>("GET", `/invoices/${invoiceId}/chargebacks`),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const surplusApplicationsQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ["invoices", invoiceId, "surplus-applications"],
    queryFn: () =>
      callApi<{ data: SurplusApplicationAnswer[] }>("GET", `/invoices/${invoiceId}/surplus-applications`),
  });

/** The invoices that a surplus can pay, as far as one list goes: those that the customer still owes. */
export const owedByCustomerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ["invoices", "owed-by", customerId],
    queryFn: () =>
      callApi<InvoicePage>("GET", "/invoices", {
        query: { customerId, status: "open", sort: "issuedOn", limit: 100 },
      }),
  });

/** The same key again is the same refund, however often it is sent. */
export const refundPayment = (
  paymentId: string,
  { idempotencyKey, ...refund }: RefundInput & { idempotencyKey: string },
) =>
  callApi<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, { body: { json: refund }, idempotencyKey });

export const cancelRefund = (refundId: string) => callApi<RefundAnswer>("DELETE", `/refunds/${refundId}`);

export const explainRefund = (refundId: string, purpose: RefundPurposeInput["purpose"]) =>
  callApi<RefundAnswer>("PATCH", `/refunds/${refundId}`, { body: { json: { purpose } } });

export const applySurplus = (
  invoiceId: string,
  { idempotencyKey, ...application }: SurplusApplicationInput & { idempotencyKey: string },
) =>
  callApi<SurplusApplicationAnswer>("POST", `/invoices/${invoiceId}/surplus-applications`, {
    body: { json: application },
    idempotencyKey,
  });

export const takeBackSurplus = (applicationId: string) =>
  callApi<SurplusApplicationAnswer>("DELETE", `/surplus-applications/${applicationId}`);

export const writeOff = (invoiceId: string, reason: string | null) =>
  callApi<InvoiceAnswer>("POST", `/invoices/${invoiceId}/write-off`, { body: { json: { reason } } });

export const takeBackWriteOff = (invoiceId: string) =>
  callApi<InvoiceAnswer>("DELETE", `/invoices/${invoiceId}/write-off`);
