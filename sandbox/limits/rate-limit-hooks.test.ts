import { expect, test } from "vitest";
import { startedSandbox } from "../testing/started-sandbox.ts";

test("rate limits: every answer says how much may still be asked, in Mollie's headers", async () => {
  await using t = await startedSandbox();
  const { headers } = await t.call("GET", "/v2/payments");
  expect(headers.get("ratelimit-policy")).toBe('"get-v2-payments";q=20;w=3;mollie-burst=60');
  expect(headers.get("ratelimit")).toBe('"get-v2-payments";r=59;t=1');
  const other = await t.call("GET", "/v2/payments/tr_none");
  expect(other.headers.get("ratelimit")).toBe('"get-v2-payments-id";r=59;t=1');
});

test("rate limits: where that is switched on, an answer tells them only when a quarter is left", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/_sandbox/settings", { body: { rateLimitsOnEveryAnswer: false } });
  await t.call("POST", "/_sandbox/rate-limits", {
    body: { enforced: false, quota: 1, windowSeconds: 3600, burst: 8 },
  });
  const told: Array<string | null> = [];
  for (let call = 0; call < 8; call++)
    told.push((await t.call("GET", "/v2/profiles/me")).headers.get("ratelimit"));
  expect(told.map((header) => header !== null)).toEqual([...Array<boolean>(6).fill(false), true, true]);
});

test("rate limits: nobody is refused for calling fast unless that was switched on", async () => {
  await using t = await startedSandbox();
  for (let call = 0; call < 80; call++) expect((await t.call("GET", "/v2/profiles/me")).status).toBe(200);
});

test("rate limits: who calls too fast is refused until time has filled the bucket again", async () => {
  await using t = await startedSandbox();
  const limits = { enforced: true, quota: 2, windowSeconds: 3600, burst: 2 };
  expect((await t.call("POST", "/_sandbox/rate-limits", { body: limits })).body).toEqual(limits);
  await t.call("GET", "/v2/methods");
  await t.call("GET", "/v2/methods");
  const refused = await t.call("GET", "/v2/methods");
  expect(refused).toMatchObject({ status: 429, body: { title: "Too Many Requests", status: 429 } });
  expect(refused.headers.get("retry-after")).toMatch(/^(1800|1799)$/);
  expect(refused.headers.get("content-type")).toMatch(/^application\/hal\+json/);
  const otherKey = "test_VoldaanDemoProfileTestKey00000001";
  expect((await t.call("GET", "/v2/methods", { key: otherKey })).status).toBe(200);
  expect((await t.call("GET", "/v2/profiles/me")).status).toBe(200);
  await t.advance("PT30M");
  expect((await t.call("GET", "/v2/methods")).status).toBe(200);
});

test("rate limits: a reset switches the refusals off", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/_sandbox/rate-limits", { body: { enforced: true, burst: 1 } });
  await t.call("POST", "/_sandbox/reset");
  const { body } = await t.call("GET", "/_sandbox/rate-limits");
  expect(body).toEqual({ enforced: false, quota: 20, windowSeconds: 3, burst: 60 });
});

test.each([{}, { enforced: "yes" }, { enforced: true, burst: 0 }])(
  "limits of %j are refused with a sentence",
  async (body) => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/_sandbox/rate-limits", { body });
    expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\.$/) } });
  },
);
