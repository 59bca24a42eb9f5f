import type { Caller } from "../protocol/authentication.ts";
import { MollieError } from "../protocol/mollie-error.ts";

/** Paths below `/v2` that an API key cannot reach. https://docs.mollie.com/reference/authentication */
const TOKEN_ONLY =
  /^\/(organizations|onboarding|capabilities|permissions|profiles(?!\/me$)|settlements|balances|invoices|webhooks|events|clients|client-links)(\/|$)/;

/** Paths that only an API key can reach: the profile is the key's. */
const KEY_ONLY = /^\/profiles\/me$/;

/** Which permission a path asks for; the first that fits counts. A read asks for `.read`, anything else for `.write`. */
const AREAS: ReadonlyArray<readonly [path: RegExp, area: string]> = [
  [/^\/(payments\/[^/]+\/)?refunds(\/|$)/, "refunds"],
  [/^\/(payments|chargebacks|methods)(\/|$)/, "payments"],
  [/^\/customers\/[^/]+\/payments$/, "payments"],
  [/^\/customers(\/|$)/, "customers"],
  [/^\/payment-links(\/|$)/, "payment-links"],
  [/^\/profiles(\/|$)/, "profiles"],
  [/^\/webhooks(\/|$)/, "webhooks"],
  [/^\/events(\/|$)/, "events"],
];

/** Refuses a caller with 403 when its kind of credential cannot reach a path, or its token lacks the permission. */
export function demandAccess(caller: Caller, { method, path }: { method: string; path: string }): void {
  if (caller.kind === "key") {
    if (TOKEN_ONLY.test(path)) throw forbidden("This path cannot be reached with an API key.");
    return;
  }
  if (KEY_ONLY.test(path)) throw forbidden("This path can only be reached with an API key.");
  const area = AREAS.find(([pattern]) => pattern.test(path))?.[1];
  if (area === undefined) return;
  const needed = `${area}.${method === "GET" ? "read" : "write"}`;
  if (!caller.token.permissions.some((permission) => permission === needed))
    throw forbidden(`The access token misses the permission ${needed}.`);
}

function forbidden(detail: string): MollieError {
  return new MollieError(403, detail);
}
