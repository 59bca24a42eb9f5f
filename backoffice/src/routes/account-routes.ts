import { createRoute } from "@tanstack/react-router";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const accountRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/account",
  component: screen(() => import("../screens/account-screen.tsx"), "AccountScreen"),
});

export const accountRoutes = [accountRoute] as const;
