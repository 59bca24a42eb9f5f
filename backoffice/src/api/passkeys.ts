import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";
import { queryOptions } from "@tanstack/react-query";
import { ACCOUNT_KEY, askSignIn } from "./account.ts";
import { ApiProblem, call, send } from "./api.ts";
import { jsonPost, refusalIn, type SignInResult } from "./session.ts";

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

/** Signs in with whichever passkey the person chooses: it says whose it is. */
export async function enterWithPasskey(): Promise<SignInResult> {
  const optionsJSON = await call<PublicKeyCredentialRequestOptionsJSON>(
    "GET",
    "/auth/passkey/generate-authenticate-options",
  );
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const proof = await withDevice(() => startAuthentication({ optionsJSON }));
  const response = await send("/auth/passkey/verify-authentication", jsonPost({ response: proof }));
  return response.ok ? { kind: "signed-in" } : refusalIn(response);
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
