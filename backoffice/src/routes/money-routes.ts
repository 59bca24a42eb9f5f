import { createRoute } from "@tanstack/react-router";
import {
  CHARGEBACK_STATUSES,
  REFUND_STATUSES,
  readMoneySearch,
  readPaymentSearch,
} from "../money/money-search.ts";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const paymentsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/payments",
  validateSearch: readPaymentSearch,
  component: screen(() => import("../screens/payments-screen.tsx"), "PaymentsScreen"),
});

const refundsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/refunds",
  validateSearch: readMoneySearch(REFUND_STATUSES),
  component: screen(() => import("../screens/refunds-screen.tsx"), "RefundsScreen"),
});

const chargebacksRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/chargebacks",
  validateSearch: readMoneySearch(CHARGEBACK_STATUSES),
  component: screen(() => import("../screens/chargebacks-screen.tsx"), "ChargebacksScreen"),
});

export const moneyRoutes = [paymentsRoute, refundsRoute, chargebacksRoute] as const;
