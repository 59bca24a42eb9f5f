import { connect } from "node:tls";
import { describe, expect, test } from "vitest";
import { eur } from "../testing/payment-cases.ts";
import {
  A_PAYMENT,
  type Answer,
  type Json,
  rowsAt,
  startedSandbox,
  textAt,
} from "../testing/started-sandbox.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

const HAL = /^application\/hal\+json/;
const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** Every `{ href, type }` in an answer, wherever it stands. */
function linksIn(value: unknown): Json[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    name === "_links" ? Object.values(Object(part)).filter(Boolean).map(Object) : linksIn(part),
  );
  return inner;
}

describe("protocol: base", () => {
  test("everything is below /v2, and nothing of an older version is there", async () => {
    await using t = await startedSandbox();
    expect((await t.call("GET", "/v2/payments")).status).toBe(200);
    for (const path of ["/v1/payments", "/payments", "/v2"]) {
      const answer = await t.call("GET", path);
      expect([path, answer.status, answer.body["title"]]).toEqual([path, 404, "Not Found"]);
      expect(answer.headers.get("content-type")).toMatch(HAL);
    }
  });

  test("https is spoken when asked", async () => {
    await using t = await startedSandbox({ tls: "self-signed" });
    expect(t.url).toMatch(/^https:/);
  });

  test.each([
    ["TLSv1.1", "TLSv1.1", /protocol version/],
    ["TLSv1.2", "TLSv1.2", null],
  ] as const)("who speaks %s at most is heard from TLS 1.2 on", async (_what, maxVersion, refusal) => {
    await using t = await startedSandbox({ tls: "self-signed" });
    // Without the lower security level this client would not even offer 1.1.
    const options = { minVersion: "TLSv1.1", maxVersion, ciphers: "DEFAULT@SECLEVEL=0" } as const;
    const socket = connect({ ...options, port: Number(new URL(t.url).port), rejectUnauthorized: false });
    const outcome = await new Promise<unknown>((resolve) => {
      socket.once("secureConnect", () => resolve(socket.getProtocol()));
      socket.once("error", (error) => resolve(error.message));
    });
    socket.destroy();
    expect(outcome).toEqual(refusal === null ? maxVersion : expect.stringMatching(refusal));
  });
});

describe("protocol: bodies", () => {
  test("JSON is read, and so is a form", async () => {
    await using t = await startedSandbox();
    expect((await t.call("POST", "/v2/payments", { body: A_PAYMENT })).status).toBe(201);
    const body =
      "amount[currency]=EUR&amount[value]=10.00&description=Form&redirectUrl=https://a.nl&method[]=ideal&method[]=paypal";
    const form = await t.call("POST", "/v2/payments", { headers: FORM, body });
    expect(form).toMatchObject({ status: 201, body: { amount: eur("10.00"), method: null } });
  });

  test.each([
    ["GET", "/v2/payments", 200],
    ["POST", "/v2/payments", 422],
    ["GET", "/v2/payments/tr_none", 404],
    ["GET", "/v2/nothing-here", 404],
    ["PUT", "/v2/payments", 405],
    ["GET", "/v2/methods", 200],
    ["GET", "/v2/profiles/me", 200],
  ])("%s %s answers in HAL, with %i", async (method, path, status) => {
    await using t = await startedSandbox();
    const answer = await t.call(method, path, method === "GET" ? {} : { body: {} });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(HAL);
  });
});

