import { ACTIONS, ALL_RIGHTS, MODULES, type Module, type Right } from "./rights.ts";

/** The roles that every merchant has, the one with most rights first. */
export const BUILT_IN_ROLES = ["administrator", "finance", "employee", "read-only"] as const;
export type BuiltInRole = (typeof BUILT_IN_ROLES)[number];

/** Create, read, update, delete, in this order; a dash where the right is not given. */
type Marks = `${"c" | "-"}${"r" | "-"}${"u" | "-"}${"d" | "-"}`;

/**
 * Which role has what. An administrator has everything. Finance looks after money in both directions. An employee
 * makes invoices and has them paid, and does not send money back or end an invoice without its being paid. Read-only
 * sees everything and changes nothing.
 */
const TABLE: Record<Module, Record<Exclude<BuiltInRole, "administrator">, Marks>> = {
  invoices: { finance: "crud", employee: "cru-", "read-only": "-r--" },
  payments: { finance: "crud", employee: "cr--", "read-only": "-r--" },
  refunds: { finance: "crud", employee: "-r--", "read-only": "-r--" },
  customers: { finance: "crud", employee: "cru-", "read-only": "-r--" },
  integrations: { finance: "-r--", employee: "-r--", "read-only": "-r--" },
  logs: { finance: "-ru-", employee: "----", "read-only": "-r--" },
  team: { finance: "----", employee: "----", "read-only": "-r--" },
  settings: { finance: "-r--", employee: "-r--", "read-only": "-r--" },
};

/** The rights of a built-in role. */
export function rightsOfBuiltIn(role: BuiltInRole): readonly Right[] {
  if (role === "administrator") return ALL_RIGHTS;
  return MODULES.flatMap((module) =>
    ACTIONS.filter((_, place) => TABLE[module][role][place] !== "-").map(
      (action): Right => `${module}:${action}`,
    ),
  );
}

/** Whether a member's role is a built-in one rather than the id of the merchant's own. */
export function isBuiltIn(role: string): role is BuiltInRole {
  return BUILT_IN_ROLES.some((one) => one === role);
}
