import { Pool } from "pg";
import type { Logger } from "pino";
import type { SecretKeys } from "../config/secret-keys.ts";
import type { MerchantId } from "../ids/ids.ts";
import {
  endOtherSessions,
  endSession,
  type FoundInvitation,
  findInvitation,
  listSessions,
  type SessionRow,
  setMerchantOfSession,
} from "./account-queries.ts";
import { AUTH_PATH, authentication } from "./authentication.ts";
import { createPerson, createUser, type NewUser } from "./create-user.ts";
import { limitTries } from "./limit-tries.ts";
import { noteAnswer } from "./note-answer.ts";
import { listSecurityEvents, type SecurityEventRow, setName } from "./security-queries.ts";
import { findMembership, type Membership } from "./sign-in-queries.ts";

/** Who is signed in, and at which merchant. */
export type SignedIn = Membership & { userId: string; name: string; email: string };

/** Somebody with a session. */
export type Person = { userId: string; email: string; sessionId: string; hasSecondFactor: boolean };

export type SignIn = {
  /** Answers a request below `/auth`. */
  handle(request: Request): Promise<Response>;
  /** Who sent these headers; null without a session, or when its user is no longer a member of the merchant. */
  sessionOf(headers: Headers): Promise<SignedIn | null>;
  createUser(user: NewUser): Promise<{ userId: string }>;
  /** An account for somebody who was invited, without a merchant yet. */
  createPerson(person: { email: string; name: string; password: string }): Promise<{ userId: string }>;
  /** Whose session this is, whether or not they belong to a merchant. */
  personOf(headers: Headers): Promise<Person | null>;
  /** The invitation that has this hash and is still valid. */
  findInvitation(tokenHash: Buffer): Promise<FoundInvitation | null>;
  /** From now on the session works at this merchant. */
  enterMerchant(session: { sessionId: string; merchantId: MerchantId }): Promise<void>;
  /** Where the session's user is signed in, the latest first. */
  sessionsOf(person: Person): Promise<SessionRow[]>;
  /** Ends one session of this user, or all but theirs. */
  endSessionsOf(person: Person, which: { id: string } | "others"): Promise<void>;
  /** What happened to the account lately, the latest first. */
  historyOf(person: Person): Promise<SecurityEventRow[]>;
  /** How many recovery codes are left; null without a second factor. */
  recoveryCodesOf(person: Person): Promise<number | null>;
  rename(person: Person, name: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * What the back office needs of better-auth, which brings some sixty addresses: inviting, deleting, updating and more.
 * A door that nobody uses is a door that nobody watches, so these are the ones that open.
 */
const OPEN_PATHS: ReadonlySet<string> = new Set(
  [
    "/sign-in/email",
    "/sign-out",
    "/get-session",
    "/change-password",
    "/two-factor/enable",
    "/two-factor/disable",
    "/two-factor/verify-totp",
    "/two-factor/verify-backup-code",
    "/two-factor/generate-backup-codes",
    "/passkey/generate-register-options",
    "/passkey/verify-registration",
    "/passkey/generate-authenticate-options",
    "/passkey/verify-authentication",
    "/passkey/list-user-passkeys",
    "/passkey/update-passkey",
    "/passkey/delete-passkey",
  ].map((path) => AUTH_PATH + path),
);

/** What fits a screen or two. */
const HISTORY_LENGTH = 50;

/** Sign-in asks little of the database: a session look-up per request, and a burst in the morning. */
const MOST_CONNECTIONS = 5;

/** Sign-in by e-mail and password over `databaseUrl`'s schema `auth`, as its own role. `secrets` sign cookies and encrypt second factors. */
export function createSignIn({ databaseUrl, secrets, publicUrl, log }: SignInOptions): SignIn {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: "-c role=voldaan_auth -c search_path=auth",
    application_name: "voldaan sign-in",
    max: MOST_CONNECTIONS,
  });
  pool.on("error", (err) => log.warn({ err }, "sign-in: an idle database connection was lost"));
  const auth = authentication({ pool, secrets, publicUrl, log });
  const tries = limitTries(pool);

  return {
    handle: async (request) => {
      if (!OPEN_PATHS.has(new URL(request.url).pathname)) return notFound();
      const asked = request.clone();
      const answer = await tries.guard(request, () => auth.handler(request));
      await noteAnswer(pool, {
        request: asked,
        answer: answer.clone(),
        userOf: async (headers) => (await personOf(headers))?.userId ?? null,
      });
      return answer;
    },
    sessionOf: async (headers) => {
      // Prolonging a session renews its cookie, which only an answer of /auth/get-session can carry.
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      const organizationId = found?.session.activeOrganizationId;
      if (!found || !organizationId) return null;
      const { id: userId, name, email } = found.user;
      const membership = await findMembership(pool, { userId, organizationId });
      return membership && { userId, name, email, ...membership };
    },
    createUser: async (user) => {
      const { password } = await auth.$context;
      return createUser({ pool, hashPassword: password.hash }, user);
    },
    createPerson: async (person) => {
      const { password } = await auth.$context;
      return createPerson({ pool, hashPassword: password.hash }, person);
    },
    personOf,
    findInvitation: (tokenHash) => findInvitation(pool, { tokenHash, now: new Date() }),
    enterMerchant: (session) => setMerchantOfSession(pool, session),
    sessionsOf: ({ userId }) => listSessions(pool, { userId, now: new Date() }),
    endSessionsOf: ({ userId, sessionId }, which) =>
      which === "others"
        ? endOtherSessions(pool, { userId, sessionId })
        : endSession(pool, { userId, id: which.id }),
    historyOf: ({ userId }) => listSecurityEvents(pool, { userId, limit: HISTORY_LENGTH }),
    recoveryCodesOf: async ({ userId, hasSecondFactor }) => {
      if (!hasSecondFactor) return null;
      return (await auth.api.viewBackupCodes({ body: { userId } })).backupCodes.length;
    },
    rename: ({ userId }, name) => setName(pool, { userId, name }),
    close: () => pool.end(),
  };

  async function personOf(headers: Headers): Promise<Person | null> {
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
    if (!found) return null;
    const { user, session } = found;
    return {
      userId: user.id,
      email: user.email,
      sessionId: session.id,
      hasSecondFactor: user.twoFactorEnabled === true,
    };
  }
}

export type SignInOptions = {
  databaseUrl: string;
  secrets: SecretKeys;
  publicUrl: string;
  log: Pick<Logger, "debug" | "info" | "warn" | "error">;
};

function notFound(): Response {
  return Response.json({ code: "NOT_FOUND", message: "Not found" }, { status: 404 });
}
