import { passkey } from "@better-auth/passkey";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";

/** The name that a device shows beside a passkey of ours. */
const RELYING_PARTY = "Voldaan";

/**
 * Passkeys stand for password and code at once, so each use must prove the person too: by fingerprint, face or PIN. The
 * library only prefers that, hence the two checks. They belong to the public address's name; browsers take no IP address for
 * one (https://www.w3.org/TR/webauthn-3/#rp-id), so on one's own machine it is localhost.
 */
export function passkeys({ host, origins }: { host: string; origins: string[] }) {
  return passkey({
    rpID: host,
    rpName: RELYING_PARTY,
    origin: origins,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      afterVerification: ({ verification }) => {
        requireProof(verification.registrationInfo?.userVerified);
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        requireProof(verification.authenticationInfo.userVerified);
      },
    },
  });
}

function requireProof(isVerified: boolean | undefined): void {
  if (isVerified === true) return;
  throw new APIError("BAD_REQUEST", {
    code: "USER_NOT_VERIFIED",
    message: "The device did not ask who you are; use one with a fingerprint, face or PIN.",
  });
}

/**
 * Asks for the password with a new passkey: it opens the account for good, so a browser that was left open is not enough
 * to make one. Before the library looks at the rest, so that a wrong password can be typed again.
 */
export const passwordForPasskey = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== "/passkey/verify-registration") return;
  const session = await getSessionFromCtx(ctx);
  // The library refuses who has none by itself.
  if (session) await ctx.context.password.checkPassword(session.user.id, ctx);
});
