import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createMollieClient } from "./mollie-client.ts";
import type { MollieExchange } from "./mollie-http.ts";

type Received = { method: string; url: string; headers: IncomingMessage["headers"]; body: string };
type Reply = (response: ServerResponse, received: Received) => void;

const KEY = `live_${"k".repeat(32)}`;

/** Answers what the test said, the last reply again and again; remembers what it was asked. */
const received: Received[] = [];
let replies: Reply[] = [];
const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const call: Received = {
    method: request.method ?? "",
    url: request.url ?? "",
    headers: request.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
  received.push(call);
  const reply = replies.length > 1 ? replies.shift() : replies[0];
  reply?.(response, call);
}
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("A TCP server has a port.");
const apiUrl = `http://127.0.0.1:${address.port}`;

const exchanges: MollieExchange[] = [];
const caller = { apiKey: KEY, note: (exchange: MollieExchange) => void exchanges.push(exchange) };
const client = createMollieClient({ apiUrl: `${apiUrl}/`, userAgent: "Voldaan/test" });

beforeEach(() => {
  received.length = 0;
  exchanges.length = 0;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

const PAYMENT = {
  resource: "payment",
  id: "tr_one",
  mode: "live",
  createdAt: "2026-05-04T12:00:01+00:00",
  amount: { currency: "EUR", value: "121.00" },
  status: "open",
  profileId: "pfl_one",
  description: "F2026-00001",
  sequenceType: "oneoff",
  _links: { checkout: { href: "https://checkout.example/one", type: "text/html" } },
};

function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (response) =>
    response
      .writeHead(status, { "content-type": "application/hal+json", ...headers })
      .end(JSON.stringify(body));
}

const mollieError = (status: number, detail: string, field?: string) => ({
  status,
  title: "Title",
  detail,
  ...(field === undefined ? {} : { field }),
  _links: { documentation: { href: "https://docs.example", type: "text/html" } },
});

const BODY = JSON.stringify({ amount: { currency: "EUR", value: "121.00" }, description: "é ✓" });
const create = () => client.createPayment(caller, { body: BODY, idempotencyKey: "pay_1" });
const get = () => client.getPayment(caller, { id: "tr_one" });

describe("a create", () => {
  test("is sent byte for byte, with the key, the idempotency key and who we are", async () => {
    replies = [json(201, PAYMENT)];
    expect(await create()).toEqual({ kind: "done", value: PAYMENT });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method: "POST", url: "/v2/payments", body: BODY });
    expect(received[0]?.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      "idempotency-key": "pay_1",
      "content-type": "application/json",
      "user-agent": "Voldaan/test",
    });
  });

  test("that Mollie refuses says why and at which field", async () => {
    replies = [json(422, mollieError(422, "The amount is higher than the maximum", "amount"))];
    expect(await create()).toEqual({
      kind: "refused",
      status: 422,
      detail: "The amount is higher than the maximum",
      field: "amount",
    });
    replies = [json(401, mollieError(401, "Missing authentication"))];
    expect(await create()).toEqual({
      kind: "refused",
      status: 401,
      detail: "Missing authentication",
      field: null,
    });
  });

  test.each([408, 429, 500, 502, 503, 504])(
    "that is answered %i may have happened, and is not sent again by itself",
    async (status) => {
      replies = [json(status, mollieError(status, "Later"))];
      expect(await create()).toMatchObject({ kind: "unknown" });
      expect(received).toHaveLength(1);
    },
  );

  test("whose first request is still running at Mollie is not refused", async () => {
    replies = [json(409, mollieError(409, "A request with this key is being processed"))];
    expect(await create()).toMatchObject({ kind: "unknown" });
  });

  test("whose first request is still running at Mollie waits for the answer to that one", async () => {
    const running = json(409, mollieError(409, "A request with this key is being processed"));
    replies = [running, running, json(201, PAYMENT)];
    expect(await create()).toMatchObject({ kind: "done", value: { id: "tr_one" } });
    expect(new Set(received.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
  });

  test.each<{ name: string; reply: Reply }>([
    { name: "a cut connection", reply: (response) => response.destroy() },
    {
      name: "an answer cut in the middle",
      reply: (response) => {
        response.writeHead(201, { "content-length": "5000" });
        response.write('{"resource":', () => response.destroy());
      },
    },
    { name: "a 201 that is no JSON", reply: (response) => response.writeHead(201).end("created") },
    {
      name: "a 201 that is half of its JSON",
      reply: (response) => response.writeHead(201).end('{"resource":"payment","id"'),
    },
    { name: "an empty 201", reply: (response) => response.writeHead(201).end() },
    { name: "a 201 about something else", reply: json(201, { ...PAYMENT, resource: "refund", id: "re_1" }) },
    { name: "a 201 without an amount", reply: json(201, { ...PAYMENT, amount: undefined }) },
    {
      name: "an amount as a number",
      reply: json(201, { ...PAYMENT, amount: { currency: "EUR", value: 121 } }),
    },
    {
      name: "a proxy's page with 403",
      reply: (response) =>
        response.writeHead(403, { "content-type": "text/html" }).end("<html>Blocked</html>"),
    },
    {
      name: "a way to another address",
      reply: (response) => response.writeHead(307, { location: `${apiUrl}/v2/elsewhere` }).end(),
    },
  ])("with $name may have happened", async ({ reply }) => {
    replies = [reply];
    expect(await create()).toMatchObject({ kind: "unknown", reason: expect.stringMatching(/\.$/) });
    expect(received).toHaveLength(1);
    expect(exchanges).toHaveLength(1);
  });

  test("at a Mollie that nobody reaches is unknown", async () => {
    const nobody = createMollieClient({ apiUrl: "http://127.0.0.1:9", userAgent: "Voldaan/test" });
    expect(await nobody.createPayment(caller, { body: BODY, idempotencyKey: "pay_1" })).toMatchObject({
      kind: "unknown",
      retryAfterMs: null,
    });
    expect(exchanges[0]).toMatchObject({
      status: null,
      failure: expect.stringContaining("could not be reached"),
    });
  });
});

