import type { Role } from "../src/rights/actor.ts";
import type { Harness } from "./harness.ts";

export const STAFF_PASSWORD = "a long enough password";

/** A member of the merchant's with this role, made if need be, who signs in as a browser does; answers their `fetch`. */
export async function signedInSession(
  t: Pick<Harness, "signIn" | "publicUrl" | "merchantId">,
  { role, email = `${role}@installatie.example` }: { role: Role; email?: string },
) {
  await t.signIn.createUser({
    email,
    name: role,
    password: STAFF_PASSWORD,
    merchantId: t.merchantId,
    role,
  });
  const answer = await fetch(`${t.publicUrl}/auth/sign-in/email`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: t.publicUrl,
      // Tries are counted per address; these are different people.
      "x-forwarded-for": `10.1.${people++ % 250}.1`,
    },
    body: JSON.stringify({ email, password: STAFF_PASSWORD }),
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
