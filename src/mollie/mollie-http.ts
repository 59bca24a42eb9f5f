import { setTimeout as sleep } from "node:timers/promises";
import type { Static, TSchema } from "typebox";
import { seconds } from "../clock/clock.ts";
import { MollieError, readAnswer } from "./mollie-schemas.ts";

/**
 * How every call to Mollie ends. `done`: Mollie did it. `refused`: Mollie said no and did nothing. `unknown`: nobody
 * knows whether Mollie did it (a lost answer, a 5xx), so ask again, a create with the same idempotency key.
 */
export type MollieAnswer<T> =
  | { kind: "done"; value: T }
  | { kind: "refused"; status: number; detail: string; field: string | null }
  | { kind: "unknown"; reason: string; retryAfterMs: number | null };

/** One exchange with Mollie, for the integration log: bodies as sent and received, the key never. */
export type MollieExchange = {
  method: string;
  url: string;
  request: unknown;
  status: number | null;
  answer: unknown;
  durationMs: number;
  failure: string | null;
};

/** Whose key, and where the exchange is noted. */
export type Caller = { apiKey: string; note: (exchange: MollieExchange) => void };

/** Mollie publishes no limit; its own clients wait 10 to 60 s. A payer waits in front of this, so less. */
const TIMEOUT_MS = seconds(15);

/** Mollie's answers are a few kilobytes, a page of 250 payments some 500 kB. */
const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;

/** Reading can be repeated without harm: twice more, after about 0.2 and 0.6 s. */
const READ_RETRY_DELAYS_MS = [200, 600];

/**
 * Who presses twice asks twice, and Mollie answers the second with a conflict until it has answered the first, which
 * takes it a second or less.
 */
const FIRST_REQUEST_DELAYS_MS = [300, 700, 1500];
/** The reason of an answer that is unknown because Mollie has not answered the first request with this key. */
export const STILL_WORKING = "Mollie is still working on the first request.";

/** These say that Mollie, or something before it, could not answer now (https://docs.mollie.com/reference/handling-errors). */
const TRANSIENT = new Set([408, 429, 500, 502, 503, 504]);

export type MollieOptions = {
  apiUrl: string;
  userAgent: string;
  /** Waits so many milliseconds before a call is repeated; a simulation does not. */
  pause?: (ms: number) => Promise<unknown>;
  /** How long an answer is waited for; a simulation is shorter of patience. */
  timeoutMs?: number;
};

/** How Mollie is spoken to, whatever is said: one call, a read with its repeats, a create, a page of a list. */
export function mollieHttp({ apiUrl, userAgent, pause = sleep, timeoutMs = TIMEOUT_MS }: MollieOptions) {
  const base = apiUrl.replace(/\/+$/, "");

  async function call<S extends TSchema>(
    { apiKey, note }: Caller,
    { method, path, schema, body, idempotencyKey }: Call<S>,
  ): Promise<MollieAnswer<Static<S>>> {
    const url = path.startsWith("http") ? path : `${base}/v2${path}`;
    const started = performance.now();
    const noted = (part: Pick<MollieExchange, "status" | "answer" | "failure">) =>
      note({
        method,
        url,
        request: body ?? null,
        durationMs: Math.round(performance.now() - started),
        ...part,
      });
    try {
      const response = await fetch(url, {
        method,
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          authorization: `Bearer ${apiKey}`,
          accept: "application/hal+json",
          "user-agent": userAgent,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
        },
        ...(body === undefined ? {} : { body }),
      });
      const json = await readJson(response);
      noted({ status: response.status, answer: json, failure: null });
      return judge({ response, json, schema });
    } catch (error) {
      const reason = describe(error, { timeoutMs });
      noted({ status: null, answer: null, failure: reason });
      return { kind: "unknown", reason, retryAfterMs: null };
    }
  }

  async function read<S extends TSchema>(caller: Caller, options: Omit<Call<S>, "method">) {
    for (const delay of READ_RETRY_DELAYS_MS) {
      const answer = await call(caller, { method: "GET", ...options });
      // Told to wait: that is longer than a caller should stand here, so whoever asked decides.
      if (answer.kind !== "unknown" || answer.retryAfterMs !== null) return answer;
      await pause(delay * (0.75 + Math.random() / 2));
    }
    return call(caller, { method: "GET", ...options });
  }

  async function create<S extends TSchema>(
    caller: Caller,
    options: Omit<Call<S>, "method"> & { idempotencyKey: string },
  ) {
    const request = { method: "POST", ...options } as const;
    for (const delay of FIRST_REQUEST_DELAYS_MS) {
      const answer = await call(caller, request);
      if (answer.kind !== "unknown" || answer.reason !== STILL_WORKING) return answer;
      await pause(delay);
    }
    return call(caller, request);
  }

  async function list<S extends TSchema>(
    caller: Caller,
    { first, from, schema }: { first: string; from: string | null; schema: S },
  ): Promise<MollieAnswer<Static<S>>> {
    const path = from === null ? first : pageWithin(base, from);
    // Beginning anew instead would look like the end of a list that has more.
    if (path === null)
      return { kind: "unknown", reason: "Mollie's next page is elsewhere.", retryAfterMs: null };
    return read(caller, { path, schema });
  }

  return { call, read, create, list };
}

type Call<S extends TSchema> = {
  method: "GET" | "POST" | "DELETE";
  path: string;
  schema: S;
  body?: string;
  idempotencyKey?: string;
};

/** The next page's address, only when it is at the same Mollie: the key goes nowhere else. */
function pageWithin(base: string, from: string): string | null {
  const page = URL.parse(from, base);
  return page?.origin === new URL(base).origin ? page.href : null;
}

async function readJson(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER_BYTES) throw new Error("Mollie's answer was larger than 4 MB.");
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    // A proxy's HTML page, say. `judge` treats what is not Mollie's JSON as an answer that never came.
    return text.slice(0, 1000);
  }
}

function judge<S extends TSchema>({
  response,
  json,
  schema,
}: {
  response: Response;
  json: unknown;
  schema: S;
}): MollieAnswer<Static<S>> {
  if (response.ok) {
    const value = readAnswer(schema, json);
    return value === undefined
      ? {
          kind: "unknown",
          reason: "Mollie's answer was not what its documentation says.",
          retryAfterMs: null,
        }
      : { kind: "done", value };
  }
  const error = readAnswer(MollieError, json);
  if (TRANSIENT.has(response.status) || error === undefined) {
    return {
      kind: "unknown",
      reason: `Mollie answered ${response.status}.`,
      retryAfterMs: retryAfter(response),
    };
  }
  // A first create with this key is still running at Mollie: not a refusal, its answer comes on a repeat.
  if (response.status === 409) {
    return { kind: "unknown", reason: STILL_WORKING, retryAfterMs: null };
  }
  return { kind: "refused", status: response.status, detail: error.detail, field: error.field ?? null };
}

function retryAfter(response: Response): number | null {
  const value = response.headers.get("retry-after");
  return value !== null && /^\d{1,5}$/.test(value) ? seconds(Number(value)) : null;
}

function describe(error: unknown, { timeoutMs }: { timeoutMs: number }): string {
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return `Mollie did not answer within ${timeoutMs / 1000} seconds.`;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return `Mollie could not be reached (${cause instanceof Error ? cause.message : String(cause)}).`;
}
