import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "../api/session.ts";
import { queryClient } from "../query-client.ts";
import { rootRoute } from "./office-route.ts";

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readBackAddress,
  beforeLoad: async ({ search }) => {
    if (await queryClient.ensureQueryData(sessionQuery)) throw redirect({ href: search.back ?? "/" });
  },
  component: lazyRouteComponent(() => import("../screens/sign-in-screen.tsx"), "SignInScreen"),
});

export const signInRoutes = [signInRoute] as const;

/** Where to go after signing in: a page of ours, never an address elsewhere. */
function readBackAddress(search: Record<string, unknown>): { back?: string } {
  const back = search["back"];
  if (typeof back !== "string" || !back.startsWith("/")) return {};
  const url = new URL(back, window.location.origin);
  return url.origin === window.location.origin ? { back: url.pathname + url.search } : {};
}
