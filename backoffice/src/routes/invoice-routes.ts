import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readInvoiceSearch } from "../invoices/invoice-search.ts";
import { officeRoute } from "./office-route.ts";

const invoicesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices",
  validateSearch: readInvoiceSearch,
  component: lazyRouteComponent(() => import("../screens/invoices-screen.tsx"), "InvoicesScreen"),
});

const newInvoiceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices/new",
  component: lazyRouteComponent(() => import("../screens/new-invoice-screen.tsx"), "NewInvoiceScreen"),
});

const invoiceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices/$invoiceId",
  component: lazyRouteComponent(() => import("../screens/invoice-screen.tsx"), "InvoiceScreen"),
});

export const invoiceRoutes = [invoicesRoute, newInvoiceRoute, invoiceRoute] as const;
