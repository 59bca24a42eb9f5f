import { useState } from "react";

/** 128 bits, so that no two dialogs ever share one. */
const KEY_BYTES = 16;

/** One key for as long as a dialog is open, so that a second press or a lost answer does it once. */
export function useIdempotencyKey(): string {
  const [key] = useState(newIdempotencyKey);
  return key;
}

/** Not `randomUUID`, which browsers give to pages over HTTPS alone. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
