import type { Role } from "../src/rights/actor.ts";
import type { Harness } from "./harness.ts";

export const STAFF_PASSWORD = "a long enough password";

/**
 * Somebody who signs in as a browser does; answers their `fetch`. With a role they are made a member of the merchant's
 * first; without one they have an account already.
 */
export async function signedInSession(
  t: Pick<Harness, "signIn" | "publicUrl" | "merchantId">,
  {
    role,
    email = `${role}@installatie.example`,
    password = STAFF_PASSWORD,
  }: { role: Role | null; email?: string; password?: string },
) {
  if (role !== null) {
    await t.signIn.createUser({ email, name: role, password, merchantId: t.merchantId, role });
  }
  const answer = await fetch(`${t.publicUrl}/auth/sign-in/email`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: t.publicUrl,
      // Tries are counted per address; these are different people.
      "x-forwarded-for": `10.1.${people++ % 250}.1`,
    },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return (method: string, path: string, body?: unknown, { own = "1" }: { own?: string | null } = {}) =>
    fetch(`${t.publicUrl}${path}`, {
      method,
      headers: {
        cookie,
        ...(own === null ? {} : { "x-voldaan-backoffice": own }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
}

let people = 0;
