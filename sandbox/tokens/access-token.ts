import type { Mode } from "../profiles/profile.ts";
import { randomText } from "../world/random-text.ts";

/** What a token may do, of what the sandbox has. https://docs.mollie.com/docs/permissions */
export const PERMISSIONS = [
  "payments.read",
  "payments.write",
  "refunds.read",
  "refunds.write",
  "payment-links.read",
  "payment-links.write",
  "customers.read",
  "customers.write",
  "profiles.read",
  "webhooks.read",
  "webhooks.write",
  "events.read",
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** A credential of the whole organisation: it does what it has permissions for, in any profile and mode not ruled out. */
export type AccessToken = {
  readonly token: string;
  readonly createdAt: number;
  readonly permissions: readonly Permission[];
  /** The one profile that it reaches; null is every profile. */
  readonly profileId: string | null;
  /** The one mode that it works in; null is both, and the caller says `testmode`. */
  readonly mode: Mode | null;
};

/** Makes a token. Mollie's begin with `access_`, and clients tell them from API keys by that. */
export function newAccessToken(
  request: Pick<AccessToken, "permissions" | "profileId" | "mode">,
  options: { now: number },
): AccessToken {
  return { ...request, token: `access_${randomText(40)}`, createdAt: options.now };
}
