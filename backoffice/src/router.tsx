import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { sessionQuery } from "./api/session.ts";
import { queryClient } from "./query-client.ts";
import { readBackAddress, readInvoiceSearch, readLogSearch } from "./searches.ts";
import { LoadFailure } from "./shell/load-failure.tsx";
import { NotFound } from "./shell/not-found.tsx";

const rootRoute = createRootRoute({ notFoundComponent: NotFound });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readBackAddress,
  beforeLoad: async ({ search }) => {
    if (await queryClient.ensureQueryData(sessionQuery)) throw redirect({ href: search.back ?? "/" });
  },
  component: lazyRouteComponent(() => import("./screens/sign-in-screen.tsx"), "SignInScreen"),
});

/** Everything that asks for a session; who has none signs in and comes back. */
const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "office",
  beforeLoad: async ({ location }) => {
    if (!(await queryClient.ensureQueryData(sessionQuery))) {
      throw redirect({ to: "/sign-in", search: { back: location.href } });
    }
  },
  component: lazyRouteComponent(() => import("./shell/office-frame.tsx"), "OfficeFrame"),
});

const homeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/invoices" });
  },
});

const invoicesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices",
  validateSearch: readInvoiceSearch,
  component: lazyRouteComponent(() => import("./screens/invoices-screen.tsx"), "InvoicesScreen"),
});

const newInvoiceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices/new",
  component: lazyRouteComponent(() => import("./screens/new-invoice-screen.tsx"), "NewInvoiceScreen"),
});

const invoiceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/invoices/$invoiceId",
  component: lazyRouteComponent(() => import("./screens/invoice-screen.tsx"), "InvoiceScreen"),
});

const integrationsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations",
  component: lazyRouteComponent(() => import("./screens/integrations-screen.tsx"), "IntegrationsScreen"),
});

const mollieRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations/mollie",
  component: lazyRouteComponent(() => import("./screens/mollie-screen.tsx"), "MollieScreen"),
});

const integrationLogRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/integration-log",
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => import("./screens/integration-log-screen.tsx"), "IntegrationLogScreen"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    officeRoute.addChildren([
      homeRoute,
      invoicesRoute,
      newInvoiceRoute,
      invoiceRoute,
      integrationsRoute,
      mollieRoute,
      integrationLogRoute,
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
