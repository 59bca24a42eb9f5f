import type { Mode, Profile } from "../profiles/profile.ts";
import type { Caller, Credential } from "../protocol/authentication.ts";
import { invalid, MollieError, malformed } from "../protocol/mollie-error.ts";
import { type Fields, isFields } from "../protocol/nested-fields.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { AccessToken } from "./access-token.ts";

/** A call on a bound path, such as `/payments/:id`. */
type BoundCall = {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly query: Fields;
  readonly body: unknown;
};

/** Calls that create under a profile, or show what one has switched on: a token must say which profile. */
const NEEDS_PROFILE: ReadonlySet<string> = new Set([
  "POST /payments",
  "POST /payment-links",
  "POST /customers/:id/payments",
  "GET /methods",
  "GET /methods/all",
  "GET /methods/:id",
]);

/** Lists that a token may narrow to one profile. */
const TAKES_PROFILE: ReadonlySet<string> = new Set([
  ...NEEDS_PROFILE,
  "GET /payments",
  "GET /refunds",
  "GET /chargebacks",
  "GET /customers/:id/payments",
]);

/** The one call that changes something and yet takes `testmode` in the query. */
const QUERY_THOUGH_NOT_GET = /^\/payments\/:\w+\/refunds\/:\w+$/;

/**
 * Settles profile and mode of a call. An API key decides both. An access token leaves them to the parameters
 * `profileId` and `testmode`, which are taken out here, so that endpoints refuse them from API keys as unknown.
 */
export function settleCredential(
  world: SandboxWorld,
  caller: Caller,
  call: BoundCall,
): { credential: Credential; query: Fields; body: unknown } {
  if (caller.kind === "key") {
    const { key, profile, mode } = caller;
    return { credential: { key, profile, mode, reach: [profile.id] }, query: call.query, body: call.body };
  }
  const inQuery = call.method === "GET" || QUERY_THOUGH_NOT_GET.test(call.path);
  const given = inQuery ? call.query : call.body;
  const refuse = inQuery ? malformed : invalid;
  const { testmode, profileId, ...others } = isFields(given) ? given : {};
  const called = `${call.method} ${call.path}`;
  const takesProfile = TAKES_PROFILE.has(called);
  const mode = modeOf(caller.token, testmode, refuse);
  const named = takesProfile ? namedProfile(world, { token: caller.token, profileId, refuse }) : null;
  if (!named && NEEDS_PROFILE.has(called) && caller.token.profileId === null)
    throw refuse("The profileId is required with an access token.", "profileId");
  const only = named?.id ?? caller.token.profileId;
  const credential = {
    key: caller.key,
    profile: named ?? ownerOf(world, caller.token, call.id),
    mode,
    reach: only === null ? null : [only],
  };
  const kept = takesProfile || profileId === undefined ? others : { ...others, profileId };
  if (inQuery) return { credential, query: kept, body: call.body };
  return { credential, query: call.query, body: isFields(given) ? kept : given };
}

type Refuse = (detail: string, field: string) => MollieError;

function modeOf(token: AccessToken, testmode: unknown, refuse: Refuse): Mode {
  if (testmode === undefined || testmode === null) return token.mode ?? "live";
  const isTest = testmode === true || testmode === "true";
  if (!isTest && testmode !== false && testmode !== "false")
    throw refuse("The testmode should be true or false.", "testmode");
  const asked = isTest ? "test" : "live";
  if (token.mode !== null && asked !== token.mode)
    throw new MollieError(403, `The access token works in ${token.mode} mode only.`);
  return asked;
}

function namedProfile(
  world: SandboxWorld,
  { token, profileId, refuse }: { token: AccessToken; profileId: unknown; refuse: Refuse },
): Profile | null {
  if (profileId === undefined || profileId === null) return null;
  const profile = typeof profileId === "string" ? world.state.profiles.get(profileId) : undefined;
  if (!profile || (token.profileId !== null && token.profileId !== profile.id))
    throw refuse("The profileId does not exist, or the access token cannot reach it.", "profileId");
  return profile;
}

/** The profile of the resource in the path, or the token's only one, or the first of the organisation. */
function ownerOf(world: SandboxWorld, token: AccessToken, id: string): Profile {
  const { profiles, payments, paymentLinks } = world.state;
  const owner = token.profileId ?? (payments.get(id) ?? paymentLinks.get(id))?.profileId;
  const [first] = profiles.values();
  const profile = profiles.get(owner ?? "") ?? first;
  if (!profile) throw new Error("A sandbox has its default profile.");
  return profile;
}
