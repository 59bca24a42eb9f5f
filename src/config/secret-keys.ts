import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { keptOnce } from "./kept-once.ts";

/** The first seals and signs; all of them open, so that a key can be rotated. */
export type SecretKeys = readonly [string, ...string[]];

/** Below this a secret can be guessed; 32 characters of base64url are 192 bits. */
const SHORTEST = 32;

/**
 * The secret keys: `SECRET_KEY` (several, comma separated, the newest first), or one that is made once in
 * DATA_DIR/secret-key. Throws an error of one sentence when a key is too short, or when the file cannot be used.
 */
export async function secretKeysFrom({
  dataDir,
  env,
}: {
  dataDir: string;
  env: NodeJS.ProcessEnv;
}): Promise<SecretKeys> {
  const given = parseSecretKeys(env.SECRET_KEY);
  if (given) return given;
  const file = join(dataDir, "secret-key");
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return [await keptOnce(file, () => randomBytes(32).toString("base64url"))];
  } catch (cause) {
    throw new Error(
      `The secret key in ${file} cannot be read or made: check who owns DATA_DIR, or set SECRET_KEY.`,
      { cause },
    );
  }
}

/** The keys in `SECRET_KEY`, or null when it is not set. */
export function parseSecretKeys(value: string | undefined): SecretKeys | null {
  if (!value?.trim()) return null;
  const [first, ...others] = value.split(",").map((key) => key.trim());
  const tooShort = [first, ...others].some((key) => !key || key.length < SHORTEST);
  if (!first || tooShort) {
    throw new Error(
      `SECRET_KEY holds a key of fewer than ${SHORTEST} characters: make one with "openssl rand -base64 32", and separate several with commas.`,
    );
  }
  return [first, ...others];
}
