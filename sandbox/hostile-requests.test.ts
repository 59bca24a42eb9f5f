import { connect } from "node:net";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "./profiles/default-profile.ts";
import { type Answered, API_PATHS, aRequest, CONTROL_PATHS, PAGES, send } from "./testing/hostile-request.ts";
import { hostileScene } from "./testing/hostile-scene.ts";
import { A_PAYMENT, type Answer, startedSandbox } from "./testing/started-sandbox.ts";

/** What an exception would leave in an answer: a place in a file. */
const TRACE = /\.ts:\d+|node_modules|\n\s+at /;

/** Enough for each path to be asked some thirty times, and no more than a few seconds. */
const RUNS = 800;

type Area = {
  readonly what: string;
  readonly paths: readonly string[];
  readonly isToken: boolean;
  /** Answers that must be among those that came: that far the requests went. */
  readonly reached: readonly number[];
  readonly expectForm: (answer: Answered) => void;
};

const AREAS: readonly Area[] = [
  {
    what: "Mollie's API with an API key",
    paths: API_PATHS,
    isToken: false,
    reached: [200, 201, 400, 403, 404, 405, 415, 422],
    expectForm: expectMolliesForm,
  },
  {
    what: "Mollie's API with an access token",
    paths: API_PATHS,
    isToken: true,
    reached: [200, 201, 400, 403, 404, 405, 422],
    expectForm: expectMolliesForm,
  },
  {
    what: "the control API",
    paths: CONTROL_PATHS,
    isToken: false,
    reached: [200, 201, 404, 422],
    expectForm: expectSentence,
  },
  {
    what: "the pages of payers and the overview",
    paths: PAGES,
    isToken: false,
    reached: [200, 303, 404],
    expectForm: () => {},
  },
];

test.each(AREAS)(
  "no request makes the sandbox fail, and every refusal has its form: $what",
  async ({ paths, isToken, reached, expectForm }) => {
    await using t = await startedSandbox({ webhookTimeoutMs: 500 });
    const scene = await hostileScene(t);
    const credential = isToken ? (scene["token"]?.[0] ?? "") : DEFAULT_LIVE_KEY;
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(aRequest(scene, paths), async (request) => {
        const answer = await send(t.url, request, credential);
        seen.add(answer.status);
        expect(answer.status, answer.text).toBeLessThan(500);
        expect(answer.text).not.toMatch(TRACE);
        expectForm(answer);
      }),
      { numRuns: RUNS },
    );
    expect([...seen]).toEqual(expect.arrayContaining([...reached]));
    expect((await t.call("GET", "/v2/methods")).status).toBe(200);
    expect((await t.page("/")).status).toBe(200);
  },
);

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
  expectRefusal(
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
  expectRefusal(answer);
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
    expectRefusal(await t.call("GET", `/v2/methods?${query}`));
  },
);

test.each(["Bearer", "Bearer  ", "Basic YTpi", "Bearer \u00ff", "live_VoldaanDemoProfileLiveKey00000001"])(
  "a caller who says %j is nobody",
  async (authorization) => {
    await using t = await startedSandbox();
    const answer = await t.call("GET", "/v2/payments", { headers: { authorization } });
    expectRefusal(answer);
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

/** If it is a refusal, one that Mollie's clients can read. */
function expectMolliesForm({ status, headers, text }: Answered): void {
  if (status === 202 || status === 204) return expect(text).toBe("");
  expect(headers.get("content-type")).toMatch(/^application\/hal\+json/);
  const body: unknown = JSON.parse(text);
  if (status < 400) return;
  expect(body).toMatchObject({
    status,
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/./),
    _links: { documentation: { href: expect.stringMatching(/^https:/), type: "text/html" } },
  });
}

/** The control API refuses with a sentence. */
function expectSentence({ status, text }: Answered): void {
  if (status < 400) return;
  expect(JSON.parse(text)).toEqual({ status, error: expect.stringMatching(/\.$/) });
}

/** A refusal of a request that was made by hand. */
function expectRefusal({ status, headers, body }: Answer): void {
  expect(status).toBeLessThan(500);
  expectMolliesForm({ status, headers, text: JSON.stringify(body) });
}
