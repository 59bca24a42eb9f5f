import { expect, test } from "vitest";
import { type Json, rowsAt, startedSandbox } from "../testing/started-sandbox.ts";

/** A sandbox in which the next delivery goes wrong, and a payment that was paid. */
async function paidWith(fault: Json) {
  const t = await startedSandbox();
  expect((await t.call("POST", "/_sandbox/faults", { body: fault })).status).toBe(201);
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  return { t, id, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

test("a lost webhook never comes, and the next one does", async () => {
  await using story = await paidWith({ fault: "lost-webhook" });
  const { t } = story;
  await t.advance("P2D");
  expect(t.webhooks.calls).toEqual([]);
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toMatchObject([{ body: `id=${id}` }]);
});

test("a late webhook comes when it was asked for", async () => {
  await using story = await paidWith({ fault: "late-webhook", seconds: 600 });
  const { t, id } = story;
  await t.advance("PT9M");
  expect(t.webhooks.calls).toEqual([]);
  await t.advance("PT1M");
  expect(t.webhooks.calls).toMatchObject([{ body: `id=${id}` }]);
});

test("a doubled webhook comes again a minute later, although it was answered well", async () => {
  await using story = await paidWith({ fault: "doubled-webhook" });
  const { t, id } = story;
  expect(t.webhooks.calls).toHaveLength(1);
  await t.advance("PT1M");
  expect(t.webhooks.calls.map(({ body }) => body)).toEqual([`id=${id}`, `id=${id}`]);
});

test("parallel webhooks are under way at the same time", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/_sandbox/faults", { body: { fault: "parallel-webhooks", count: 3 } });
  t.webhooks.answer.together = 3;
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.webhooks.heard(3);
  expect(t.webhooks.calls.map(({ body }) => body)).toEqual(Array.from({ length: 3 }, () => `id=${id}`));
});

test("a webhook with a wrong id names a payment that nobody has", async () => {
  await using story = await paidWith({ fault: "webhook-with-wrong-id" });
  const { t, id } = story;
  const sent = new URLSearchParams(t.webhooks.calls[0]?.body).get("id") ?? "";
  expect(sent).not.toBe(id);
  expect((await t.call("GET", `/v2/payments/${sent}`)).status).toBe(404);
  const { body } = await t.call("GET", `/_sandbox/deliveries?payment=${id}`);
  expect(rowsAt(body, "deliveries")).toHaveLength(1);
});

test("an early webhook comes before the answer about the new payment", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/_sandbox/faults", { body: { fault: "early-webhook" } });
  const { id } = await t.created();
  expect(t.webhooks.calls).toMatchObject([{ body: `id=${id}` }]);
});

test("a refused creation uses no fault that is about what was created", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/_sandbox/faults", { body: { fault: "early-webhook" } });
  await t.call("POST", "/v2/payments", { body: {} });
  const { body } = await t.call("GET", "/_sandbox/faults");
  expect(rowsAt(body, "faults")).toMatchObject([{ used: 0 }]);
});

test("a fault is for the deliveries of a profile's key and of a path", async () => {
  await using t = await startedSandbox();
  const key = "test_VoldaanDemoProfileTestKey00000001";
  await t.call("POST", "/_sandbox/faults", {
    body: { fault: "lost-webhook", on: { key, path: "/webhooks" } },
  });
  const heard = await t.created();
  await t.decide(heard.id, { status: "paid" });
  const lost = await t.created({}, { key });
  await t.decide(lost.id, { status: "paid" });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toMatchObject([{ body: `id=${heard.id}` }]);
});
