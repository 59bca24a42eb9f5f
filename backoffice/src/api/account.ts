import { queryOptions } from "@tanstack/react-query";
import { ApiProblem, call, send } from "./api.ts";
import { codeOf, jsonPost } from "./session.ts";

/** What all of these begin with, so that one change has all of them read again. */
export const ACCOUNT_KEY = ["account"] as const;

export type OwnSession = {
  id: string;
  isThis: boolean;
  createdAt: string;
  usedAt: string;
  userAgent: string | null;
  ipAddress: string | null;
};

export type SecurityEvent = {
  id: string;
  type: string;
  at: string;
  userAgent: string | null;
  ipAddress: string | null;
};

export type SecondFactor = { isOn: boolean; recoveryCodesLeft: number | null; isRequired: boolean };

export const ownSessionsQuery = queryOptions({
  queryKey: [...ACCOUNT_KEY, "sessions"],
  queryFn: async () => (await call<{ data: OwnSession[] }>("GET", "/auth/sessions")).data,
});

export const securityEventsQuery = queryOptions({
  queryKey: [...ACCOUNT_KEY, "history"],
  queryFn: async () => (await call<{ data: SecurityEvent[] }>("GET", "/auth/security-events")).data,
});

export const secondFactorQuery = queryOptions({
  queryKey: [...ACCOUNT_KEY, "second-factor"],
  queryFn: () => call<SecondFactor>("GET", "/auth/second-factor"),
});

export const rename = (name: string) => call<unknown>("PATCH", "/auth/account", { body: { json: { name } } });

export const endSession = (id: string) => call<unknown>("DELETE", `/auth/sessions/${id}`);

export const endOtherSessions = () => call<unknown>("DELETE", "/auth/sessions");

export const changePassword = (passwords: { currentPassword: string; newPassword: string }) =>
  askSignIn<unknown>("/change-password", { ...passwords, revokeOtherSessions: true });

/** Begins with a second factor; it counts once `confirmSecondFactor` saw a first code. */
export const beginSecondFactor = (password: string) =>
  askSignIn<{ totpURI: string; backupCodes: string[] }>("/two-factor/enable", { password });

export const confirmSecondFactor = (code: string) => askSignIn<unknown>("/two-factor/verify-totp", { code });

export const switchSecondFactorOff = (password: string) =>
  askSignIn<unknown>("/two-factor/disable", { password });

export const newRecoveryCodes = async (password: string) =>
  (await askSignIn<{ backupCodes: string[] }>("/two-factor/generate-backup-codes", { password })).backupCodes;

/**
 * Asks sign-in's library, whose refusals have a code and an English sentence; the reader gets ours, by the code. A
 * refusal with 401 can be a wrong code rather than the end of the session, so it is told as 400.
 */
export async function askSignIn<T>(path: string, body: unknown): Promise<T> {
  const response = await send(`/auth${path}`, jsonPost(body));
  // The one place where these answers get their type.
  if (response.ok) return (await response.json()) as T;
  const status = response.status === 401 ? 400 : response.status;
  const code = status === 429 ? "TOO_MANY" : await codeOf(response);
  throw new ApiProblem({ status, code, detail: "" });
}
