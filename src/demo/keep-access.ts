import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { keptOnce } from "../config/kept-once.ts";
import { type MerchantId, randomToken } from "../ids/ids.ts";
import { createApiKey, hashApiKey } from "../merchants/create-merchant.ts";
import { AUTH_PATH, CLIENT_ADDRESS_HEADER } from "../sign-in/authentication.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { DEMO_KEY_NAME, keepOnlyDemoKey } from "./demo-queries.ts";

export type DemoKeys = { email: string; password: string; apiKey: string };

export type AccessOptions = {
  config: Pick<Config, "dataDir" | "demoPassword" | "demoApiKey" | "publicUrl">;
  platform: Platform;
  signIn: SignIn;
};

const EMAIL = "demo@voldaan.test";

/**
 * Makes sure that the demo's user and API key open the demo merchant: those of the environment, else those that were
 * made once and are kept in DATA_DIR, readable by its owner alone.
 */
export async function keepAccess(
  { config, platform, signIn }: AccessOptions,
  { merchantId, isNew }: { merchantId: MerchantId; isNew: boolean },
): Promise<DemoKeys> {
  const password =
    config.demoPassword ?? (await keptOnce(join(config.dataDir, "demo-password"), readablePassword));
  const apiKey =
    config.demoApiKey ?? (await keptOnce(join(config.dataDir, "demo-api-key"), () => `vk_${randomToken()}`));
  // Replacing a password ends sessions, and whoever is signed in should not notice a restart.
  const replacePassword = isNew || !(await opensSignIn(signIn, { publicUrl: config.publicUrl, password }));
  if (replacePassword) {
    await signIn.createUser({
      email: EMAIL,
      name: "Demo",
      password,
      merchantId,
      role: "administrator",
      replacePassword,
    });
  }
  const world = worldOf(platform, { merchantId, source: "demo" });
  await world.atomically("demo: keep API key", async (tx) => {
    await createApiKey(tx, { name: DEMO_KEY_NAME, key: apiKey });
    await keepOnlyDemoKey(tx, { hash: hashApiKey(apiKey) });
  });
  return { email: EMAIL, password, apiKey };
}

/** Sixty random bits in three groups, without letters that look alike: quickly typed, not to be guessed. */
function readablePassword(): string {
  const characters = [...randomBytes(12)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return [0, 4, 8].map((from) => characters.slice(from, from + 4)).join("-");
}

/** 32 of them, so that each byte falls on one with the same chance. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** An address for documentation (RFC 5737), so that the limit on tries counts no person's. */
const OUR_ADDRESS = "192.0.2.1";

/** Signs in as the demo's user and out again. */
async function opensSignIn(
  signIn: SignIn,
  { publicUrl, password }: { publicUrl: string; password: string },
): Promise<boolean> {
  const post = (path: string, { body, cookie }: { body: object; cookie?: string }) =>
    signIn.handle(
      new Request(`${publicUrl}${AUTH_PATH}${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: publicUrl,
          [CLIENT_ADDRESS_HEADER]: OUR_ADDRESS,
          ...(cookie === undefined ? {} : { cookie }),
        },
        body: JSON.stringify(body),
      }),
    );
  const answer = await post("/sign-in/email", { body: { email: EMAIL, password } });
  if (!answer.ok) return false;
  const cookie = answer.headers.getSetCookie().map((each) => each.split(";", 1)[0]);
  await post("/sign-out", { body: {}, cookie: cookie.join("; ") });
  return true;
}
