import { createRoute } from "@tanstack/react-router";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const integrationsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations",
  component: screen(() => import("../screens/integrations-screen.tsx"), "IntegrationsScreen"),
});

const mollieRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/integrations/mollie",
  component: screen(() => import("../screens/mollie-screen.tsx"), "MollieScreen"),
});

const marketplaceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/marketplace",
  component: screen(() => import("../screens/marketplace-screen.tsx"), "MarketplaceScreen"),
});

const companyRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/company",
  component: screen(() => import("../screens/company-screen.tsx"), "CompanyScreen"),
});

const invoicingRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/invoicing",
  component: screen(() => import("../screens/invoicing-screen.tsx"), "InvoicingScreen"),
});

const mailSettingsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/mail",
  component: screen(() => import("../screens/mail-settings-screen.tsx"), "MailSettingsScreen"),
});

const remindersRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/settings/reminders",
  component: screen(() => import("../screens/reminders-screen.tsx"), "RemindersScreen"),
});

export const settingsRoutes = [
  companyRoute,
  invoicingRoute,
  mailSettingsRoute,
  remindersRoute,
  integrationsRoute,
  mollieRoute,
  marketplaceRoute,
] as const;
