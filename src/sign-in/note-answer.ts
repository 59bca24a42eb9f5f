import type { Pool } from "pg";
import { AUTH_PATH, CLIENT_ADDRESS_HEADER } from "./authentication.ts";
import { ownCookies } from "./own-cookie.ts";
import { insertSecurityEvent, type SecurityEventType, type Whose } from "./security-queries.ts";

/** Cut, because a caller chooses it. */
const LONGEST_USER_AGENT = 300;

/**
 * Notes in the history of an account what came of a try to get in, read from sign-in's answer. What changes the account
 * itself is noted by triggers of the database.
 */
export async function noteAnswer(pool: Pool, { request, answer, userOf }: Told): Promise<void> {
  const noted = await read({ request, answer, userOf });
  if (!noted) return;
  await insertSecurityEvent(pool, {
    ...noted,
    ipAddress: request.headers.get(CLIENT_ADDRESS_HEADER),
    userAgent: request.headers.get("user-agent")?.slice(0, LONGEST_USER_AGENT) ?? null,
  });
}

type Told = {
  /** With its body unread, as the answer. */
  request: Request;
  answer: Response;
  userOf: (headers: Headers) => Promise<string | null>;
};

type Noted = { whose: Whose; type: SecurityEventType };

async function read({ request, answer, userOf }: Told): Promise<Noted | null> {
  const path = new URL(request.url).pathname.slice(AUTH_PATH.length);
  switch (path) {
    case "/sign-in/email": {
      if (answer.ok) return opened(answer, "signed_in");
      const { email } = await bodyOf(request);
      return answer.status === 401 && typeof email === "string"
        ? { whose: { email }, type: "sign_in_failed" }
        : null;
    }
    case "/two-factor/verify-totp":
    case "/two-factor/verify-backup-code": {
      const [challenge] = ownCookies(request, "two_factor");
      // Without one, somebody who is signed in sets up their second factor.
      if (challenge === undefined) return null;
      if (answer.status === 401) return { whose: { challenge }, type: "code_failed" };
      return opened(answer, path.endsWith("totp") ? "signed_in" : "recovery_code_used");
    }
    case "/passkey/verify-authentication":
      return opened(answer, "passkey_used");
    case "/two-factor/generate-backup-codes": {
      const userId = answer.ok ? await userOf(request.headers) : null;
      return userId === null ? null : { whose: { userId }, type: "recovery_codes_made" };
    }
    default:
      return null;
  }
}

/** The account that an answer lets in; null while a code is still asked for. */
async function opened(answer: Response, type: SecurityEventType): Promise<Noted | null> {
  if (!answer.ok) return null;
  const { user } = await bodyOf(answer);
  const id = typeof user === "object" && user !== null && "id" in user ? user.id : null;
  return typeof id === "string" ? { whose: { userId: id }, type } : null;
}

/** Both are JSON objects where they matter; anything else says nothing. */
async function bodyOf(message: Request | Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await message.json();
    return typeof body === "object" && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}
