import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../profiles/default-profile.ts";
import { A_PAYMENT, startedSandbox } from "../testing/started-sandbox.ts";
import { judge } from "./idempotent-call.ts";

const KEYED = { body: A_PAYMENT, headers: { "idempotency-key": "payment-1" } };

test("idempotency: the same call again gets the first answer again, and makes nothing new", async () => {
  await using t = await startedSandbox();
  const first = await t.call("POST", "/v2/payments", KEYED);
  await t.decide(String(first.body["id"]), { status: "paid" });
  const again = await t.call("POST", "/v2/payments", KEYED);
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(first.headers.has("idempotent-replayed")).toBe(false);
  expect((await t.call("GET", "/v2/payments")).body["count"]).toBe(1);
});

test("idempotency: a repeat whose caller hangs up before the answer makes nothing new", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/v2/payments", KEYED);
  await t.call("POST", "/_sandbox/faults", { body: { fault: "hang", when: "after" } });
  const impatient = fetch(new URL("/v2/payments", t.url), {
    method: "POST",
    signal: AbortSignal.timeout(300),
    headers: {
      authorization: `Bearer ${DEFAULT_LIVE_KEY}`,
      "content-type": "application/json",
      ...KEYED.headers,
    },
    body: JSON.stringify(KEYED.body),
  });
  await expect(impatient).rejects.toThrow();
  const again = await t.call("POST", "/v2/payments", KEYED);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await t.call("GET", "/v2/payments")).body["count"]).toBe(1);
});

test("idempotency: a refusal is repeated as well", async () => {
  await using t = await startedSandbox();
  const call = { ...KEYED, body: { ...A_PAYMENT, description: " " } };
  expect((await t.call("POST", "/v2/payments", call)).status).toBe(422);
  const again = await t.call("POST", "/v2/payments", call);
  expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([422, "true"]);
});

test("idempotency: a key that was used for another body is refused, and for another endpoint too", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/v2/payments", KEYED);
  const other = await t.call("POST", "/v2/payments", {
    ...KEYED,
    body: { ...A_PAYMENT, description: "Other" },
  });
  expect(other.status).toBe(400);
  const elsewhere = await t.call("POST", "/v2/payments?include=details.qrCode", KEYED);
  expect(elsewhere.status).toBe(400);
  const { status } = await t.call("POST", "/v2/customers", { ...KEYED, body: {} });
  expect(status).toBe(400);
});

test("idempotency: a key belongs to the credential that used it", async () => {
  await using t = await startedSandbox();
  const live = await t.call("POST", "/v2/payments", KEYED);
  const key = "test_VoldaanDemoProfileTestKey00000001";
  const test = await t.call("POST", "/v2/payments", { ...KEYED, key });
  expect(test.status).toBe(201);
  expect(test.body["id"]).not.toBe(live.body["id"]);
});

test("idempotency: a key is forgotten after an hour", async () => {
  await using t = await startedSandbox();
  const first = await t.call("POST", "/v2/payments", KEYED);
  await t.advance("PT59M");
  expect((await t.call("POST", "/v2/payments", KEYED)).body["id"]).toBe(first.body["id"]);
  await t.advance("PT1M");
  expect((await t.call("POST", "/v2/payments", KEYED)).body["id"]).not.toBe(first.body["id"]);
});

test("idempotency: a call whose first try has not been answered yet is refused for now", () => {
  const running = { key: "k", fingerprint: "f", startedAt: 0, answer: null };
  expect(judge(running, { fingerprint: "f", now: 1 })).toEqual({ kind: "running" });
  expect(judge(running, { fingerprint: "other", now: 1 })).toEqual({ kind: "other-call" });
});
