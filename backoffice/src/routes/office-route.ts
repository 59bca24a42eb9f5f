import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";
import { ApiProblem } from "../api/api.ts";
import { merchantQuery } from "../api/merchant.ts";
import { ownRightsQuery, sessionQuery } from "../api/session.ts";
import { queryClient } from "../query-client.ts";
import { NotFoundPage } from "../shell/not-found.tsx";
import { oneOf } from "./read-search.ts";

export const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage });

/** Everything that asks for a session; who has none signs in and comes back. */
export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "office",
  // Which data is shown, live or test; see `shell/shown-mode.ts`.
  validateSearch: (search: Record<string, unknown>) => oneOf("mode", search, ["test", "live"] as const),
  search: { middlewares: [retainSearchParams(["mode"])] },
  beforeLoad: async ({ location }) => {
    if (!(await queryClient.ensureQueryData(sessionQuery))) {
      throw redirect({ to: "/sign-in", search: { back: location.href } });
    }
    // Known before the first screen shows, so that neither the demo's banner nor a button comes or goes under a finger.
    // Without the merchant the frame is there all the same.
    const merchant = queryClient.ensureQueryData(merchantQuery).catch(() => null);
    try {
      const { mustSetUpSecondFactor } = await queryClient.ensureQueryData(ownRightsQuery);
      if (mustSetUpSecondFactor) throw redirect({ to: "/second-factor", search: { back: location.href } });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      // Signed in, and taken out of the team meanwhile.
      throw redirect({ to: "/sign-in", search: { back: location.href, belongs: "nowhere" } });
    }
    await merchant;
  },
  component: lazyRouteComponent(() => import("../shell/office-frame.tsx"), "OfficeFrame"),
});
