import { Client } from "pg";
import { expect, test } from "vitest";
import type { MemberAnswer } from "../src/team/team-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { STAFF_PASSWORD as password } from "./staff-session.ts";
import { secretIn, totp } from "./totp.ts";
import { webSession } from "./web-session.ts";

const EMAIL = "anna@installatie.example";

test("making a passkey takes a session and the password, and proof of the person", async () => {
  await using t = await harness();
  expect((await webSession(t)("GET", "/auth/passkey/generate-register-options")).status).toBe(401);
  const anna = await employed(t);
  const options = await anna("GET", "/auth/passkey/generate-register-options");
  expect(options.body).toMatchObject({
    rp: { id: "localhost", name: "Voldaan" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const keep = (body: object) =>
    anna("POST", "/auth/passkey/verify-registration", { response: {}, name: "Laptop", ...body });
  for (const body of [{}, { password: "not hers" }]) {
    expect(await keep(body)).toMatchObject({ status: 400, body: { code: "INVALID_PASSWORD" } });
  }
  // With the password it is the key's turn, which is none here.
  expect(await keep({ password })).not.toMatchObject({ body: { code: "INVALID_PASSWORD" } });
  expect((await anna("GET", "/auth/passkey/list-user-passkeys")).body).toEqual([]);
});

test("nobody renames or removes a passkey of somebody else", async () => {
  await using t = await harness();
  const anna = await employed(t);
  await withPasskey(t);
  const mallory = await employed(t, "mallory@installatie.example");
  expect((await mallory("GET", "/auth/passkey/list-user-passkeys")).body).toEqual([]);
  expect((await mallory("POST", "/auth/passkey/delete-passkey", { id: "pk1" })).status).toBe(401);
  expect((await mallory("POST", "/auth/passkey/update-passkey", { id: "pk1", name: "x" })).status).toBe(401);
  expect((await anna("GET", "/auth/passkey/list-user-passkeys")).body).toMatchObject([{ name: "Laptop" }]);
});

test("a password set anew by an operator drops the passkeys, as a reset second factor does", async () => {
  await using t = await harness();
  const anna = await employed(t);
  await withPasskey(t);
  const begun = await anna<{ totpURI: string }>("POST", "/auth/two-factor/enable", { password });
  await anna("POST", "/auth/two-factor/verify-totp", { code: totp(secretIn(begun.body.totpURI)) });
  const { data } = await t.must<{ data: MemberAnswer[] }>("GET", "/team/members");
  await t.must("DELETE", `/team/members/${data[0]?.id}/second-factor`);
  const again = await employed(t);
  expect((await again("GET", "/auth/passkey/list-user-passkeys")).body).toEqual([]);

  await withPasskey(t);
  const fresh = "a fresh password of hers";
  await t.signIn.createUser({
    email: EMAIL,
    name: "Anna",
    password: fresh,
    merchantId: t.merchantId,
    role: "employee",
    replacePassword: true,
  });
  const last = webSession(t);
  expect((await last("POST", "/auth/sign-in/email", { email: EMAIL, password: fresh })).status).toBe(200);
  expect((await last("GET", "/auth/passkey/list-user-passkeys")).body).toEqual([]);
});

async function employed(t: Harness, email = EMAIL) {
  await t.signIn.createUser({ email, name: "Anna", password, merchantId: t.merchantId, role: "employee" });
  const session = webSession(t);
  expect((await session("POST", "/auth/sign-in/email", { email, password })).status).toBe(200);
  return session;
}

/** As the library stores one; that a device can really use it, a browser shows in another test. */
async function withPasskey(t: Harness): Promise<void> {
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  await owner.query(
    `insert into auth.passkey
       (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp", "createdAt")
     select 'pk1', 'Laptop', 'AAAA', id, 'credential', 0, 'singleDevice', false, now()
     from auth."user" where email = $1`,
    [EMAIL],
  );
  await owner.end();
}
