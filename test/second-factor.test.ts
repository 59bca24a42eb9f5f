import { Client } from "pg";
import { expect, test } from "vitest";
import type { MemberAnswer } from "../src/team/team-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import { STAFF_PASSWORD as password } from "./staff-session.ts";
import { secretIn, totp } from "./totp.ts";
import { type WebSession, webSession } from "./web-session.ts";

const EMAIL = "anna@installatie.example";

test("a second factor is set up with the password and a first code, and then asked for at sign-in", async () => {
  await using t = await harness();
  const anna = await signedIn(t);
  expect((await anna("POST", "/auth/two-factor/enable", { password: "not hers" })).status).toBe(400);
  const { secret, recoveryCodes } = await begin(anna);
  expect(recoveryCodes).toHaveLength(10);
  // Begun is not done: without a first code the password goes on being enough.
  expect(await stateOf(anna)).toEqual({ isOn: false, recoveryCodesLeft: null, isRequired: false });
  expect((await anna("POST", "/auth/two-factor/verify-totp", { code: wrong(secret) })).status).toBe(401);
  expect((await anna("POST", "/auth/two-factor/verify-totp", { code: totp(secret) })).status).toBe(200);
  expect(await stateOf(anna)).toEqual({ isOn: true, recoveryCodesLeft: 10, isRequired: false });

  const later = webSession(t);
  const half = await later("POST", "/auth/sign-in/email", { email: EMAIL, password });
  expect(half.body).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ["totp"] });
  expect((await later("GET", "/api/v1/session")).status).toBe(401);
  expect((await later("POST", "/auth/two-factor/verify-totp", { code: wrong(secret) })).status).toBe(401);
  expect((await later("POST", "/auth/two-factor/verify-totp", { code: totp(secret) })).status).toBe(200);
  expect((await later("GET", "/api/v1/session")).status).toBe(200);

  expect(await historyOf(anna)).toEqual(["signed_in", "code_failed", "second_factor_enabled", "signed_in"]);
});

test("secrets and recovery codes lie encrypted in the database", async () => {
  await using t = await harness();
  const { secret, recoveryCodes } = await withSecondFactor(await signedIn(t));
  const [row] = await inDatabase(t, `select secret, "backupCodes" from auth."twoFactor"`);
  const stored = JSON.stringify(row);
  expect(stored.length).toBeGreaterThan(100);
  for (const plain of [secret, Buffer.from(secret).toString("base64"), ...recoveryCodes]) {
    expect(stored).not.toContain(plain);
  }
});

test("a recovery code opens the door once, and new ones make the old ones worthless", async () => {
  await using t = await harness();
  const anna = await signedIn(t);
  const { recoveryCodes } = await withSecondFactor(anna);
  const [first = "", second = ""] = recoveryCodes;
  expect(await enterWithRecoveryCode(t, first)).toBe(200);
  expect(await enterWithRecoveryCode(t, first)).toBe(401);
  expect(await stateOf(anna)).toMatchObject({ recoveryCodesLeft: 9 });
  const bad = await anna("POST", "/auth/two-factor/generate-backup-codes", { password: "not hers" });
  expect(bad.status).toBe(400);
  const fresh = await anna<{ backupCodes: string[] }>("POST", "/auth/two-factor/generate-backup-codes", {
    password,
  });
  expect(fresh.body.backupCodes).toHaveLength(10);
  expect(await enterWithRecoveryCode(t, second)).toBe(401);
  expect(await enterWithRecoveryCode(t, fresh.body.backupCodes[0] ?? "")).toBe(200);
  expect(await historyOf(anna)).toEqual([
    "recovery_code_used",
    "code_failed",
    "recovery_codes_made",
    "code_failed",
    "recovery_code_used",
    "second_factor_enabled",
    "signed_in",
  ]);
});

