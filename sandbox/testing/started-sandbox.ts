import { DEFAULT_LIVE_KEY } from "../profiles/default-profile.ts";
import { type SandboxOptions, startSandbox } from "../start-sandbox.ts";
import { hearWebhooks } from "./webhook-ear.ts";

/** A JSON answer, loosely typed: a test says what it expects by comparing. */
export type Json = { readonly [name: string]: unknown };

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Json };

/** What every payment of the tests has, unless the test says otherwise. */
export const A_PAYMENT = {
  amount: { currency: "EUR", value: "121.00" },
  description: "Invoice 2026-0042",
  redirectUrl: "https://shop.example.org/return",
  cancelUrl: "https://shop.example.org/canceled",
};

/** A running sandbox over real HTTP, and an ear for its webhook calls. Ends with the test: `await using`. */
export async function startedSandbox(options: Partial<SandboxOptions> = {}) {
  const sandbox = await startSandbox({ port: 0, ...options });
  const ear = await hearWebhooks();

  async function call(
    method: string,
    path: string,
    {
      body,
      key = DEFAULT_LIVE_KEY,
      headers = {},
    }: { body?: unknown; key?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const answer = await fetch(new URL(path, sandbox.url), {
      method,
      redirect: "manual",
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === "" ? {} : asJson(text) };
  }

  /** Creates a payment whose webhook the test hears. */
  async function created(fields: Json = {}, options: { key?: string } = {}): Promise<Payment> {
    const body = { ...A_PAYMENT, webhookUrl: ear.url, ...fields };
    const answer = await call("POST", "/v2/payments", { body, ...options });
    if (answer.status !== 201) throw new Error(`The payment was refused: ${JSON.stringify(answer.body)}`);
    return asPayment(answer.body);
  }

  async function payment(id: string): Promise<Payment> {
    return asPayment((await call("GET", `/v2/payments/${id}`)).body);
  }

  /** Decides in the payer's place. */
  function decide(id: string, body: { status: string; method?: string }): Promise<Answer> {
    return call("POST", `/_sandbox/payments/${id}`, { body });
  }

  /** Why a payment's webhook was called, oldest first. */
  async function deliveryReasons(id: string): Promise<unknown[]> {
    const { body } = await call("GET", `/_sandbox/deliveries?payment=${id}`);
    return rowsAt(body, "deliveries")
      .map(({ reason }) => reason)
      .toReversed();
  }

  /** Moves the clock ahead; what fell due has happened when this returns. */
  async function advance(duration: string): Promise<Date> {
    const { body } = await call("POST", "/_sandbox/clock", { body: { advance: duration } });
    return new Date(String(body["now"]));
  }

  /** Opens a page as a browser without script does, without following redirects. */
  async function page(url: string, headers: Record<string, string> = {}) {
    const answer = await fetch(new URL(url, sandbox.url), { redirect: "manual", headers });
    return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
  }

  /** Sends a page's form. */
  async function submit(url: string, fields: Record<string, string>) {
    const body = new URLSearchParams(fields);
    const answer = await fetch(new URL(url, sandbox.url), { method: "POST", redirect: "manual", body });
    return {
      status: answer.status,
      location: answer.headers.get("location") ?? "",
      text: await answer.text(),
    };
  }

  return {
    url: sandbox.url,
    webhooks: ear,
    call,
    created,
    payment,
    decide,
    deliveryReasons,
    advance,
    page,
    submit,
    close: sandbox.close,
    [Symbol.asyncDispose]: async () => {
      await sandbox.close();
      await ear.close();
    },
  };
}

/** What the tests read of a payment; the rest they compare. */
export type Payment = Json & {
  readonly id: string;
  readonly status: string;
  readonly createdAt: string;
};

/** The value at the end of a path through an answer, or undefined. */
export function valueAt(body: unknown, ...path: ReadonlyArray<string | number>): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], body);
}

/** The text at the end of a path through an answer; fails when there is none. */
export function textAt(body: unknown, ...path: ReadonlyArray<string | number>): string {
  const value = valueAt(body, ...path);
  if (typeof value !== "string") throw new Error(`There is no text at ${path.join(".")}.`);
  return value;
}

/** The rows of a list at the end of a path through an answer. */
export function rowsAt(body: unknown, ...path: readonly string[]): Json[] {
  const value = valueAt(body, ...path);
  if (!Array.isArray(value)) throw new Error(`There is no list at ${path.join(".")}.`);
  return value;
}

/** The address that the payer is sent to. */
export function checkoutOf(payment: Payment): string {
  return textAt(payment, "_links", "checkout", "href");
}

function asPayment(body: Json): Payment {
  return {
    ...body,
    id: textAt(body, "id"),
    status: textAt(body, "status"),
    createdAt: textAt(body, "createdAt"),
  };
}

function asJson(text: string): Json {
  const json: Json = JSON.parse(text);
  return json;
}
