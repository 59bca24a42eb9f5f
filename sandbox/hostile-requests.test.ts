import { connect } from "node:net";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { A_PAYMENT, type Answer, startedSandbox } from "./testing/started-sandbox.ts";

const PATHS = [
  "payments",
  "methods",
  "methods/all",
  "profiles/me",
  "refunds",
  "chargebacks",
  "customers",
  "payment-links",
  "webhooks",
  "events",
];
const PARTS = ["refunds", "chargebacks", "captures", "payments", "release-authorization", "ping"];

const anId = fc.oneof(fc.constantFrom("tr_known", "re_1", "pl_1", "cst_1", "__proto__", ".."), fc.string());
const aPath = fc
  .tuple(
    fc.constantFrom(...PATHS),
    fc.option(anId, { nil: null }),
    fc.option(fc.constantFrom(...PARTS), { nil: null }),
    fc.option(anId, { nil: null }),
  )
  .map((parts) =>
    parts
      .filter((part) => part !== null)
      .map((part) => (part.includes("/") && PATHS.includes(part) ? part : encodeURIComponent(part)))
      .join("/"),
  );

const QUERY_NAMES = [
  "limit",
  "from",
  "sort",
  "embed",
  "include",
  "amount[value]",
  "amount[currency]",
  "locale",
  "testmode",
  "profileId",
  "currency",
  "__proto__[a]",
  "amount[]",
];
const aQuery = fc
  .dictionary(fc.constantFrom(...QUERY_NAMES), fc.oneof(fc.string(), fc.constantFrom("asc", "1", "EUR")), {
    maxKeys: 3,
  })
  .map((query) => new URLSearchParams(query).toString());

const aValue = fc.oneof(
  fc.jsonValue(),
  fc.record({ currency: fc.constantFrom("EUR", "JPY", "QQQ", 1), value: fc.oneof(fc.string(), fc.double()) }),
  fc.constantFrom("EUR", "10.00", "ideal", "creditcard", "https://a.example.org", "1e9999", "NaN", ""),
);

/** Nearly right bodies go further into the checks than random ones: a payment with a few fields replaced. */
const aBody = fc.oneof(
  fc.jsonValue(),
  fc
    .dictionary(
      fc.constantFrom(
        ...Object.keys(A_PAYMENT),
        "webhookUrl",
        "method",
        "lines",
        "metadata",
        "billingAddress",
        "locale",
        "dueDate",
        "customerId",
        "sequenceType",
        "captureMode",
        "expiresAt",
        "allowedMethods",
        "name",
        "email",
        "url",
        "eventTypes",
        "__proto__",
      ),
      aValue,
    )
    .map((fields) => ({ ...A_PAYMENT, ...fields })),
);

const HEADERS: ReadonlyArray<Record<string, string>> = [
  {},
  { "idempotency-key": "k" },
  { "content-type": "application/x-www-form-urlencoded" },
];

test("no request makes the sandbox fail, and every refusal has Mollie's form", async () => {
  await using t = await startedSandbox();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("GET", "POST", "PATCH", "DELETE", "PUT"),
      aPath,
      aQuery,
      aBody,
      fc.constantFrom(...HEADERS),
      async (method, path, query, body, headers) => {
        const hasBody = method !== "GET";
        const answer = await t.call(method, `/v2/${path}?${query}`, {
          headers,
          ...(hasBody ? { body: body === undefined ? "" : body } : {}),
        });
        expectMolliesForm(answer);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "1e999",
  "\u0000",
  '{"a":'.repeat(5000),
  "[".repeat(50_000),
  `{"metadata":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
])("a body that is no payment is refused (%#)", async (body) => {
  await using t = await startedSandbox();
  expectMolliesForm(
    await t.call("POST", "/v2/payments", {
      body,
      headers: { "content-type": "application/json", "idempotency-key": "k" },
    }),
  );
});

test("a form whose names are nested without end is refused", async () => {
  await using t = await startedSandbox();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await t.call("POST", "/v2/payments", { body: `a${"[b]".repeat(100_000)}=1`, headers });
  expectMolliesForm(answer);
});

test("a body that is too large is refused in Mollie's form", async () => {
  await using t = await startedSandbox();
  const body = { ...A_PAYMENT, metadata: "x".repeat(2_000_000) };
  expect((await t.call("POST", "/v2/payments", { body })).status).toBe(413);
});

test.each(["a[b]".repeat(5000), "%E0%A4%A", "amount[value][value]=1&amount[value]=2", "[]=1", "=", "&&&"])(
  "a query that nobody would write is refused or passed over (%#)",
  async (query) => {
    await using t = await startedSandbox();
    expectMolliesForm(await t.call("GET", `/v2/methods?${query}`));
  },
);

test.each(["Bearer", "Bearer  ", "Basic YTpi", "Bearer \u00ff", "live_VoldaanDemoProfileLiveKey00000001"])(
  "a caller who says %j is nobody",
  async (authorization) => {
    await using t = await startedSandbox();
    const answer = await t.call("GET", "/v2/payments", { headers: { authorization } });
    expectMolliesForm(answer);
    expect(answer.status).toBe(401);
  },
);

test.each([
  "GET /v2/payments/%E0%A4%A HTTP/1.1\r\nHost: a\r\n",
  "GET /v2/../v2/payments HTTP/1.1\r\nHost: a\r\n",
  "GET //v2//payments HTTP/1.1\r\nHost: a\r\n",
  "BREW /v2/payments HTTP/1.1\r\nHost: a\r\n",
  "GET /v2/payments HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n",
])("a line that no client writes is answered without failing (%#)", async (head) => {
  await using t = await startedSandbox();
  const socket = connect(Number(new URL(t.url).port), "127.0.0.1");
  socket.end(`${head}Connection: close\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
});

/** Not a failure of the sandbox, and if it is a refusal, one that Mollie's clients can read. */
function expectMolliesForm({ status, headers, body }: Answer): void {
  expect(status).toBeLessThan(500);
  if (status === 204) return;
  expect(headers.get("content-type")).toMatch(/^application\/hal\+json/);
  if (status < 400) return;
  expect(body).toMatchObject({
    status,
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/./),
    _links: { documentation: { href: expect.stringMatching(/^https:/), type: "text/html" } },
  });
}
