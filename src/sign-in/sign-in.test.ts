import { getMigrations } from "better-auth/db/migration";
import { fastify } from "fastify";
import { Pool } from "pg";
import { pino } from "pino";
import { expect, test } from "vitest";
import { testDatabase } from "../../test/test-database.ts";
import { idsAt, type MerchantId } from "../ids/ids.ts";
import { authentication } from "./authentication.ts";
import { createSignIn } from "./sign-in.ts";
import { signInRoutes } from "./sign-in-routes.ts";

const newId = idsAt(() => new Date());
const log = pino({ enabled: false });
const secret = "a secret of more than thirty-two characters";
const PASSWORD = "correct horse battery";

async function office({ publicUrl = "http://localhost:3000" } = {}) {
  const database = await testDatabase();
  const signIn = createSignIn({ databaseUrl: database.url, secrets: [secret], publicUrl, log });
  const app = fastify();
  await app.register(signInRoutes, { signIn, publicUrl });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: "POST",
      url: `/auth${path}`,
      headers: { "content-type": "application/json", origin: publicUrl, ...headers },
      payload: JSON.stringify(body),
    });
  return {
    signIn,
    post,
    whoAmI: (headers: Headers) =>
      app.inject({ url: "/auth/get-session", headers: Object.fromEntries(headers.entries()) }),
    databaseUrl: database.url,
    withUser: async (options: { email: string; merchantId: MerchantId; replacePassword?: boolean }) =>
      signIn.createUser({ name: "Anna de Vries", password: PASSWORD, role: "administrator", ...options }),
    enter: async (email: string, password = PASSWORD, headers: Record<string, string> = {}) => {
      const answer = await post("/sign-in/email", { email, password }, headers);
      const cookie = answer.cookies
        .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
        .join("; ");
      return { answer, headers: new Headers({ cookie }) };
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await signIn.close();
      await database.drop();
    },
  };
}

