import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { officeRoute } from "./office-route.ts";

const integrationsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations",
  component: lazyRouteComponent(() => import("../screens/integrations-screen.tsx"), "IntegrationsScreen"),
});

const mollieRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations/mollie",
  component: lazyRouteComponent(() => import("../screens/mollie-screen.tsx"), "MollieScreen"),
});

export const settingsRoutes = [integrationsRoute, mollieRoute] as const;
