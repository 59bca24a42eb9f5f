import { queryOptions } from "@tanstack/react-query";
import type { SessionAnswer } from "../../../src/app/session-schemas.ts";
import { ApiProblem, callApi, send } from "./api.ts";

type Session = { user: { name: string; email: string; twoFactorEnabled?: boolean | null } };

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session | null> => {
    const response = await send("/auth/get-session", { method: "GET" });
    if (!response.ok) throw new ApiProblem({ status: response.status, code: "unexplained", detail: "" });
    // better-auth's answer: the session with its user, or null.
    return (await response.json()) as Session | null;
  },
  staleTime: 60_000,
});

/** What whoever is signed in may do. */
export const ownRightsQuery = queryOptions({
  queryKey: ["own-rights"],
  queryFn: () => callApi<SessionAnswer>("GET", "/session"),
  staleTime: 60_000,
});

export type SignInResult =
  | { kind: "signed-in" }
  | { kind: "second-step" }
  | { kind: "wrong" }
  | { kind: "too-many"; waitSeconds: number }
  | { kind: "refused"; message: string };

/** Tries to sign in; the session is then a cookie that scripts cannot read. */
export async function signIn(credentials: { email: string; password: string }): Promise<SignInResult> {
  const response = await send("/auth/sign-in/email", jsonPost(credentials));
  if (response.ok) {
    // better-auth's answer: the session's user, or that a code is asked for first.
    const { twoFactorRedirect = false } = (await response.json()) as { twoFactorRedirect?: boolean };
    return { kind: twoFactorRedirect ? "second-step" : "signed-in" };
  }
  return refusalIn(response);
}

/** The second step: the code of an app, or a recovery code. A trusted browser is not asked for one for 30 days. */
export async function enterCode({
  isRecoveryCode,
  code,
  trustDevice,
}: {
  isRecoveryCode: boolean;
  code: string;
  trustDevice: boolean;
}): Promise<SignInResult | { kind: "expired" | "locked" }> {
  const path = isRecoveryCode ? "verify-backup-code" : "verify-totp";
  const response = await send(`/auth/two-factor/${path}`, jsonPost({ code, trustDevice }));
  if (response.ok) return { kind: "signed-in" };
  const why = await codeOf(response.clone());
  if (why === "ACCOUNT_TEMPORARILY_LOCKED") return { kind: "locked" };
  return BEGIN_ANEW.has(why) ? { kind: "expired" } : refusalIn(response);
}

/** The password was given too long ago, or codes were guessed: the first step comes first again. */
const BEGIN_ANEW = new Set(["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"]);

export async function refusalIn(response: Response): Promise<SignInResult> {
  if (response.status === 401) return { kind: "wrong" };
  if (response.status === 429) {
    return { kind: "too-many", waitSeconds: Number(response.headers.get("x-retry-after") ?? 60) };
  }
  return { kind: "refused", message: await messageOf(response) };
}

export async function signOut(): Promise<void> {
  const response = await send("/auth/sign-out", jsonPost({}));
  if (!response.ok) {
    throw new ApiProblem({ status: response.status, code: "unexplained", detail: await messageOf(response) });
  }
}

export function jsonPost(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** better-auth's code of a refusal; a proxy's answer may have none. */
export async function codeOf(response: Response): Promise<string> {
  try {
    return ((await response.json()) as { code?: string }).code ?? "";
  } catch {
    return "";
  }
}

async function messageOf(response: Response): Promise<string> {
  try {
    // better-auth's errors carry a message; a proxy's may not be JSON at all.
    return ((await response.json()) as { message?: string }).message ?? "";
  } catch {
    return "";
  }
}