describe("protocol: HAL", () => {
  test("links are absolute and tell their type, and each resource says what it is", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    await t.decide(id, { status: "paid" });
    await t.call("POST", `/v2/payments/${id}/refunds`, { body: { amount: eur("1.00") } });
    for (const path of [
      "/v2/payments",
      `/v2/payments/${id}?embed=refunds`,
      "/v2/refunds",
      "/v2/methods",
      "/v2/profiles/me",
    ]) {
      const { body } = await t.call("GET", path);
      const links = linksIn(body);
      expect(links.length).toBeGreaterThan(1);
      for (const { href, type } of links) {
        expect(["application/hal+json", "text/html"]).toContain(type);
        expect(URL.canParse(String(href)), String(href)).toBe(true);
      }
      const rows = Object.values(Object(body["_embedded"])).flat();
      for (const row of rows.length > 0 ? rows : [body]) expect(row).toHaveProperty("resource");
    }
  });

  test("a list has a count, its rows, and four links", async () => {
    await using t = await startedSandbox();
    const { body } = await t.call("GET", "/v2/payments");
    expect(body).toMatchObject({ count: 0, _embedded: { payments: [] } });
    expect(Object.keys(Object(body["_links"])).toSorted()).toEqual([
      "documentation",
      "next",
      "previous",
      "self",
    ]);
  });
});

describe("protocol: booleans and nesting in queries", () => {
  test("true and false are words, and nothing else is", async () => {
    await using t = await startedSandbox();
    const { body } = await t.call("POST", "/_sandbox/tokens", { body: {} });
    const key = textAt(body, "token");
    for (const [testmode, status] of [
      ["true", 200],
      ["false", 200],
      ["1", 400],
      ["yes", 400],
    ] as const)
      expect((await t.call("GET", `/v2/payments?testmode=${testmode}`, { key })).status).toBe(status);
  });

  test("an amount is amount[value] and amount[currency]", async () => {
    await using t = await startedSandbox();
    const ask = (query: string) => t.call("GET", `/v2/methods?${query}`);
    expect((await ask("amount[value]=10.00&amount[currency]=EUR")).status).toBe(200);
    expect((await ask("amount%5Bvalue%5D=10.00&amount%5Bcurrency%5D=EUR")).status).toBe(200);
    expect(await ask("amount=10.00")).toMatchObject({ status: 400, body: { field: "amount" } });
  });
});

test("protocol: errors have status, title, detail, the field as a dotted path, and documentation", async () => {
  await using t = await startedSandbox();
  const body = { ...A_PAYMENT, billingAddress: { email: "a@b.nl", phone: "06" } };
  expect((await t.call("POST", "/v2/payments", { body })).body).toEqual({
    status: 422,
    title: "Unprocessable Entity",
    detail: expect.stringMatching(/\.$/),
    field: "billingAddress.phone",
    _links: { documentation: { href: expect.stringContaining("https://"), type: "text/html" } },
  });
  expect((await t.call("GET", "/v2/payments/tr_none")).body).not.toHaveProperty("field");
});

