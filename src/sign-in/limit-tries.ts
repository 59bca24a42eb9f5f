import type { Pool } from "pg";
import { countTries } from "../http/count-tries.ts";
import { AUTH_PATH, CLIENT_ADDRESS_HEADER, GUESSABLE_PATHS } from "./authentication.ts";
import { ownCookies } from "./own-cookie.ts";

const WINDOW_SECONDS = 60;

const ALLOWANCES = {
  /** Some forty people behind one address mistype less than that, and nobody tries all addresses of a list by it. */
  address: { tries: 30, windowSeconds: WINDOW_SECONDS },
  /** A person who mistypes hardly notices; a guesser is left with 7,200 a day for an account instead of millions. */
  account: { tries: 5, windowSeconds: WINDOW_SECONDS },
};

export type Tries = {
  /** Lets a request through to `answer`, or refuses it with 429 when too much was tried in vain. */
  guard(request: Request, answer: () => Promise<Response>): Promise<Response>;
};

/**
 * Counts what was tried in vain, by account and address together and by address alone. What succeeds does not count: a
 * whole office signs in at nine behind one address.
 */
export function limitTries(pool: Pool): Tries {
  const tries = countTries(pool, { table: "signInTries", allowances: ALLOWANCES });

  return {
    async guard(request, answer) {
      const path = new URL(request.url).pathname.slice(AUTH_PATH.length);
      if (!GUESSABLE_PATHS.some((guessable) => guessable === path)) return answer();
      const from = request.headers.get(CLIENT_ADDRESS_HEADER) ?? "";
      const accounts = path === "/sign-in/email" ? [await emailIn(request)] : cookiesIn(request);
      if (accounts.length > MOST_COOKIES) return tooMany(WINDOW_SECONDS * 1000);
      const attempt = await tries.attempt(
        [["address", from], ...accounts.map((whose) => ["account", `${from} ${path} ${whose}`] as const)],
        { run: answer, counts: (answered) => !answered.ok },
      );
      return attempt.kind === "too_many" ? tooMany(attempt.waitMs) : attempt.answer;
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

function tooMany(waitMs: number): Response {
  const seconds = String(Math.ceil(waitMs / 1000));
  return Response.json(
    { code: "TOO_MANY_TRIES", message: `Too many tries. Please try again in ${seconds} seconds.` },
    { status: 429, headers: { "retry-after": seconds, "x-retry-after": seconds } },
  );
}
