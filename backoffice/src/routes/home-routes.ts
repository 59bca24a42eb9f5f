import { createRoute, redirect } from "@tanstack/react-router";
import { officeRoute } from "./office-route.ts";

const homeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/invoices" });
  },
});

export const homeRoutes = [homeRoute] as const;
