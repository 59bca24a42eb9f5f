import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { officeRoute } from "./office-route.ts";

const homeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../screens/home-screen.tsx"), "HomeScreen"),
});

export const homeRoutes = [homeRoute] as const;
