import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "../api/session.ts";
import { queryClient } from "../query-client.ts";
import { rootRoute } from "./office-route.ts";
import { oneOf } from "./read-search.ts";
import { screen } from "./screen.ts";

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readBackAddress,
  beforeLoad: async ({ search }) => {
    if (await queryClient.ensureQueryData(sessionQuery)) throw redirect({ href: search.back ?? "/" });
  },
  component: lazyRouteComponent(() => import("../screens/sign-in-screen.tsx"), "SignInScreen"),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/join",
  component: screen(() => import("../screens/join-screen.tsx"), "JoinScreen"),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/second-factor",
  validateSearch: readBackAddress,
  beforeLoad: async ({ location }) => {
    if (await queryClient.ensureQueryData(sessionQuery)) return;
    throw redirect({ to: "/sign-in", search: { back: location.href } });
  },
  component: screen(() => import("../screens/second-factor-screen.tsx"), "SecondFactorScreen"),
});

export const signInRoutes = [signInRoute, joinRoute, secondFactorRoute] as const;

/**
 * Where to go after signing in: a page of ours, never an address elsewhere; and whether whoever comes was sent here
 * because they belong to no merchant.
 */
function readBackAddress(search: Record<string, unknown>): { back?: string; belongs?: "nowhere" } {
  const belongs = oneOf("belongs", search, ["nowhere"] as const);
  const back = search["back"];
  if (typeof back !== "string" || !back.startsWith("/")) return belongs;
  const url = new URL(back, window.location.origin);
  return url.origin === window.location.origin ? { ...belongs, back: url.pathname + url.search } : belongs;
}
