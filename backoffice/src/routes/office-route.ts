import { createRootRoute, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "../api/session.ts";
import { queryClient } from "../query-client.ts";
import { NotFound } from "../shell/not-found.tsx";

export const rootRoute = createRootRoute({ notFoundComponent: NotFound });

/** Everything that asks for a session; who has none signs in and comes back. */
export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "office",
  beforeLoad: async ({ location }) => {
    if (!(await queryClient.ensureQueryData(sessionQuery))) {
      throw redirect({ to: "/sign-in", search: { back: location.href } });
    }
  },
  component: lazyRouteComponent(() => import("../shell/office-frame.tsx"), "OfficeFrame"),
});
