import { expect, test } from "vitest";
import { testDatabase } from "../../test/test-database.ts";
import { openSignIn } from "../start/service.ts";
import { type Installation, withInstallation } from "./installation.ts";
import { addMerchant } from "./merchant-command.ts";
import { addUser, resetUser } from "./user-command.ts";

async function office(work: (installation: Installation) => Promise<void>): Promise<void> {
  await using database = await testDatabase();
  const env = { DATABASE_URL: database.url, SECRET_KEY: "a-secret-of-more-than-thirty-two-characters" };
  await withInstallation(env, async (installation) => {
    await addMerchant(installation.platform, { name: "Jansen", package: "pro" });
    await work(installation);
  });
}

/** Whether sign-in lets them through: the status of its answer. */
async function enter(
  { config, databaseUrl, secrets, platform }: Installation,
  email: string,
  password: string,
) {
  const signIn = openSignIn({ config, databaseUrl, secrets, platform });
  const answer = await signIn.handle(
    new Request(`${config.publicUrl}/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: config.publicUrl },
      body: JSON.stringify({ email, password }),
    }),
  );
  await signIn.close();
  return answer.status;
}

const ANNA = {
  email: "Anna@jansen.test",
  name: "Anna de Vries",
  role: "administrator",
  password: null,
} as const;
const passwordIn = (said: string) => /Password {2}(\S+)/.exec(said)?.[1] ?? "";

test("a colleague signs in with the password that was printed", () =>
  office(async (installation) => {
    const said = await addUser(installation, ANNA);
    expect(said).toContain("Anna de Vries is administrator at Jansen.");
    expect(said).toContain(`${installation.config.publicUrl}/sign-in`);
    expect(await enter(installation, "anna@jansen.test", passwordIn(said))).toBe(200);
  }));

test("a password that was typed is kept, and not printed", () =>
  office(async (installation) => {
    const password = "a password of her own";
    const said = await addUser(installation, { ...ANNA, password });
    expect(said).not.toContain("Password");
    expect(said).not.toContain(password);
    expect(await enter(installation, "anna@jansen.test", password)).toBe(200);
  }));

test("somebody who has an account keeps their password and works at a second merchant too", () =>
  office(async (installation) => {
    const first = await addUser(installation, ANNA);
    const { merchantId } = await addMerchant(installation.platform, { name: "Bakker", package: "pro" });
    const said = await addUser(installation, {
      ...ANNA,
      name: "A.",
      merchant: merchantId,
      role: "read-only",
    });
    expect(said).toBe("Anna de Vries is read-only at Bakker and signs in with the password that they have.");
    expect(await enter(installation, "anna@jansen.test", passwordIn(first))).toBe(200);
    const again = addUser(installation, { ...ANNA, merchant: merchantId, password: "another password" });
    await expect(again).rejects.toThrow("keeps its password");
  }));

test("with several merchants one has to be named", () =>
  office(async (installation) => {
    await addMerchant(installation.platform, { name: "Bakker", package: "pro" });
    await expect(addUser(installation, ANNA)).rejects.toThrow(/There are 2 merchants; .*--merchant/);
    await expect(addUser(installation, { ...ANNA, merchant: "mer_none" })).rejects.toThrow(
      "There is no merchant mer_none",
    );
  }));

test("a new password replaces the old one", () =>
  office(async (installation) => {
    const before = passwordIn(await addUser(installation, ANNA));
    const said = await resetUser(installation, { email: "ANNA@jansen.test", password: null });
    expect(said).toContain("Anna de Vries has a new password");
    expect(await enter(installation, "anna@jansen.test", before)).toBe(401);
    expect(await enter(installation, "anna@jansen.test", passwordIn(said))).toBe(200);
  }));

test("what is no address, and somebody unknown, are refused in a sentence", () =>
  office(async (installation) => {
    await expect(addUser(installation, { ...ANNA, email: "anna" })).rejects.toThrow(
      '"anna" is not an e-mail address',
    );
    await expect(resetUser(installation, { email: "nobody@jansen.test", password: null })).rejects.toThrow(
      "Nobody has an account with nobody@jansen.test",
    );
  }));
