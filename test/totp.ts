import { createHmac } from "node:crypto";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_MS = 30_000;

/** The code that an authenticator app shows (RFC 6238), `steps` half minutes from now. */
export function totp(secret: string, { steps = 0 } = {}): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + steps));
  const digest = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return ((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).toString().padStart(6, "0");
}

/** The secret that a code for the app's camera holds. */
export function secretIn(uri: string): string {
  return new URL(uri).searchParams.get("secret") ?? "";
}

function bytesOf(secret: string): Buffer {
  const letters = secret.replaceAll(/[\s=]/g, "").toUpperCase();
  const bits = Array.from(letters)
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