describe("a read", () => {
  test("is repeated when Mollie stumbles, and says what came in the end", async () => {
    replies = [json(503, mollieError(503, "Busy")), (response) => response.destroy(), json(200, PAYMENT)];
    expect(await get()).toMatchObject({ kind: "done", value: { id: "tr_one" } });
    expect(received.map(({ url }) => url)).toEqual(
      Array(3).fill("/v2/payments/tr_one?embed=refunds,chargebacks"),
    );
    expect(exchanges.map(({ status }) => status)).toEqual([503, null, 200]);
  });

  test("is given up after three tries", async () => {
    replies = [json(500, mollieError(500, "Broken"))];
    expect(await get()).toMatchObject({ kind: "unknown", reason: "Mollie answered 500." });
    expect(received).toHaveLength(3);
  });

  test("is not repeated when Mollie says to wait, and tells how long", async () => {
    replies = [json(429, mollieError(429, "Too many requests"), { "retry-after": "17" })];
    expect(await get()).toEqual({ kind: "unknown", reason: "Mollie answered 429.", retryAfterMs: 17_000 });
    expect(received).toHaveLength(1);
  });

  test.each(["soon", "-1", "1e9", "Wed, 21 Oct 2026 07:28:00 GMT"])(
    "with Retry-After %s waits its own time",
    async (value) => {
      replies = [
        json(429, mollieError(429, "Too many requests"), { "retry-after": value }),
        json(200, PAYMENT),
      ];
      expect(await get()).toMatchObject({ kind: "done" });
      expect(received).toHaveLength(2);
    },
  );

  test("of what is not there is refused at once", async () => {
    replies = [json(404, mollieError(404, "No payment exists with token tr_one."))];
    expect(await get()).toMatchObject({ kind: "refused", status: 404 });
    expect(received).toHaveLength(1);
  });

  test("escapes an id that would lead elsewhere", async () => {
    replies = [json(200, PAYMENT)];
    await client.getPayment(caller, { id: "../profiles/me" });
    expect(received[0]?.url).toBe("/v2/payments/..%2Fprofiles%2Fme?embed=refunds,chargebacks");
  });

  test("takes fields, statuses and methods that Mollie added since", async () => {
    const newer = { ...PAYMENT, status: "queued", method: "wero", mood: { good: true } };
    replies = [json(200, newer)];
    expect(await get()).toMatchObject({ kind: "done", value: { status: "queued", method: "wero" } });
  });

  test("takes null for what Mollie usually leaves out", async () => {
    const nulls = {
      ...PAYMENT,
      method: null,
      metadata: null,
      details: null,
      expiresAt: null,
      isCancelable: null,
      amountRefunded: null,
      _links: { checkout: null },
    };
    replies = [json(200, nulls)];
    expect(await get()).toMatchObject({ kind: "done" });
    replies = [json(200, { ...PAYMENT, _links: {} })];
    expect(await get()).toMatchObject({ kind: "done" });
  });

  test("of more than four megabytes is not swallowed", async () => {
    replies = [json(200, { ...PAYMENT, metadata: "x".repeat(4 * 1024 * 1024) })];
    expect(await get()).toMatchObject({
      kind: "unknown",
      reason: expect.stringContaining("larger than 4 MB"),
    });
  });
});

