import { METHODS } from "../methods/method-catalogue.ts";
import { newId, randomText } from "../world/random-text.ts";

export type Mode = "live" | "test";
export type ProfileStatus = "verified" | "unverified" | "blocked";

/** A website profile at Mollie: what a business shows to payers, its keys and the methods it has switched on. */
export type Profile = {
  readonly id: string;
  readonly createdAt: number;
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly phone: string;
  readonly status: ProfileStatus;
  readonly keys: Readonly<Record<Mode, string>>;
  /** Keys that were rolled and not revoked yet: they work beside the newest. */
  readonly earlierKeys?: readonly { readonly mode: Mode; readonly key: string }[];
  /** What is switched on. */
  readonly methods: readonly string[];
  /** What was asked for and is still being looked at. Profiles of earlier sandboxes do not have it. */
  readonly pendingMethods?: readonly string[];
};

/** What payers can use: in test mode also what is still being looked at. https://docs.mollie.com/reference/testing */
export function methodsOf(profile: Profile, mode: Mode): readonly string[] {
  return mode === "live" ? profile.methods : [...profile.methods, ...(profile.pendingMethods ?? [])];
}

/** The organisation that all profiles of the sandbox belong to. */
export const ORGANIZATION_ID = "org_10000001";

/** What is asked for a new profile; all but the name has a default. */
export type ProfileRequest = { readonly name: string } & Partial<
  Pick<Profile, "website" | "email" | "phone" | "status" | "keys" | "methods" | "pendingMethods">
>;

/** What a profile has switched on unless told otherwise: the usual of a Dutch or Belgian business. */
export const USUAL_METHODS: readonly string[] = [
  "ideal",
  "bancontact",
  "creditcard",
  "paypal",
  "banktransfer",
  "klarna",
];

/** Makes a profile with keys of its own. The caller has checked that the methods exist (`unknownMethods`). */
export function newProfile(request: ProfileRequest, options: { now: number }): Profile {
  return {
    id: newId("pfl"),
    createdAt: options.now,
    name: request.name,
    website: request.website ?? "https://example.org",
    email: request.email ?? "info@example.org",
    phone: request.phone ?? "+31201234567",
    status: request.status ?? "verified",
    keys: request.keys ?? { test: newKey("test"), live: newKey("live") },
    methods: request.methods ?? USUAL_METHODS,
    pendingMethods: request.pendingMethods ?? [],
  };
}

/** A new key for a mode; the one before it goes on working until it is revoked. */
export function withRolledKey(profile: Profile, mode: Mode): Profile {
  return {
    ...profile,
    keys: { ...profile.keys, [mode]: newKey(mode) },
    earlierKeys: [...(profile.earlierKeys ?? []), { mode, key: profile.keys[mode] }],
  };
}

/** Without an earlier key; null when it has none such. */
export function withoutEarlierKey(profile: Profile, revoked: string): Profile | null {
  const earlierKeys = (profile.earlierKeys ?? []).filter(({ key }) => key !== revoked);
  return earlierKeys.length === (profile.earlierKeys ?? []).length ? null : { ...profile, earlierKeys };
}

/** Mollie's clients expect at least 30 word characters after the prefix. */
function newKey(mode: Mode): string {
  return `${mode}_${randomText(30)}`;
}

/** Those of the ids that the catalogue does not have. */
export function unknownMethods(ids: readonly string[]): string[] {
  return ids.filter((id) => !METHODS.has(id));
}
