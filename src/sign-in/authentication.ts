import { createHash } from "node:crypto";
import { betterAuth } from "better-auth";
import { organization, twoFactor } from "better-auth/plugins";
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { SecretKeys } from "../config/secret-keys.ts";
import { passkeys, passwordForPasskey } from "./passkeys.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password-length.ts";
import { findFirstMembership } from "./sign-in-queries.ts";

/** Where sign-in is mounted. */
export const AUTH_PATH = "/auth";

/**
 * Carries the caller's address to the limiter. The routes set it from the connection and overwrite what a caller
 * sends, so that nobody gets fresh tries by inventing addresses.
 */
export const CLIENT_ADDRESS_HEADER = "x-voldaan-client-address";

/** Where a password or a code is asked for, so where one could be guessed. */
export const GUESSABLE_PATHS = [
  "/sign-in/email",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/generate-backup-codes",
  "/change-password",
  "/passkey/verify-registration",
] as const;

/** How an authenticator app lists us. */
const ISSUER = "Voldaan";

/**
 * How exactly a list of sessions says when each was last used. It costs a write per session and hour; the library's own
 * is a day, on which nobody would notice a stranger.
 */
const USED_TO_THE_HOUR_SECONDS = 3600;

/** better-auth as we use it: password only, no public sign-up, an organization per merchant, limits in the database. */
export function authentication({ pool, secrets, publicUrl, log }: AuthenticationOptions) {
  return betterAuth({
    appName: "Voldaan",
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    // Signed with the first; what an earlier one encrypted is still read.
    secrets: secrets.map((value) => ({ version: versionOf(value), value })),
    // What the library would read from the environment otherwise.
    secret: secrets[0],
    database: pool,
    trustedOrigins: trustedOrigins(publicUrl),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    // Members are made by the command line and by setup: the plugin's own doors stay shut.
    plugins: [
      organization({ allowUserToCreateOrganization: false, disableOrganizationDeletion: true }),
      twoFactor({ issuer: ISSUER }),
      passkeys({ host: passkeyHost(publicUrl), origins: trustedOrigins(publicUrl) }),
    ],
    hooks: { before: passwordForPasskey },
    session: {
      updateAge: USED_TO_THE_HOUR_SECONDS,
      // What a fresh session would be asked for takes the password.
      freshAge: 0,
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      customRules: {
        // `limitTries` counts these, by account and only what fails.
        ...Object.fromEntries(GUESSABLE_PATHS.map((path) => [path, false as const])),
        // Asked by every page that is opened, and nothing can be guessed by it: a whole office behind one address asks
        // it without a pause, and a count that starts again only after a pause would shut them all out.
        "/get-session": false,
        // Likewise asked by every sign-in page, but each leaves a challenge in the database: the pause is a second.
        "/passkey/generate-authenticate-options": { window: 1, max: 20 },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, activeOrganizationId: await whereToBegin(pool, session) },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: "voldaan",
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      // Said aloud, because the library leaves the check out when it thinks that it is under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    logger: {
      level: "warn",
      // The library's further arguments may hold e-mail addresses; only an error among them is kept.
      log: (level, message, ...details) => {
        log[level]({ err: details.find((detail) => detail instanceof Error) }, `sign-in: ${message}`);
      },
    },
  });
}

export type AuthenticationOptions = {
  pool: Pool;
  /** The first signs and encrypts; earlier ones still open what they encrypted. */
  secrets: SecretKeys;
  publicUrl: string;
  log: Pick<Logger, "debug" | "info" | "warn" | "error">;
};

/** A session that takes another's place stays at its merchant; a new one begins where its user joined first. */
async function whereToBegin(
  pool: Pool,
  { userId, activeOrganizationId }: { userId: string; activeOrganizationId?: unknown },
): Promise<string | null> {
  if (typeof activeOrganizationId === "string") return activeOrganizationId;
  return findFirstMembership(pool, { userId });
}

/** A number for each secret that stays the same however the list around it changes, as the library asks for one. */
function versionOf(secret: string): number {
  return createHash("sha256").update(secret).digest().readUInt32BE(0);
}

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** The public URL's origin. On one's own machine its other names count too: people type either. */
function trustedOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!LOOPBACK_NAMES.includes(url.hostname)) return [url.origin];
  const port = url.port === "" ? "" : `:${url.port}`;
  return LOOPBACK_NAMES.map((name) => `${url.protocol}//${name}${port}`);
}

function passkeyHost(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return LOOPBACK_NAMES.includes(hostname) ? "localhost" : hostname;
}
