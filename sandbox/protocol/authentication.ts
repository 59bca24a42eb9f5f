import type { Mode, Profile } from "../profiles/profile.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { MollieError } from "./mollie-error.ts";

/** Who is calling: an API key stands for one profile in one mode. */
export type Credential = { readonly key: string; readonly profile: Profile; readonly mode: Mode };

/** The credential of an `Authorization` header; 401 when it is missing or unknown. */
export function authenticate(world: SandboxWorld, header: string | undefined): Credential {
  const key = /^Bearer (\S+)$/i.exec(header ?? "")?.[1];
  for (const profile of world.state.profiles.values()) {
    if (key === profile.keys.live) return { key, profile, mode: "live" };
    if (key === profile.keys.test) return { key, profile, mode: "test" };
  }
  throw new MollieError(401, "Missing authentication, or failed to authenticate", {
    headers: { "www-authenticate": "Bearer" },
  });
}
