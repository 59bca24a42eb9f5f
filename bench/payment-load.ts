import { randomUUID } from "node:crypto";
import { Pool } from "undici";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";

/** As many as a busy shop's server keeps open; more only wait for one another on one core. */
const CONNECTIONS = 16;

/** A payment as the API shows it, as far as the load looks at it. */
export type ShownPayment = { readonly id: string; readonly status: string; readonly description: string };

/** Calls of the payments API over a pool of connections. Every answer is looked at; a wrong one ends the benchmark. */
export type PaymentLoad = AsyncDisposable & {
  readonly create: (n: number) => Promise<ShownPayment>;
  readonly read: (id: string) => Promise<ShownPayment>;
  readonly get: (path: string) => Promise<unknown>;
  readonly put: (path: string, body: unknown) => Promise<unknown>;
};

export function paymentLoad(url: string): PaymentLoad {
  const pool = new Pool(url, { connections: CONNECTIONS });
  const authorization = `Bearer ${DEFAULT_LIVE_KEY}`;

  async function call(method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<unknown> {
    const answer = await pool.request({
      method,
      path,
      headers: {
        authorization,
        ...(method === "GET" ? {} : { "content-type": "application/json", "idempotency-key": randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`);
    return JSON.parse(text);
  }

  return {
    create: async (n) => {
      const wanted = paymentBody(n);
      return checked(await call("POST", "/v2/payments", wanted), {});
    },
    read: async (id) => checked(await call("GET", `/v2/payments/${id}`), { id }),
    get: (path) => call("GET", path),
    put: (path, body) => call("PUT", path, body),
    [Symbol.asyncDispose]: () => pool.close(),
  };
}

/** A create call as an invoicing program makes it; no two are equal. */
function paymentBody(n: number): object {
  return {
    amount: { currency: "EUR", value: `${10 + (n % 900)}.${String(n % 100).padStart(2, "0")}` },
    description: `Invoice 2026-${String(n).padStart(7, "0")}, Garage Jansen`,
    redirectUrl: `https://pay.example.org/i/${randomUUID()}/return`,
    webhookUrl: "https://pay.example.org/webhooks/mollie/m_4f1c2b7a9d",
    metadata: { invoiceId: `inv_${randomUUID()}`, attempt: 1 },
  };
}

function checked(answer: unknown, expected: { id?: string }): ShownPayment {
  if (!isShownPayment(answer) || answer.status !== "open" || (expected.id ?? answer.id) !== answer.id)
    throw new Error(`That is not the payment that was asked for: ${JSON.stringify(answer)}`);
  return answer;
}

function isShownPayment(answer: unknown): answer is ShownPayment {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "id" in answer &&
    typeof answer.id === "string" &&
    "status" in answer &&
    "description" in answer
  );
}

/** Runs a step again and again, as many at a time as there are connections, until the time is up or `most` are done. */
export async function repeated(
  step: (n: number) => Promise<void>,
  limits: { ms: number; most: number; from?: number },
): Promise<{ done: number; ms: number }> {
  const began = performance.now();
  let started = limits.from ?? 0;
  let done = 0;
  const end = started + limits.most;
  async function worker(): Promise<void> {
    while (started < end && performance.now() - began < limits.ms) {
      await step(started++);
      done += 1;
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return { done, ms: performance.now() - began };
}
