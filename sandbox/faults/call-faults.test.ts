import { describe, expect, test, vi } from "vitest";
import { A_PAYMENT, type Json, rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

async function asked(t: Started, fault: Json): Promise<void> {
  const answer = await t.call("POST", "/_sandbox/faults", { body: fault });
  expect(answer.body).toMatchObject({ fault: fault["fault"], used: 0 });
}

const KEYED = { body: A_PAYMENT, headers: { "idempotency-key": "one-intent" } };
const countOf = async (t: Started) => (await t.call("GET", "/v2/payments")).body["count"];

describe("a call that goes wrong before its effect", () => {
  test.each([500, 502, 503, 504, 401, 409])("with %s leaves nothing behind", async (status) => {
    await using t = await startedSandbox();
    await asked(t, { fault: "error", status, on: { method: "POST", path: "/v2/payments" } });
    const refused = await t.call("POST", "/v2/payments", KEYED);
    expect(refused).toMatchObject({ status, body: { status, title: expect.any(String) } });
    expect(refused.headers.get("content-type")).toMatch(/^application\/hal\+json/);
    expect(await countOf(t)).toBe(0);
    expect((await t.call("POST", "/v2/payments", KEYED)).status).toBe(201);
  });

  test("with a cut connection leaves nothing behind", async () => {
    await using t = await startedSandbox();
    await asked(t, { fault: "cut", on: { method: "POST" } });
    await expect(t.call("POST", "/v2/payments", KEYED)).rejects.toThrow("fetch failed");
    expect(await countOf(t)).toBe(0);
  });
});

describe("a call that goes wrong after its effect", () => {
  test.each([{ fault: "error", status: 503 }, { fault: "cut" }])(
    "by %j has happened, and the same key finds it",
    async (fault) => {
      await using t = await startedSandbox();
      await asked(t, { ...fault, when: "after", on: { method: "POST" } });
      const first = await t.call("POST", "/v2/payments", KEYED).catch(() => null);
      expect(first?.status ?? 503).toBe(503);
      expect(await countOf(t)).toBe(1);
      const again = await t.call("POST", "/v2/payments", KEYED);
      expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, "true"]);
      expect(await countOf(t)).toBe(1);
    },
  );
});

test.each(["before", "after"])("a call that hangs %s its effect is never answered", async (when) => {
  await using t = await startedSandbox();
  await asked(t, { fault: "hang", when, on: { method: "POST" } });
  const impatient = fetch(new URL("/v2/payments", t.url), {
    method: "POST",
    headers: {
      authorization: "Bearer live_VoldaanDemoProfileLiveKey00000001",
      "content-type": "application/json",
    },
    body: JSON.stringify(A_PAYMENT),
    signal: AbortSignal.timeout(200),
  });
  await expect(impatient).rejects.toThrow("timeout");
  expect(await countOf(t)).toBe(when === "after" ? 1 : 0);
});

test.each(["before", "after"])("a call that is slow %s its effect is answered in the end", async (when) => {
  await using t = await startedSandbox();
  await asked(t, { fault: "slow", delayMs: 30, when });
  expect((await t.call("POST", "/v2/payments", KEYED)).status).toBe(201);
});

test("a call that is slow before its effect is under way meanwhile, so that its key is refused with 409", async () => {
  await using t = await startedSandbox();
  await asked(t, { fault: "slow", delayMs: 1000, on: { method: "POST" } });
  const slow = t.call("POST", "/v2/payments", KEYED);
  await vi.waitFor(async () => {
    const { body } = await t.call("GET", "/_sandbox/faults");
    expect(rowsAt(body, "faults")).toMatchObject([{ used: 1 }]);
  });
  const second = await t.call("POST", "/v2/payments", KEYED);
  const first = await slow;
  expect([first.status, second.status]).toEqual([201, 409]);
  expect(second.body).toMatchObject({ status: 409, title: "Conflict" });
  const third = await t.call("POST", "/v2/payments", KEYED);
  expect([third.body["id"], third.headers.get("idempotent-replayed")]).toEqual([first.body["id"], "true"]);
});

test("a slow answer to a repeated call is slow too", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/v2/payments", KEYED);
  await asked(t, { fault: "slow", delayMs: 100, on: { method: "POST" } });
  const began = performance.now();
  await t.call("POST", "/v2/payments", KEYED);
  expect(performance.now() - began).toBeGreaterThan(90);
});

test("an error can name a field as Mollie does, with its first part doubled", async () => {
  await using t = await startedSandbox();
  const field = "billingAddress.billingAddress.phone";
  await asked(t, { fault: "error", status: 422, field, detail: "The phone number is not valid." });
  const refused = await t.call("POST", "/v2/payments", { body: A_PAYMENT });
  expect(refused).toMatchObject({ status: 422, body: { field, detail: "The phone number is not valid." } });
});

