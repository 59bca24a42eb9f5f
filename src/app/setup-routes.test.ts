import { pino } from "pino";
import { expect, test } from "vitest";
import { testDatabase } from "../../test/test-database.ts";
import { buildApp } from "../app.ts";
import { randomToken } from "../ids/ids.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { mollieLabel } from "../merchants/power-ups.ts";
import { createSignIn } from "../sign-in/sign-in.ts";
import { createPlatform } from "../start/platform.ts";
import { announceSetup } from "../start/setup-link.ts";
import { listMerchants } from "../world/find-merchant.ts";
import { worldOf } from "../world/world.ts";

const SECRET = "a-secret-for-tests-of-more-than-32-characters";
const FORM = {
  company: "Jansen & Zn <Installatie>",
  name: "Anna de Vries",
  email: "Anna@jansen.test",
  password: "een zin om te onthouden",
};

/** A database without a merchant, and the product's own application on it. */
async function freshInstallation() {
  const database = await testDatabase();
  const publicUrl = "https://pay.jansen.test";
  const written: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => written.push(line) });
  const platform = createPlatform({
    publicUrl,
    mollieApiUrl: "https://api.mollie.com",
    databaseUrl: database.url,
    secretKeys: [SECRET],
    log,
  });
  const signIn = createSignIn({ databaseUrl: database.url, secrets: [SECRET], publicUrl, log });
  const setupToken = randomToken();
  const options = { platform, signIn, checkoutOrigins: [], trustProxy: [], metricsToken: null };
  const app = await buildApp({ ...options, isDemo: false, setupToken });
  const said: string[] = [];
  await announceSetup({ platform, token: setupToken, log: (line) => said.push(line) });
  const path = /https:\/\/pay\.jansen\.test(\/setup\/\S+)/.exec(said.join("\n"))?.[1] ?? "";
  return {
    app,
    platform,
    written,
    path,
    setupToken,
    announce: async () => {
      const again: string[] = [];
      await announceSetup({ platform, token: setupToken, log: (line) => again.push(line) });
      return again;
    },
    get: (url: string, headers: Record<string, string> = {}) => app.inject({ method: "GET", url, headers }),
    post: (url: string, form: Record<string, string>) =>
      app.inject({
        method: "POST",
        url,
        headers: { "content-type": "application/x-www-form-urlencoded", "accept-language": "en" },
        payload: new URLSearchParams(form).toString(),
      }),
    signInAs: (email: string, password: string) =>
      app.inject({
        method: "POST",
        url: "/auth/sign-in/email",
        headers: { origin: publicUrl },
        payload: { email, password },
      }),
    merchants: () => listMerchants(platform.sql),
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await signIn.close();
      await platform.sql.end();
      await database.drop();
    },
  };
}

test("the link that is printed leads to a form, and the form to a merchant whose owner signs in", async () => {
  await using t = await freshInstallation();
  const form = await t.get(t.path, { "accept-language": "nl-NL,nl;q=0.9,en;q=0.5" });
  expect(form.statusCode).toBe(200);
  expect(form.body).toContain('<html lang="nl">');
  const done = await t.post(t.path, FORM);
  expect(done.statusCode).toBe(303);
  expect(done.headers.location).toBe("/sign-in");

  const [merchant, ...others] = await t.merchants();
  expect(others).toEqual([]);
  if (!merchant) throw new Error("There should be a merchant.");
  const world = worldOf(t.platform, { merchantId: merchant.id, source: "system" });
  const { details, label } = await world.read(async (tx) => ({
    details: await readMerchant(tx),
    label: await mollieLabel(tx),
  }));
  expect(details).toMatchObject({ name: FORM.company, package: "pro", locale: "en" });
  expect(label.label).toBe("Available");
  const entered = await t.signInAs("anna@jansen.test", FORM.password);
  expect(entered.statusCode).toBe(200);
  const cookie = entered.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");
  const own = await t.get("/api/v1/merchant", { cookie });
  expect(own.json()).toMatchObject({ id: merchant.id, name: FORM.company, isDemo: false });
});

test.each([
  ["nl", "Voldaan inrichten", "Vul je naam in."],
  ["de", "Voldaan einrichten", "Geben Sie Ihren Namen ein."],
  ["fr", "Configurer Voldaan", "Indiquez votre nom."],
] as const)(
  "the page speaks %s to a browser that asks for it, and so does the merchant's first setting",
  async (language, title, fault) => {
    await using t = await freshInstallation();
    const form = await t.get(t.path, { "accept-language": language });
    expect(form.body).toContain(`<h1>${title}</h1>`);
    const { body } = await t.post(`${t.path}?lang=${language}`, { ...FORM, name: "" });
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(fault);
    await t.post(`${t.path}?lang=${language}`, FORM);
    const [merchant] = await t.merchants();
    if (!merchant) throw new Error("There should be a merchant.");
    const world = worldOf(t.platform, { merchantId: merchant.id, source: "system" });
    expect((await world.read((tx) => readMerchant(tx))).locale).toBe(language);
  },
);

