import { afterAll, beforeAll, expect, test } from "vitest";
import { hours, minutes, seconds } from "../src/clock/clock.ts";
import { type Harness, harness } from "./harness.ts";
import { newKey, send, traces } from "./keyed-calls.ts";
import { AN_INVOICE } from "./merchant.ts";

let t: Harness;
/** While true, whoever gets to the end of the phase "draft invoice" dies there: after its commit, before its answer. */
let diesAfterDrafting = false;

beforeAll(async () => {
  t = await harness({
    onPhase: async (phase, moment) => {
      if (diesAfterDrafting && phase === "draft invoice" && moment === "after")
        throw new Error("The power went.");
    },
  });
});

afterAll(() => t?.[Symbol.asyncDispose]());

test("the same key with another body, or at another address, is refused and does nothing", async () => {
  const key = newKey();
  await send(t, { path: "/customers", body: { name: "Een" } }, key);
  const before = await traces(t);
  for (const other of [
    { path: "/customers", body: { name: "Twee" } },
    { path: "/invoices", body: AN_INVOICE },
  ]) {
    const answer = await send(t, other, key);
    expect(answer).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
  }
  expect(await traces(t)).toEqual(before);
});

test("a refused request frees its key for the mended one", async () => {
  const key = newKey();
  const invalid = await send(t, { path: "/invoices", body: { ...AN_INVOICE, currency: "ZZZ" } }, key);
  expect(invalid.status).toBe(422);
  const invoice = await t.issued();
  const conflict = await send(t, { path: `/invoices/${invoice.id}/issuance` }, key);
  expect(conflict.status).toBe(409);
  const mended = await send(t, { path: "/invoices", body: AN_INVOICE }, key);
  expect(mended.status).toBe(201);
  expect(mended.headers.get("idempotent-replayed")).toBeNull();
});

test("who dies after the effect has left the answer too, so the caller's next try finds it", async () => {
  const key = newKey();
  const before = await traces(t);
  diesAfterDrafting = true;
  const died = await send(t, { path: "/invoices", body: AN_INVOICE }, key).finally(() => {
    diesAfterDrafting = false;
  });
  expect(died.status).toBe(500);
  const again = await send(t, { path: "/invoices", body: AN_INVOICE }, key);
  expect(again.status).toBe(201);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await traces(t)).documents - before.documents).toBe(1);
});

test("who dies before the effect left nothing, and the key is free again after a minute", async () => {
  const key = newKey();
  await send(t, { path: "/customers", body: { name: "Van een ander" } }, newKey());
  await t.world.atomically("test: a claim whose process died", async ({ sql, now, merchantId }) => {
    const [kept] = await sql`
      select request_digest from idempotency_keys
      where merchant_id = ${merchantId} and answer_status is not null limit 1`;
    await sql`
      insert into idempotency_keys (merchant_id, key, request_digest, started_at)
      values (${merchantId}, ${key}, ${kept?.["requestDigest"]}, ${now})`;
  });
  const body = { name: "Na de stroomstoring" };
  // Whether it is the same request is known only by its digest, which here is another's.
  expect((await send(t, { path: "/customers", body }, key)).body).toMatchObject({
    code: "idempotency_key_reused",
  });
  t.clock.advance(minutes(1) + 1);
  expect((await send(t, { path: "/customers", body }, key)).status).toBe(201);
  expect((await send(t, { path: "/customers", body }, key)).headers.get("idempotent-replayed")).toBe("true");
});

test("a request that was taken for abandoned and finishes late does not do its work a second time", async () => {
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  let isFirst = true;
  await using t: Harness = await harness({
    async onPhase(phase, moment) {
      if (phase !== "register external payment" || moment !== "before" || !isFirst) return;
      isFirst = false;
      reached.resolve();
      await held.promise;
    },
  });
  const invoice = await t.issued();
  const register = () =>
    t.api(
      "POST",
      `/invoices/${invoice.id}/external-payments`,
      { type: "cash", amount: { currency: "EUR", value: "21.00" } },
      { "idempotency-key": "one-payment" },
    );
  const slow = register();
  await reached.promise;
  t.clock.advance(seconds(61));
  expect((await register()).status).toBe(201);
  held.resolve();
  expect((await slow).status).toBe(409);
  expect(await t.invoice(invoice.id)).toMatchObject({ received: { value: "21.00" } });
});

test("a key is remembered for 24 hours and is new after that", async () => {
  const key = newKey();
  const call = { path: "/customers", body: { name: "Van gisteren" } };
  const first = await send(t, call, key);
  t.clock.advance(hours(24) - minutes(1));
  await t.work();
  expect((await send(t, call, key)).body).toEqual(first.body);
  t.clock.advance(minutes(2));
  const later = await send(t, call, key);
  expect(later.status).toBe(201);
  expect(later.headers.get("idempotent-replayed")).toBeNull();
  expect((later.body as { id: string }).id).not.toBe((first.body as { id: string }).id);
});

test.each([
  { name: "empty", key: "" },
  { name: "with a space", key: "a b" },
  { name: "of 256 characters", key: "k".repeat(256) },
])("a key that is $name is refused", async ({ key }) => {
  const answer = await send(t, { path: "/customers", body: { name: "Bakkerij" } }, key);
  expect(answer).toMatchObject({ status: 422, body: { code: "invalid_request" } });
});

test("GET takes no notice of a key", async () => {
  const key = newKey();
  const answer = await t.api("GET", "/merchant", undefined, { "idempotency-key": key });
  expect(answer.headers.get("idempotent-replayed")).toBeNull();
  expect((await send(t, { path: "/customers", body: { name: "Vrij" } }, key)).status).toBe(201);
});
