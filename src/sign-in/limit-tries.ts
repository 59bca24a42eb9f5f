import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AUTH_PATH, CLIENT_ADDRESS_HEADER, GUESSABLE_PATHS } from "./authentication.ts";
import { ownCookies } from "./own-cookie.ts";

/** A person who mistypes hardly notices; a guesser is left with 7,200 a day for an account instead of millions. */
const FOR_ONE_ACCOUNT = 5;

/** Some forty people behind one address mistype less than that, and nobody tries all addresses of a list by it. */
const FROM_ONE_ADDRESS = 30;

const WINDOW_SECONDS = 60;

export type Tries = {
  /** Lets a request through to `answer`, or refuses it with 429 when too much was tried in vain. */
  guard(request: Request, answer: () => Promise<Response>): Promise<Response>;
};

/**
 * Counts what was tried in vain, by account and address together and by address alone, in the database so that several
 * processes count together and a restart forgets none. What succeeds does not count: a whole office signs in at nine
 * behind one address. A try counts while it runs, so that a hundred at once are not a hundred tries for free.
 */
export function limitTries(pool: Pool): Tries {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: "signInTries",
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix,
      points,
      duration: WINDOW_SECONDS,
    });
  const account = limiter("account", FOR_ONE_ACCOUNT);
  const address = limiter("address", FROM_ONE_ADDRESS);

  return {
    async guard(request, answer) {
      const path = new URL(request.url).pathname.slice(AUTH_PATH.length);
      if (!GUESSABLE_PATHS.some((guessable) => guessable === path)) return answer();
      const from = request.headers.get(CLIENT_ADDRESS_HEADER) ?? "";
      const accounts = path === "/sign-in/email" ? [await emailIn(request)] : cookiesIn(request);
      if (accounts.length > MOST_COOKIES) return tooMany(WINDOW_SECONDS * 1000);
      const keys = [
        { limiter: address, key: hashed(from) },
        ...accounts.map((whose) => ({ limiter: account, key: hashed(`${from} ${path} ${whose}`) })),
      ];
      try {
        for (const { limiter, key } of keys) await limiter.consume(key);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return tooMany(refused.msBeforeNext);
        throw refused;
      }
      const answered = await answer();
      if (answered.ok) for (const { limiter, key } of keys) await limiter.reward(key);
      return answered;
    },
  };
}

async function emailIn(request: Request): Promise<string | null> {
  try {
    const body: unknown = await request.clone().json();
    const email = typeof body === "object" && body !== null && "email" in body ? body.email : null;
    return typeof email === "string" ? email.trim().toLowerCase() : null;
  } catch {
    return null; // no JSON: sign-in itself will say so
  }
}

/** A session and a challenge, each with and without the prefix that https adds to its name. */
const MOST_COOKIES = 4;

/** All, because only sign-in knows which of them it takes: an invented one beside the real one gives no fresh tries. */
function cookiesIn(request: Request): string[] {
  return [...ownCookies(request, "session_token"), ...ownCookies(request, "two_factor")];
}

/** The table keeps no list of who tried to sign in from where. */
function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function tooMany(waitMs: number): Response {
  const seconds = String(Math.ceil(waitMs / 1000));
  return Response.json(
    { code: "TOO_MANY_TRIES", message: `Too many tries. Please try again in ${seconds} seconds.` },
    { status: 429, headers: { "retry-after": seconds, "x-retry-after": seconds } },
  );
}