test("once there is a merchant the link is no longer printed, shown or taken", async () => {
  await using t = await freshInstallation();
  expect((await t.post(t.path, FORM)).statusCode).toBe(303);
  expect(await t.announce()).toEqual([]);
  for (const answer of [await t.get(t.path), await t.post(t.path, { ...FORM, email: "mallory@evil.test" })]) {
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain("restart Voldaan");
  }
  expect(await t.merchants()).toHaveLength(1);
  expect((await t.signInAs("mallory@evil.test", FORM.password)).statusCode).toBe(401);
});

test("two who press at the same instant make one merchant", async () => {
  await using t = await freshInstallation();
  const answers = await Promise.all(
    ["a", "b", "c", "d"].map((name) => t.post(t.path, { ...FORM, email: `${name}@jansen.test` })),
  );
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 404, 404, 404]);
  expect(await t.merchants()).toHaveLength(1);
  const entered = await Promise.all(
    ["a", "b", "c", "d"].map((name) => t.signInAs(`${name}@jansen.test`, FORM.password)),
  );
  expect(entered.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
});

test("any other token gets the page that a used one gets, and makes nothing", async () => {
  await using t = await freshInstallation();
  const wrong = [randomToken(), `${t.setupToken}x`, t.setupToken.slice(1), "x"];
  for (const token of wrong) {
    const answer = await t.post(`/setup/${token}`, FORM);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain("<form");
    expect(answer.body).toContain("restart Voldaan");
  }
  expect(await t.merchants()).toEqual([]);
});

test("what is wrong stands beside its field, what was typed stays, and the password does not", async () => {
  await using t = await freshInstallation();
  const { password: _, ...typed } = FORM;
  const answer = await t.post(t.path, { ...typed, email: "anna", password: "too short" });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain("<title>Error: ");
  expect(answer.body).toContain("This is not an e-mail address");
  expect(answer.body).toContain("Use at least 12 characters.");
  expect(answer.body).toContain('value="Jansen &#38; Zn &#60;Installatie&#62;"');
  expect(answer.body).toContain('value="anna"');
  expect(answer.body).not.toContain("too short");
  expect(answer.body.match(/aria-invalid="true"/g)).toHaveLength(2);
  expect(answer.body).toContain('aria-describedby="email-fault email-hint"');
  expect(await t.merchants()).toEqual([]);

  const empty = await t.post(t.path, {});
  expect(empty.body.match(/aria-invalid="true"/g)).toHaveLength(4);
  const long = await t.post(t.path, { ...FORM, company: "x".repeat(201), password: "x".repeat(129) });
  expect(long.body).toContain("at most 200 characters");
  expect(long.body).toContain("at most 128 characters");
  expect(await t.merchants()).toEqual([]);
});

test("the page runs nothing, loads nothing from elsewhere and stays out of caches, referrers and the log", async () => {
  await using t = await freshInstallation();
  const { headers, body } = await t.get(t.path);
  const policy = String(headers["content-security-policy"]);
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+' 'sha256-[^']+'; img-src data:; form-action 'self'/,
  );
  expect(policy).not.toContain("unsafe");
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
  });
  expect(body).not.toMatch(/<script|https?:\/\//);
  await t.post(t.path, FORM);
  expect(t.written.join("")).toContain("the first merchant was set up");
  expect(t.written.join("")).not.toContain(t.setupToken);
  expect(t.written.join("")).not.toContain(FORM.password);
});

test("guessing is slowed down", async () => {
  await using t = await freshInstallation();
  const statuses = [];
  for (let tries = 1; tries <= 21; tries++) {
    statuses.push((await t.post(`/setup/${randomToken()}`, FORM)).statusCode);
  }
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
  expect(statuses[20]).toBe(429);
});

test("a body that is no form, or far too large, makes nothing", async () => {
  await using t = await freshInstallation();
  const json = await t.app.inject({ method: "POST", url: t.path, payload: FORM });
  expect(json.statusCode).toBe(415);
  const large = await t.post(t.path, { ...FORM, company: "x".repeat(20_000) });
  expect(large.statusCode).toBe(413);
  expect(await t.merchants()).toEqual([]);
});

test("without a token there is no setup", async () => {
  await using t = await freshInstallation();
  const said: string[] = [];
  await announceSetup({ platform: t.platform, token: null, log: (line) => said.push(line) });
  expect(said).toEqual([]);
});
