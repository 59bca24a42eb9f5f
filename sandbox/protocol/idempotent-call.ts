import { hash } from "node:crypto";
import { hours } from "../world/durations.ts";

/** A POST that came with an `Idempotency-Key`, and its answer once there is one. */
export type IdempotentCall = {
  /** The caller's key, bound to the credential: two callers may use the same one. */
  readonly key: string;
  /** Of endpoint and body; the same key may not be used for another call. */
  readonly fingerprint: string;
  readonly startedAt: number;
  readonly answer: { readonly status: number; readonly body: string } | null;
};

/** How long Mollie remembers a key. https://docs.mollie.com/reference/api-idempotency */
export const REMEMBERED_MS = hours(1);

/** What to do with a call: carry it out, repeat the first answer, or refuse it. */
export type Verdict =
  | { readonly kind: "first" }
  | { readonly kind: "repeat"; readonly answer: NonNullable<IdempotentCall["answer"]> }
  | { readonly kind: "running" }
  | { readonly kind: "other-call" };

/** Compares a call with an earlier one under the same key. */
export function judge(
  earlier: IdempotentCall | undefined,
  call: { fingerprint: string; now: number },
): Verdict {
  if (!earlier || call.now - earlier.startedAt >= REMEMBERED_MS) return { kind: "first" };
  if (earlier.fingerprint !== call.fingerprint) return { kind: "other-call" };
  return earlier.answer ? { kind: "repeat", answer: earlier.answer } : { kind: "running" };
}

/** What tells two calls apart: endpoint and body. */
export function fingerprint(call: { url: string; body: unknown }): string {
  return digest(`${call.url}\n${JSON.stringify(call.body) ?? ""}`);
}

/**
 * A text's place-holder of 128 bits: nobody finds two texts with the same one, and a million of them stay small. As a
 * key of a credential it also keeps API keys out of the state file.
 */
export function digest(text: string): string {
  return hash("sha256", text, "buffer").toString("base64url", 0, 16);
}
