import {
  IconArrowBackUp,
  IconBellRinging,
  IconBuilding,
  IconBuildingBank,
  IconBuildingStore,
  IconCreditCard,
  IconFileInvoice,
  IconFileSettings,
  IconHistory,
  IconHome,
  IconListDetails,
  IconMail,
  IconMailCog,
  IconPlugConnected,
  IconUsers,
  type TablerIcon,
} from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";
import type { Module, Requirement } from "../../../src/rights/rights.ts";
import type { destinations } from "../language/en/destinations.ts";

export type Destination = {
  to: NonNullable<LinkProps["to"]>;
  label: keyof typeof destinations;
  icon: TablerIcon;
  /** Pressed after `g`, it leads here. */
  jump: string;
  /** Where the navigation shows it: with the daily work, or under settings. */
  group: "work" | "settings";
  /** Only who may read this is led here; null: everybody. */
  module: Module | null;
};

/**
 * Where one can go. The navigation, the command palette and the jumps by keyboard all read this table, in this order.
 */
export const DESTINATIONS: readonly Destination[] = [
  { to: "/", label: "home", icon: IconHome, jump: "h", group: "work", module: "invoices" },
  {
    to: "/invoices",
    label: "invoices",
    icon: IconFileInvoice,
    jump: "i",
    group: "work",
    module: "invoices",
  },
  {
    to: "/payments",
    label: "payments",
    icon: IconCreditCard,
    jump: "p",
    group: "work",
    module: "payments",
  },
  {
    to: "/refunds",
    label: "refunds",
    icon: IconArrowBackUp,
    jump: "r",
    group: "work",
    module: "refunds",
  },
  {
    to: "/chargebacks",
    label: "chargebacks",
    icon: IconBuildingBank,
    jump: "b",
    group: "work",
    module: "refunds",
  },
  {
    to: "/customers",
    label: "customers",
    icon: IconUsers,
    jump: "c",
    group: "work",
    module: "customers",
  },
  {
    to: "/mails",
    label: "mails",
    icon: IconMail,
    jump: "e",
    group: "work",
    module: "invoices",
  },
  {
    to: "/integration-log",
    label: "integrationLog",
    icon: IconListDetails,
    jump: "l",
    group: "work",
    module: "logs",
  },
  {
    to: "/settings/company",
    label: "company",
    icon: IconBuilding,
    jump: "o",
    group: "settings",
    module: "settings",
  },
  {
    to: "/settings/invoicing",
    label: "invoicing",
    icon: IconFileSettings,
    jump: "v",
    group: "settings",
    module: "settings",
  },
  {
    to: "/settings/mail",
    label: "mailSettings",
    icon: IconMailCog,
    jump: "w",
    group: "settings",
    module: "settings",
  },
  {
    to: "/settings/reminders",
    label: "reminders",
    icon: IconBellRinging,
    // What is due.
    jump: "d",
    group: "settings",
    module: "settings",
  },
  {
    to: "/settings/integrations",
    label: "integrations",
    icon: IconPlugConnected,
    jump: "s",
    group: "settings",
    module: "integrations",
  },
  {
    to: "/settings/marketplace",
    label: "marketplace",
    icon: IconBuildingStore,
    jump: "m",
    group: "settings",
    module: null,
  },
  {
    to: "/settings/team",
    label: "team",
    icon: IconUsers,
    jump: "t",
    group: "settings",
    module: "team",
  },
  {
    to: "/settings/activity",
    label: "activity",
    icon: IconHistory,
    jump: "a",
    group: "settings",
    module: "logs",
  },
];

/** What it takes to be led there. */
export function rightTo({ module }: Destination): Requirement {
  return module === null ? "everybody" : `${module}:read`;
}
