import { createRoute } from "@tanstack/react-router";
import { readMailSearch } from "../mails/mail-search.ts";
import { officeRoute } from "./office-route.ts";
import { screen } from "./screen.ts";

const mailsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/mails",
  validateSearch: readMailSearch,
  component: screen(() => import("../screens/mails-screen.tsx"), "MailsScreen"),
});

export const mailRoutes = [mailsRoute] as const;
