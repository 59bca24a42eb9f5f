import { createRouter } from "@tanstack/react-router";
import { accountRoutes } from "./routes/account-routes.ts";
import { customerRoutes } from "./routes/customer-routes.ts";
import { homeRoutes } from "./routes/home-routes.ts";
import { integrationLogRoutes } from "./routes/integration-log-routes.ts";
import { invoiceRoutes } from "./routes/invoice-routes.ts";
import { mailRoutes } from "./routes/mail-routes.ts";
import { moneyRoutes } from "./routes/money-routes.ts";
import { officeRoute, rootRoute } from "./routes/office-route.ts";
import { settingsRoutes } from "./routes/settings-routes.ts";
import { signInRoutes } from "./routes/sign-in-routes.ts";
import { teamRoutes } from "./routes/team-routes.ts";
import { LoadFailure } from "./shell/load-failure.tsx";

/** Every screen, by area; which of them the navigation leads to is in `shell/destinations.ts`. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...signInRoutes,
    officeRoute.addChildren([
      ...homeRoutes,
      ...invoiceRoutes,
      ...moneyRoutes,
      ...customerRoutes,
      ...mailRoutes,
      ...integrationLogRoutes,
      ...settingsRoutes,
      ...teamRoutes,
      ...accountRoutes,
    ]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: LoadFailure,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