test("six wrong codes are too many, for the right one too", async () => {
  await using t = await harness();
  const { secret } = await withSecondFactor(await signedIn(t));
  const guesser = webSession(t);
  await guesser("POST", "/auth/sign-in/email", { email: EMAIL, password });
  const statuses = [];
  for (let tries = 1; tries <= 6; tries++) {
    statuses.push((await guesser("POST", "/auth/two-factor/verify-totp", { code: wrong(secret) })).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  expect((await guesser("POST", "/auth/two-factor/verify-totp", { code: totp(secret) })).status).toBe(429);
});

test("a trusted browser is asked for no code, until the password or the second factor changes", async () => {
  await using t = await harness();
  const anna = await signedIn(t);
  const { secret } = await withSecondFactor(anna);
  const desk = webSession(t);
  await desk("POST", "/auth/sign-in/email", { email: EMAIL, password });
  await desk("POST", "/auth/two-factor/verify-totp", { code: totp(secret), trustDevice: true });
  await desk("POST", "/auth/sign-out", {});
  const again = await desk("POST", "/auth/sign-in/email", { email: EMAIL, password });
  expect(again.body).toMatchObject({ user: { email: EMAIL } });
  const change = {
    currentPassword: password,
    newPassword: "another long password",
    revokeOtherSessions: true,
  };
  expect((await anna("POST", "/auth/change-password", change)).status).toBe(200);
  expect((await desk("GET", "/api/v1/session")).status).toBe(401);
  const then = await desk("POST", "/auth/sign-in/email", { email: EMAIL, password: change.newPassword });
  expect(then.body).toMatchObject({ twoFactorRedirect: true });
});

test("switching it off takes the password, and is a fact of every business that one works at", async () => {
  await using t = await harness();
  const other = await merchantIn(t.platform, { name: "Tweede zaak" });
  const anna = await signedIn(t);
  await t.signIn.createUser({
    email: EMAIL,
    name: "Anna",
    password,
    merchantId: other.merchantId,
    role: "finance",
  });
  await withSecondFactor(anna);
  expect((await anna("POST", "/auth/two-factor/disable", { password: "not hers" })).status).toBe(400);
  expect((await anna("POST", "/auth/two-factor/disable", { password })).status).toBe(200);
  expect(await stateOf(anna)).toMatchObject({ isOn: false });
  for (const merchant of [t, other]) {
    const { data } = await merchant.must<{ data: { id: string; type: string; source: string }[] }>(
      "GET",
      "/events",
    );
    expect(data.filter(({ type }) => type.startsWith("second_factor."))).toMatchObject([
      { type: "second_factor.disabled", source: "backoffice", userId: expect.any(String) },
      { type: "second_factor.enabled", id: expect.stringMatching(/^evt_[0-9a-hjkmnp-tv-z]{26}$/) },
    ]);
  }
});

test("a business asks it of everybody: who has none can do nothing but set it up", async () => {
  await using t = await harness();
  const anna = await signedIn(t);
  const bram = await signedIn(t, { email: "bram@installatie.example", role: "finance" });
  const policy = { requiresSecondFactor: true };
  expect((await bram("PUT", "/api/v1/team/sign-in-policy", policy)).status).toBe(403);
  const early = await anna("PUT", "/api/v1/team/sign-in-policy", policy);
  expect(early).toMatchObject({ status: 409, body: { code: "second_factor_missing" } });
  await withSecondFactor(anna);
  expect((await anna("PUT", "/api/v1/team/sign-in-policy", policy)).body).toEqual(policy);

  const refused = await bram("GET", "/api/v1/invoices");
  expect(refused).toMatchObject({ status: 403, body: { code: "second_factor_required" } });
  expect((await bram("GET", "/api/v1/session")).body).toMatchObject({ mustSetUpSecondFactor: true });
  expect(await stateOf(bram)).toMatchObject({ isOn: false, isRequired: true });
  await withSecondFactor(bram);
  expect((await bram("GET", "/api/v1/invoices")).status).toBe(200);
  // A program has no second factor, and its key was made by somebody who has.
  expect((await t.api("GET", "/invoices")).status).toBe(200);
  const { data } = await t.must<{ data: { type: string; data: unknown }[] }>(
    "GET",
    "/events?type=settings.changed",
  );
  expect(data[0]).toMatchObject({
    data: { changes: [{ field: "requiresSecondFactor", from: false, to: true }] },
  });
});

test("an administrator resets the second factor of a colleague who lost it, and whose sessions end", async () => {
  await using t = await harness();
  const anna = await signedIn(t);
  const bram = await signedIn(t, { email: "bram@installatie.example", role: "finance" });
  await withSecondFactor(bram);
  const [mine, his] = await members(t);
  const path = (member?: MemberAnswer) => `/api/v1/team/members/${member?.id}/second-factor`;
  expect((await bram("DELETE", path(mine))).status).toBe(403);
  expect(await anna("DELETE", path(mine))).toMatchObject({
    status: 409,
    body: { code: "second_factor_kept" },
  });
  expect((await anna("DELETE", path(his))).status).toBe(204);
  expect(await anna("DELETE", path(his))).toMatchObject({
    status: 409,
    body: { code: "second_factor_missing" },
  });
  expect((await bram("GET", "/api/v1/session")).status).toBe(401);
  const back = await signedIn(t, { email: "bram@installatie.example", role: "finance" });
  expect((await historyOf(back)).slice(0, 2)).toEqual(["signed_in", "second_factor_disabled"]);
  const { data } = await t.must<{ data: { type: string }[] }>("GET", "/events");
  expect(data.filter(({ type }) => type.startsWith("second_factor."))).toMatchObject([
    { type: "second_factor.reset", userId: mine?.userId, data: { userId: his?.userId } },
    { type: "second_factor.enabled", userId: his?.userId },
  ]);
});

test("a second factor that protects another business too is not one business's to drop", async () => {
  await using t = await harness();
  const other = await merchantIn(t.platform, { name: "Tweede zaak" });
  const bram = await signedIn(t, { email: "bram@installatie.example", role: "finance" });
  await t.signIn.createUser({
    email: "bram@installatie.example",
    name: "Bram",
    password,
    merchantId: other.merchantId,
    role: "administrator",
  });
  await withSecondFactor(bram);
  const [his] = await members(t);
  const answer = await t.api<{ code: string }>("DELETE", `/team/members/${his?.id}/second-factor`);
  expect(answer).toMatchObject({ status: 409, body: { code: "second_factor_kept" } });
  expect(await stateOf(bram)).toMatchObject({ isOn: true });
});

async function signedIn(
  t: Harness,
  { email = EMAIL, role = "administrator" }: { email?: string; role?: "administrator" | "finance" } = {},
): Promise<WebSession> {
  await t.signIn.createUser({ email, name: "Anna", password, merchantId: t.merchantId, role });
  const session = webSession(t);
  expect((await session("POST", "/auth/sign-in/email", { email, password })).status).toBe(200);
  return session;
}

async function begin(session: WebSession): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body } = await session<{ totpURI: string; backupCodes: string[] }>(
    "POST",
    "/auth/two-factor/enable",
    {
      password,
    },
  );
  return { secret: secretIn(body.totpURI), recoveryCodes: body.backupCodes };
}

