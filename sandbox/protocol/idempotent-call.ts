import { createHash } from "node:crypto";
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

export function fingerprint(call: { url: string; body: unknown }): string {
  return createHash("sha256")
    .update(call.url)
    .update("\n")
    .update(JSON.stringify(call.body) ?? "")
    .digest("hex");
}

/** Drops what is older than an hour. The map is in the order of arrival, so the walk ends at the first young one. */
export function forgetOld(calls: Map<string, IdempotentCall>, now: number): void {
  for (const [key, call] of calls) {
    if (now - call.startedAt < REMEMBERED_MS) return;
    calls.delete(key);
  }
}
