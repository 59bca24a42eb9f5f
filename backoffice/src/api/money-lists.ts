import type {
  ChargebackQuery,
  ListedChargebackAnswer,
  ListedPaymentAnswer,
  ListedRefundAnswer,
  PaymentQuery,
  RefundQuery,
} from "../../../src/payments/money-list-schemas.ts";
import { pagedQuery } from "./paged.ts";

type Filter<Query> = Omit<Query, "limit" | "cursor">;

// Kept with the invoices, so that whatever is done to one has these lists read again.
export const listedPaymentsQuery = (query: Filter<PaymentQuery>) =>
  pagedQuery<ListedPaymentAnswer>({
    queryKey: ["invoices", "listed-payments", query],
    path: "/payments",
    query,
  });

export const listedRefundsQuery = (query: Filter<RefundQuery>) =>
  pagedQuery<ListedRefundAnswer>({
    queryKey: ["invoices", "listed-refunds", query],
    path: "/refunds",
    query,
  });

export const listedChargebacksQuery = (query: Filter<ChargebackQuery>) =>
  pagedQuery<ListedChargebackAnswer>({
    queryKey: ["invoices", "listed-chargebacks", query],
    path: "/chargebacks",
    query,
  });