async function withSecondFactor(session: WebSession) {
  const begun = await begin(session);
  const { status } = await session("POST", "/auth/two-factor/verify-totp", { code: totp(begun.secret) });
  expect(status).toBe(200);
  return begun;
}

async function enterWithRecoveryCode(t: Harness, code: string): Promise<number> {
  const session = webSession(t);
  await session("POST", "/auth/sign-in/email", { email: EMAIL, password });
  return (await session("POST", "/auth/two-factor/verify-backup-code", { code })).status;
}

const stateOf = async (session: WebSession) => (await session("GET", "/auth/second-factor")).body;

const historyOf = async (session: WebSession) =>
  (await session<{ data: { type: string }[] }>("GET", "/auth/security-events")).body.data.map(
    ({ type }) => type,
  );

const members = async (t: Harness) => (await t.must<{ data: MemberAnswer[] }>("GET", "/team/members")).data;

/** A code of the right form that is none of the three which a clock that is a little off would make right. */
function wrong(secret: string): string {
  const right = [-1, 0, 1].map((steps) => totp(secret, { steps }));
  return ["000000", "111111", "222222", "333333"].find((code) => !right.includes(code)) ?? "";
}

async function inDatabase(t: Harness, statement: string): Promise<unknown[]> {
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  const { rows } = await owner.query(statement);
  await owner.end();
  return rows;
}
