import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** Encrypts credentials at rest. `context` ties a ciphertext to its row: moved to another row it does not open. */
export type Vault = {
  seal(plain: string, options: { context: string }): Buffer;
  open(sealed: Buffer, options: { context: string }): string;
};

/** 96 bits is the nonce length that GCM is made for (NIST SP 800-38D); 128 bits its longest tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;

/**
 * AES-256-GCM under the first of the secret keys; opening tries them all, so that a new key can be put in front and the
 * old one dropped once everything was sealed anew.
 */
export function createVault({ secretKeys }: { secretKeys: readonly [string, ...string[]] }): Vault {
  const keys = secretKeys.map((secret) => createHash("sha256").update(`voldaan vault ${secret}`).digest());
  return {
    seal(plain, { context }) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", first(keys), nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, { context }) {
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
      const body = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES);
      for (const key of keys) {
        try {
          const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
          decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
          return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
        } catch {
          // Sealed with another key: the next one may open it.
        }
      }
      throw new Error(
        "A stored credential does not open with SECRET_KEY; start with the key it was stored under.",
      );
    },
  };
}

function first<T>(list: readonly T[]): T {
  const [head] = list;
  if (head === undefined) throw new Error("SECRET_KEY is empty.");
  return head;
}