test("too many requests come with the time to wait", async () => {
  await using t = await startedSandbox();
  await asked(t, { fault: "too-many-requests", retryAfterSeconds: 7, times: 2 });
  for (const _ of [1, 2]) {
    const refused = await t.call("GET", "/v2/methods");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "7"]);
  }
  expect((await t.call("GET", "/v2/methods")).status).toBe(200);
});

test("a malformed body is half an answer to a call that has happened", async () => {
  await using t = await startedSandbox();
  await asked(t, { fault: "malformed-body" });
  await expect(t.call("POST", "/v2/payments", KEYED)).rejects.toThrow(SyntaxError);
  expect(await countOf(t)).toBe(1);
});

test("a wrong content type stands over a right answer", async () => {
  await using t = await startedSandbox();
  await asked(t, { fault: "wrong-content-type" });
  expect((await t.call("GET", "/v2/methods")).headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test("unknown values and fields stand in every resource of an answer, and nowhere in the sandbox", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ method: "ideal" });
  await asked(t, { fault: "unknown-values", on: { path: "/v2/payments" } });
  await asked(t, { fault: "unknown-values", set: { status: "frozen", webhookUrl: null } });
  const list = await t.call("GET", "/v2/payments");
  expect(rowsAt(list.body, "_embedded", "payments")).toMatchObject([
    { id, status: "under-review", method: "wero", novelty: { introduced: true } },
  ]);
  expect(await t.payment(id)).toMatchObject({ status: "frozen", webhookUrl: null, method: "ideal" });
  expect(await t.payment(id)).toMatchObject({ status: "open", method: "ideal" });
});

test("values that were null are missing when another version of Mollie leaves them out", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ metadata: null, locale: null });
  await asked(t, { fault: "unknown-values", leaveOut: ["metadata", "locale"], set: { dueDate: null } });
  const other = await t.payment(id);
  const usual = await t.payment(id);
  expect(usual).toMatchObject({ metadata: null, locale: null });
  expect(usual).not.toHaveProperty("dueDate");
  const { metadata: _metadata, locale: _locale, ...left } = usual;
  expect(other).toEqual({ ...left, dueDate: null });
});

test("a skewed clock shows in the Date header and in every instant, and not in metadata", async () => {
  await using t = await startedSandbox();
  const metadata = { resource: "mine", createdAt: "2026-01-01T00:00:00Z" };
  const { id } = await t.created({ metadata });
  await t.decide(id, { status: "paid" });
  const right = await t.payment(id);
  await asked(t, { fault: "clock-skew", seconds: -3600 });
  const { headers, body } = await t.call("GET", `/v2/payments/${id}`);
  for (const name of ["createdAt", "paidAt"])
    expect(Date.parse(textAt(body, name)) - Date.parse(textAt(right, name)), name).toBe(-3_600_000);
  expect(body["metadata"]).toEqual(metadata);
  expect(Date.now() - Date.parse(headers.get("date") ?? "")).toBeGreaterThanOrEqual(3_590_000);
});

test("a payment is not found at first, until a second has passed", async () => {
  await using t = await startedSandbox();
  await asked(t, { fault: "not-found-at-first", on: { path: "/v2/payments" } });
  const { id } = await t.created();
  const early = await t.call("GET", `/v2/payments/${id}`);
  expect(early).toMatchObject({ status: 404, body: { detail: `No payment exists with token ${id}.` } });
  await t.advance("PT1S");
  expect((await t.call("GET", `/v2/payments/${id}`)).status).toBe(200);
});

test("a fault is for the calls that match its method, path and key, as often as asked, oldest first", async () => {
  await using t = await startedSandbox();
  const key = "test_VoldaanDemoProfileTestKey00000001";
  const { id } = await t.created();
  await asked(t, { fault: "error", status: 503, on: { path: "/v2/payments/*", method: "GET", key } });
  await asked(t, { fault: "error", status: 500, on: { path: "/v2/payments/**" }, times: 2 });
  expect((await t.call("GET", "/v2/methods")).status).toBe(200);
  const path = `/v2/payments/${id}?embed=refunds`;
  expect((await t.call("GET", path)).status).toBe(500);
  expect((await t.call("GET", path, { key })).status).toBe(503);
  expect((await t.call("GET", path)).status).toBe(500);
  expect((await t.call("GET", path)).status).toBe(200);
  const { body } = await t.call("GET", "/_sandbox/faults");
  expect(rowsAt(body, "faults")).toMatchObject([
    { id: "fault_1", fault: "error", status: 503, on: { key }, times: 1, used: 1 },
    { id: "fault_2", times: 2, used: 2 },
  ]);
});
