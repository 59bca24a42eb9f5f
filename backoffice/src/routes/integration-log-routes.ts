import { createRoute } from "@tanstack/react-router";
import { readLogSearch } from "../log/log-search.ts";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const integrationLogRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/integration-log",
  validateSearch: readLogSearch,
  component: screen(() => import("../screens/integration-log-screen.tsx"), "IntegrationLogScreen"),
});

export const integrationLogRoutes = [integrationLogRoute] as const;