describe("protocol: codes", () => {
  const paid = async (t: Started) => {
    const { id } = await t.created();
    await t.decide(id, { status: "paid" });
    return `/v2/payments/${id}`;
  };
  const refund = { body: { amount: eur("121.00") } };
  const cases: ReadonlyArray<readonly [status: number, what: string, ask: (t: Started) => Promise<Answer>]> =
    [
      [200, "what is read", (t) => t.call("GET", "/v2/payments")],
      [201, "what is created", (t) => t.call("POST", "/v2/payments", { body: A_PAYMENT })],
      [
        202,
        "what is being done",
        async (t) => {
          const { id } = await t.created({ method: "creditcard", captureMode: "manual" });
          await t.decide(id, { status: "authorized" });
          return t.call("POST", `/v2/payments/${id}/release-authorization`);
        },
      ],
      [
        204,
        "what is gone now",
        async (t) => {
          const path = await paid(t);
          const { body } = await t.call("POST", `${path}/refunds`, refund);
          return t.call("DELETE", `${path}/refunds/${textAt(body, "id")}`);
        },
      ],
      [400, "what is no JSON", (t) => t.call("POST", "/v2/payments", { body: "{ amount: 10 }" })],
      [401, "a key that nobody has", (t) => t.call("GET", "/v2/payments", { key: `live_${"0".repeat(34)}` })],
      [401, "a key that nobody has, wherever it knocks", (t) => t.call("GET", "/v2/none", { key: "live_0" })],
      [403, "what a key may not", (t) => t.call("GET", "/v2/webhooks")],
      [404, "what is not there", (t) => t.call("GET", "/v2/payments/tr_none")],
      [404, "what the sandbox does not have", (t) => t.call("GET", "/v2/terminals")],
      [405, "another verb", (t) => t.call("PUT", "/v2/payments", { body: {} })],
      [
        409,
        "the same refund again",
        async (t) => {
          const path = await paid(t);
          const half = { body: { amount: eur("10.00") } };
          await t.call("POST", `${path}/refunds`, half);
          return t.call("POST", `${path}/refunds`, half);
        },
      ],
      [
        410,
        "what was deleted",
        async (t) => {
          const { body } = await t.call("POST", "/v2/customers", { body: {} });
          const path = `/v2/customers/${textAt(body, "id")}`;
          await t.call("DELETE", path);
          return t.call("GET", path);
        },
      ],
      [
        415,
        "another media type",
        (t) =>
          t.call("POST", "/v2/payments", { body: "<a/>", headers: { "content-type": "application/xml" } }),
      ],
      [
        422,
        "what cannot be",
        (t) => t.call("POST", "/v2/payments", { body: { ...A_PAYMENT, description: "" } }),
      ],
      ...([429, 500, 502, 503, 504] as const).map(
        (status) =>
          [
            status,
            "a fault that was asked for",
            async (t: Started) => {
              await t.call("POST", "/_sandbox/faults", { body: { fault: "error", status } });
              return t.call("GET", "/v2/payments");
            },
          ] as const,
      ),
    ];

  test.each(cases)("%i for %s", async (status, _what, ask) => {
    await using t = await startedSandbox();
    const answer = await ask(t);
    expect(answer.status).toBe(status);
    if (status >= 400) expect(answer.body).toMatchObject({ status, title: expect.any(String) });
    if (status === 405) expect(answer.headers.get("allow")).toBe("GET, POST");
  });
});

test("protocol: a client may say who it is, or not", async () => {
  await using t = await startedSandbox();
  for (const agent of ["Voldaan/1.0 Node/24", ""])
    expect((await t.call("GET", "/v2/payments", { headers: { "user-agent": agent } })).status).toBe(200);
});

test("protocol: the version stays while fields, values and links are added", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.call("POST", "/_sandbox/faults", { body: { fault: "unknown-values" } });
  const newer = await t.payment(id);
  const { body: known } = await t.call("GET", `/v2/payments/${id}`);
  expect(Object.keys(newer)).toEqual(expect.arrayContaining(Object.keys(known)));
  expect(Object.keys(newer).length).toBeGreaterThan(Object.keys(known).length);
});

test("protocol: the newest calls are logged, refusals too and keys never", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/v2/payments", { body: {}, headers: { "idempotency-key": "intent-1" } });
  await t.call("GET", "/v2/payments?limit=2");
  const log = (await t.call("GET", "/_sandbox/calls")).body;
  expect(rowsAt(log, "calls")).toMatchObject([
    { method: "GET", url: "/v2/payments?limit=2", status: 200, idempotencyKey: null },
    { method: "POST", url: "/v2/payments", status: 422, idempotencyKey: "intent-1" },
  ]);
  expect(JSON.stringify(log)).not.toContain("VoldaanDemoProfile");
  await t.call("POST", "/_sandbox/reset");
  expect(rowsAt((await t.call("GET", "/_sandbox/calls")).body, "calls")).toEqual([]);
});

test("protocol: the log forgets the oldest calls", async () => {
  await using t = await startedSandbox();
  for (let n = 0; n < 201; n++) await t.call("GET", `/v2/payments/tr_${n}`);
  const calls = rowsAt((await t.call("GET", "/_sandbox/calls")).body, "calls");
  expect([calls.length, calls.at(-1)?.["url"]]).toEqual([200, "/v2/payments/tr_1"]);
});
