import { createRoute } from "@tanstack/react-router";
import { readDraftSearch } from "../drafts/draft-search.ts";
import { readInvoiceSearch } from "../invoice-list/invoice-search.ts";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const invoicesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices",
  validateSearch: readInvoiceSearch,
  component: screen(() => import("../screens/invoices-screen.tsx"), "InvoicesScreen"),
});

const newInvoiceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices/new",
  validateSearch: readDraftSearch,
  component: screen(() => import("../screens/new-invoice-screen.tsx"), "NewInvoiceScreen"),
});

const invoiceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices/$invoiceId",
  component: screen(() => import("../screens/invoice-screen.tsx"), "InvoiceScreen"),
});

export const invoiceRoutes = [invoicesRoute, newInvoiceRoute, invoiceRoute] as const;