describe("a list of payments", () => {
  const page = (next: string | null) => ({
    count: 1,
    _embedded: { payments: [PAYMENT] },
    _links: { next: next === null ? null : { href: next, type: "application/hal+json" } },
  });

  test("is followed to the next page of the same Mollie", async () => {
    replies = [json(200, page(null))];
    await client.listPayments(caller, { from: null });
    await client.listPayments(caller, { from: `${apiUrl}/v2/payments?from=tr_two&limit=250` });
    expect(received.map(({ url }) => url)).toEqual([
      "/v2/payments?limit=250",
      "/v2/payments?from=tr_two&limit=250",
    ]);
  });

  test.each([
    "https://elsewhere.example/v2/payments?from=tr_two",
    "http://127.0.0.1:9/v2/payments",
    "file:///etc/passwd",
    "//elsewhere.example/x",
    "http://[",
  ])("never takes the key to %s", async (from) => {
    replies = [json(200, page(null))];
    expect(await client.listPayments(caller, { from })).toMatchObject({ kind: "unknown" });
    expect(received).toEqual([]);
  });
});

test("methods are asked for with amount, currency and country, wallets included", async () => {
  replies = [json(200, { _embedded: { methods: [{ id: "ideal", description: "iDEAL" }] } })];
  const amount = { currency: "EUR", value: "121.00" };
  await client.listMethods(caller, { amount, billingCountry: "NL" });
  await client.listMethods(caller, { amount, billingCountry: null });
  const queries = received.map(({ url }) => Object.fromEntries(new URL(url, apiUrl).searchParams));
  const asked = {
    "amount[value]": "121.00",
    "amount[currency]": "EUR",
    includeWallets: "applepay,googlepay",
  };
  expect(queries).toEqual([{ ...asked, billingCountry: "NL" }, asked]);
});

test("a cancel is a DELETE with a key of its own", async () => {
  replies = [json(200, { ...PAYMENT, status: "canceled" })];
  const answer = await client.cancelPayment(caller, { id: "tr_one", idempotencyKey: "cancel-pay_1" });
  expect(answer).toMatchObject({ kind: "done", value: { status: "canceled" } });
  expect(received[0]).toMatchObject({ method: "DELETE", url: "/v2/payments/tr_one" });
  expect(received[0]?.headers["idempotency-key"]).toBe("cancel-pay_1");
});

test("a refund that was called off has no body, and is done", async () => {
  replies = [(response) => response.writeHead(204).end()];
  const answer = await client.cancelRefund(caller, { molliePaymentId: "tr_one", id: "re_one" });
  expect(answer).toEqual({ kind: "done", value: null });
  expect(received).toMatchObject([{ method: "DELETE", url: "/v2/payments/tr_one/refunds/re_one" }]);
});

test("each exchange is noted with what was said on both sides, and never with the key", async () => {
  replies = [json(201, PAYMENT)];
  await create();
  replies = [json(422, mollieError(422, "No"))];
  await create();
  replies = [(response) => response.destroy()];
  await create();
  expect(exchanges).toMatchObject([
    {
      method: "POST",
      url: `${apiUrl}/v2/payments`,
      request: BODY,
      status: 201,
      answer: PAYMENT,
      failure: null,
    },
    { status: 422, answer: { detail: "No" }, failure: null },
    { status: null, answer: null, failure: expect.any(String) },
  ]);
  expect(exchanges.every(({ durationMs }) => Number.isInteger(durationMs) && durationMs >= 0)).toBe(true);
  expect(JSON.stringify(exchanges)).not.toContain(KEY);
});