test("the migrated schema has everything that better-auth asks for", async () => {
  await using database = await testDatabase();
  const pool = new Pool({
    connectionString: database.url,
    options: "-c role=voldaan_auth -c search_path=auth",
  });
  pool.on("error", () => undefined); // a session that is still closing when the database is dropped
  const { options } = authentication({ pool, secrets: [secret], publicUrl: "http://localhost:3000", log });
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  await pool.end();
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

test("who signs in with the right password has a session at the merchant they belong to", async () => {
  await using t = await office();
  const merchantId = newId("merchant");
  const { userId } = await t.withUser({ email: "Anna@bakker.test", merchantId });
  const { answer, headers } = await t.enter("anna@bakker.test");
  expect(answer.statusCode).toBe(200);
  expect(await t.signIn.sessionOf(headers)).toEqual({
    userId,
    name: "Anna de Vries",
    email: "anna@bakker.test",
    merchantId,
    role: "administrator",
    ownRights: [],
    requiresSecondFactor: false,
    hasSecondFactor: false,
  });
});

test("a wrong password and an unknown address get the same refusal and no cookie", async () => {
  await using t = await office();
  await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const wrong = await t.enter("anna@bakker.test", "not her password");
  const unknown = await t.enter("nobody@bakker.test");
  expect(wrong.answer.statusCode).toBe(401);
  expect(wrong.answer.cookies).toEqual([]);
  expect(unknown.answer.statusCode).toBe(401);
  expect(unknown.answer.json()).toEqual(wrong.answer.json());
});

test("eight wrong passwords in a row are slowed down, also when the caller invents addresses", async () => {
  await using t = await office();
  await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const statuses = [];
  for (let tries = 1; tries <= 8; tries++) {
    const { answer } = await t.enter("anna@bakker.test", `guess number ${tries}`, {
      "x-forwarded-for": `203.0.113.${tries}`,
      "x-voldaan-client-address": `203.0.113.${tries}`,
    });
    statuses.push(answer.statusCode);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  const { answer } = await t.enter("anna@bakker.test");
  expect(answer.statusCode).toBe(429);
  expect(Number(answer.headers["x-retry-after"])).toBeGreaterThan(0);
});

test("what one address tries on many accounts is slowed down, and so are a hundred tries at once", async () => {
  await using t = await office();
  await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => t.enter(`person-${n % 50}@bakker.test`, "Summer2026!")),
  );
  expect(answers.filter(({ answer }) => answer.statusCode === 401)).toHaveLength(30);
  expect(answers.filter(({ answer }) => answer.statusCode === 429)).toHaveLength(70);
});

test("a code cannot be tried more often by a cookie that is invented beside the real one", async () => {
  await using t = await office();
  await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const { headers } = await t.enter("anna@bakker.test");
  const statuses = [];
  for (let tries = 1; tries <= 6; tries++) {
    const cookie = `voldaan.two_factor=invented-${tries}.signature; ${headers.get("cookie")}`;
    const body = { password: `guess number ${tries}`, email: `person-${tries}@bakker.test` };
    statuses.push((await t.post("/two-factor/enable", body, { cookie })).statusCode);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  const cookie = Array.from({ length: 5 }, (_, n) => `voldaan.two_factor=${n}.signature`).join("; ");
  expect((await t.post("/two-factor/verify-totp", { code: "123456" }, { cookie })).statusCode).toBe(429);
});

// Forty accounts are made and signed in to, each hashing a password, which a busy machine takes its time for.
test("a whole office signs in behind one address at the same minute, and nobody is refused", {
  timeout: 120_000,
}, async () => {
  await using t = await office();
  const merchantId = newId("merchant");
  const emails = Array.from({ length: 40 }, (_, n) => `colleague-${n}@bakker.test`);
  for (const email of emails) await t.withUser({ email, merchantId });
  for (const email of emails) expect((await t.enter(email)).answer.statusCode, email).toBe(200);
});

test("a whole office behind one address asks who it is without a pause, and nobody is refused", async () => {
  await using here = await office();
  await here.withUser({ email: "anna@domplein.example", merchantId: newId("merchant") });
  const { headers } = await here.enter("anna@domplein.example");
  for (let times = 0; times < 150; times++) {
    const answer = await here.whoAmI(headers);
    expect([answer.statusCode, answer.json().user.email]).toEqual([200, "anna@domplein.example"]);
  }
});

test("nobody signs up, makes an organization or invites from outside", async () => {
  await using t = await office();
  const paths = ["/sign-up/email", "/organization/create", "/organization/invite-member", "/delete-user"];
  const body = { email: "mallory@evil.test", name: "Mallory", password: PASSWORD, slug: "m" };
  for (const path of paths) expect((await t.post(path, body)).statusCode, path).toBe(404);
  expect((await t.enter("mallory@evil.test")).answer.statusCode).toBe(401);
});

test("public sign-up is off in better-auth itself, not only behind a closed door", async () => {
  await using database = await testDatabase();
  const pool = new Pool({
    connectionString: database.url,
    options: "-c role=voldaan_auth -c search_path=auth",
  });
  const auth = authentication({ pool, secrets: [secret], publicUrl: "http://localhost:3000", log });
  const body = { email: "mallory@evil.test", name: "Mallory", password: PASSWORD };
  await expect(auth.api.signUpEmail({ body })).rejects.toThrow("not enabled");
  await pool.end();
});

test("signing out ends the session", async () => {
  await using t = await office();
  await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const { headers } = await t.enter("anna@bakker.test");
  const answer = await t.post("/sign-out", {}, { cookie: headers.get("cookie") ?? "" });
  expect(answer.statusCode).toBe(200);
  expect(await t.signIn.sessionOf(headers)).toBeNull();
});

test("another site's page cannot sign somebody in or out", async () => {
  await using t = await office();
  await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const { headers } = await t.enter("anna@bakker.test");
  const elsewhere = { origin: "https://evil.test", cookie: headers.get("cookie") ?? "" };
  expect((await t.post("/sign-out", {}, elsewhere)).statusCode).toBe(403);
  expect(await t.signIn.sessionOf(headers)).not.toBeNull();
});

test("the cookie is kept from scripts and other sites, and from plain http once the public URL is https", async () => {
  await using plain = await office();
  await plain.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  expect((await plain.enter("anna@bakker.test")).answer.cookies).toEqual([
    expect.objectContaining({
      name: "voldaan.session_token",
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
    }),
  ]);
  await using secure = await office({ publicUrl: "https://pay.bakker.test" });
  await secure.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  expect((await secure.enter("anna@bakker.test")).answer.cookies).toEqual([
    expect.objectContaining({
      name: "__Secure-voldaan.session_token",
      httpOnly: true,
      sameSite: "Lax",
      secure: true,
    }),
  ]);
});

test("making a user twice changes nothing, and gives the membership at a second merchant", async () => {
  await using t = await office();
  const first = await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const again = await t.signIn.createUser({
    email: "ANNA@bakker.test",
    name: "Somebody else",
    password: "another password",
    merchantId: newId("merchant"),
    role: "employee",
  });
  expect(again).toEqual(first);
  expect((await t.enter("anna@bakker.test", "another password")).answer.statusCode).toBe(401);
  const { answer, headers } = await t.enter("anna@bakker.test");
  expect(answer.statusCode).toBe(200);
  expect(await t.signIn.sessionOf(headers)).toMatchObject({ name: "Anna de Vries", role: "administrator" });
});

test("a password set anew replaces the old one and ends the sessions begun with it", async () => {
  await using t = await office();
  const merchantId = newId("merchant");
  await t.withUser({ email: "anna@bakker.test", merchantId });
  const { headers } = await t.enter("anna@bakker.test");
  await t.signIn.createUser({
    email: "anna@bakker.test",
    name: "Anna de Vries",
    password: "a fresh password",
    merchantId,
    role: "administrator",
    replacePassword: true,
  });
  expect(await t.signIn.sessionOf(headers)).toBeNull();
  expect((await t.enter("anna@bakker.test")).answer.statusCode).toBe(401);
  expect((await t.enter("anna@bakker.test", "a fresh password")).answer.statusCode).toBe(200);
});

test("who is no longer a member of the merchant has no session there", async () => {
  await using t = await office();
  await t.withUser({ email: "anna@bakker.test", merchantId: newId("merchant") });
  const { headers } = await t.enter("anna@bakker.test");
  const pool = new Pool({ connectionString: t.databaseUrl });
  await pool.query(`delete from auth.member`);
  await pool.end();
  expect(await t.signIn.sessionOf(headers)).toBeNull();
});

test("headers without a cookie, or with a forged one, are nobody's", async () => {
  await using t = await office();
  expect(await t.signIn.sessionOf(new Headers())).toBeNull();
  const forged = new Headers({ cookie: "voldaan.session_token=abc.def" });
  expect(await t.signIn.sessionOf(forged)).toBeNull();
});
