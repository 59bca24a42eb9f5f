/** The parts of the product that a role gives rights on. */
export const MODULES = [
  "invoices",
  "payments",
  "refunds",
  "customers",
  "integrations",
  "logs",
  "team",
  "settings",
] as const;
export type Module = (typeof MODULES)[number];

/** What one can do with a part. */
export const ACTIONS = ["create", "read", "update", "delete"] as const;
export type Action = (typeof ACTIONS)[number];

/** A right, such as `refunds:create`. */
export type Right = `${Module}:${Action}`;

/** Every right there is, module by module. */
export const ALL_RIGHTS: readonly Right[] = MODULES.flatMap((module) =>
  ACTIONS.map((action): Right => `${module}:${action}`),
);

/**
 * What a route asks of its caller: a right; the role of an administrator, for what no other role can be given, such as
 * buying a Power-Up; or nothing but to belong to the merchant.
 */
export type Requirement = Right | "administrator" | "everybody";

/** Whether a text from outside names a right. */
export function isRight(text: string): text is Right {
  return ALL_RIGHTS.some((right) => right === text);
}
