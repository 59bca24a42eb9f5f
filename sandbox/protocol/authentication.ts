import type { Mode, Profile } from "../profiles/profile.ts";
import type { AccessToken } from "../tokens/access-token.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { MollieError } from "./mollie-error.ts";

/** Who is calling, by the `Authorization` header alone. An API key stands for one profile in one mode. */
export type Caller =
  | { readonly kind: "key"; readonly key: string; readonly profile: Profile; readonly mode: Mode }
  | { readonly kind: "token"; readonly key: string; readonly token: AccessToken };

/** What one call may see and do: with an API key as the key says, with an access token as the call says. */
export type Credential = {
  readonly key: string;
  /** The profile that the call is about, and under which it creates. */
  readonly profile: Profile;
  readonly mode: Mode;
  /** The profiles whose resources the call can see; null is all of them. */
  readonly reach: readonly string[] | null;
};

/** Who is calling; 401 when the credential is missing or unknown. */
export function authenticate(world: SandboxWorld, header: string | undefined): Caller {
  const key = /^Bearer (\S+)$/i.exec(header ?? "")?.[1];
  for (const profile of world.state.profiles.values()) {
    if (key === profile.keys.live) return { kind: "key", key, profile, mode: "live" };
    if (key === profile.keys.test) return { kind: "key", key, profile, mode: "test" };
    const earlier = profile.earlierKeys?.find((one) => one.key === key);
    if (earlier) return { kind: "key", key: earlier.key, profile, mode: earlier.mode };
  }
  const token = world.state.accessTokens.get(key ?? "");
  if (token) return { kind: "token", key: token.token, token };
  throw new MollieError(401, "Missing authentication, or failed to authenticate", {
    headers: { "www-authenticate": "Bearer" },
  });
}

/** Whether a call can see what belongs to a profile in a mode. What belongs to all of them needs a reach of all. */
export function reaches(
  { reach, mode }: Credential,
  owned: { readonly profileId: string | null; readonly mode: Mode },
): boolean {
  return (
    owned.mode === mode && (reach === null || (owned.profileId !== null && reach.includes(owned.profileId)))
  );
}
