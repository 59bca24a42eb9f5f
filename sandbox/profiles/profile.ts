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
    // Mollie's clients expect at least 30 word characters after the prefix.
    keys: request.keys ?? { test: `test_${randomText(30)}`, live: `live_${randomText(30)}` },
    methods: request.methods ?? USUAL_METHODS,
    pendingMethods: request.pendingMethods ?? [],
  };
}

/** Those of the ids that the catalogue does not have. */
export function unknownMethods(ids: readonly string[]): string[] {
  return ids.filter((id) => !METHODS.has(id));
}
