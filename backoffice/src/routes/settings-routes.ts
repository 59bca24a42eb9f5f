import { createRoute } from "@tanstack/react-router";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const integrationsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations",
  component: screen(() => import("../screens/integrations-screen.tsx"), "IntegrationsScreen"),
});

const mollieRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations/mollie",
  component: screen(() => import("../screens/mollie-screen.tsx"), "MollieScreen"),
});

export const settingsRoutes = [integrationsRoute, mollieRoute] as const;
