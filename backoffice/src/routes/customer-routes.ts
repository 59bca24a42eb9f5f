import { createRoute } from "@tanstack/react-router";
import { readCustomerSearch } from "../customers/customer-search.ts";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const customersRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/customers",
  validateSearch: readCustomerSearch,
  component: screen(() => import("../screens/customers-screen.tsx"), "CustomersScreen"),
});

const customerRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/customers/$customerId",
  component: screen(() => import("../screens/customer-screen.tsx"), "CustomerScreen"),
});

export const customerRoutes = [customersRoute, customerRoute] as const;
