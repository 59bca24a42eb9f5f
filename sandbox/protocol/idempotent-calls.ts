import { type IdempotentCall, REMEMBERED_MS } from "./idempotent-call.ts";
import { type PackedText, textPacker, unpacked } from "./packed-texts.ts";

/** The calls of the last hour that came with an `Idempotency-Key`, by that key. */
export type IdempotentCalls = {
  readonly get: (key: string) => IdempotentCall | undefined;
  /** Notes a call, at first without an answer, and later with it. */
  readonly set: (call: IdempotentCall) => void;
  readonly delete: (key: string) => void;
  /** Drops what is older than an hour. */
  readonly forgetOld: (now: number) => void;
  readonly all: () => IdempotentCall[];
};

type Kept = {
  readonly fingerprint: string;
  readonly startedAt: number;
  /** 0 and null while there is no answer. */
  readonly status: number;
  readonly body: PackedText | null;
};

/**
 * Bodies are put away compressed: a client that sends a key with every call, as Mollie's own do, can make a million
 * within the hour, and their answers alone would take more than a gigabyte.
 */
export function idempotentCalls(saved: readonly IdempotentCall[]): IdempotentCalls {
  const kept = new Map<string, Kept>();
  const pack = textPacker();

  function set({ key, fingerprint, startedAt, answer }: IdempotentCall): void {
    const body = answer && pack(answer.body);
    kept.set(key, { fingerprint, startedAt, status: answer?.status ?? 0, body });
  }

  function read(key: string, { fingerprint, startedAt, status, body }: Kept): IdempotentCall {
    return { key, fingerprint, startedAt, answer: body && { status, body: unpacked(body) } };
  }

  for (const call of saved) set(call);
  return {
    get: (key) => {
      const call = kept.get(key);
      return call && read(key, call);
    },
    set,
    delete: (key) => kept.delete(key),
    forgetOld: (now) => {
      // In the order of arrival, so the walk ends at the first young one.
      for (const [key, call] of kept) {
        if (now - call.startedAt < REMEMBERED_MS) return;
        kept.delete(key);
      }
    },
    all: () => [...kept].map(([key, call]) => read(key, call)),
  };
}
