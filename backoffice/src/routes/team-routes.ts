import { createRoute } from "@tanstack/react-router";
import { readActivitySearch } from "../activity/activity-search.ts";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const teamRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/team",
  component: screen(() => import("../screens/team-screen.tsx"), "TeamScreen"),
});

const activityRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/activity",
  validateSearch: readActivitySearch,
  component: screen(() => import("../screens/activity-screen.tsx"), "ActivityScreen"),
});

export const teamRoutes = [teamRoute, activityRoute] as const;
