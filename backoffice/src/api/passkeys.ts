import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";
import { queryOptions } from "@tanstack/react-query";
import { ACCOUNT_KEY, askSignIn } from "./account.ts";
import { ApiProblem, call, send } from "./api.ts";
import { codeOf, jsonPost, refusalIn, type SignInResult } from "./session.ts";

export type Passkey = { id: string; name: string | null; createdAt: string | null };

export const passkeysQuery = queryOptions({
  queryKey: [...ACCOUNT_KEY, "passkeys"],
  queryFn: () => call<Passkey[]>("GET", "/auth/passkey/list-user-passkeys"),
});

/** Has the browser make a key pair; the private key never leaves the device. */
export async function makePasskey(): Promise<RegistrationResponseJSON> {
  const optionsJSON = await call<PublicKeyCredentialCreationOptionsJSON>(
    "GET",
    "/auth/passkey/generate-register-options",
  );
  const { startRegistration } = await import("@simplewebauthn/browser");
  return withDevice(() => startRegistration({ optionsJSON }));
}

export const keepPasskey = (passkey: {
  response: RegistrationResponseJSON;
  name: string;
  password: string;
}) => askSignIn<unknown>("/passkey/verify-registration", passkey);

export const renamePasskey = (passkey: { id: string; name: string }) =>
  askSignIn<unknown>("/passkey/update-passkey", passkey);

export const removePasskey = (id: string) => askSignIn<unknown>("/passkey/delete-passkey", { id });

/** Signs in with the passkey that was taken from the offer, or else with whichever the person chooses: it says whose it is. */
export async function enterWithPasskey(
  taken?: AuthenticationResponseJSON,
): Promise<SignInResult | { kind: "expired" }> {
  const response = await send(
    "/auth/passkey/verify-authentication",
    jsonPost({ response: taken ?? (await choosePasskey()) }),
  );
  if (response.ok) return { kind: "signed-in" };
  const why = await codeOf(response.clone());
  return why === "CHALLENGE_NOT_FOUND" ? { kind: "expired" } : refusalIn(response);
}

async function choosePasskey(): Promise<AuthenticationResponseJSON> {
  const optionsJSON = await askChallenge();
  const { startAuthentication } = await import("@simplewebauthn/browser");
  return withDevice(() => startAuthentication({ optionsJSON }));
}

const askChallenge = () =>
  call<PublicKeyCredentialRequestOptionsJSON>("GET", "/auth/passkey/generate-authenticate-options");

/** Signing in forgets a challenge after five minutes, and an offer stands for as long as its page. */
const CHALLENGED_ANEW_AFTER_MS = 4 * 60_000;

/** The challenge of an offer, or null in a browser that makes none. Each is good for one try. */
export const offerQuery = (tries: number) =>
  queryOptions({
    queryKey: ["passkey-offer", tries],
    queryFn: async () => {
      const { browserSupportsWebAuthnAutofill } = await import("@simplewebauthn/browser");
      return (await browserSupportsWebAuthnAutofill()) ? askChallenge() : null;
    },
    gcTime: 0,
    refetchInterval: CHALLENGED_ANEW_AFTER_MS,
  });

/** Has the browser offer its passkeys where it fills in the e-mail address. Null when the offer ends with none taken. */
export async function offerPasskeys(
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
): Promise<AuthenticationResponseJSON | null> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  return startAuthentication({ optionsJSON, useBrowserAutofill: true }).catch(() => null);
}

export async function withdrawOffer(): Promise<void> {
  const { WebAuthnAbortService } = await import("@simplewebauthn/browser");
  WebAuthnAbortService.cancelCeremony();
}

/** Whether this browser can make and use passkeys here: it has them, and they belong to a name rather than to an IP address. */
export function hasPasskeys(): boolean {
  const isAddress = /^[\d.]+$|^\[/.test(window.location.hostname);
  return window.PublicKeyCredential !== undefined && !isAddress;
}

/** The browser's own errors are in its language and mean something else to most; a code of ours has a text. */
async function withDevice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    const code = name === "InvalidStateError" ? "PASSKEY_EXISTS" : "PASSKEY_CANCELED";
    throw new ApiProblem({ status: 400, code, detail: "" });
  }
}
