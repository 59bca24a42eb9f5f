import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readLogSearch } from "../log/log-search.ts";
import { officeRoute } from "./office-route.ts";

const integrationLogRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/integration-log",
  validateSearch: readLogSearch,
  component: lazyRouteComponent(
    () => import("../screens/integration-log-screen.tsx"),
    "IntegrationLogScreen",
  ),
});

export const integrationLogRoutes = [integrationLogRoute] as const;
