import { createRoute } from "@tanstack/react-router";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const teamRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/team",
  component: screen(() => import("../screens/team-screen.tsx"), "TeamScreen"),
});

export const teamRoutes = [teamRoute] as const;
