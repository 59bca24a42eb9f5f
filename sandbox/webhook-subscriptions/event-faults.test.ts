import { expect, test } from "vitest";
import { type Json, startedSandbox } from "../testing/started-sandbox.ts";
import { heardEvents, signatureOf, subscribed } from "../testing/subscription.ts";

/** A sandbox in which the next delivery goes wrong, and a payment that was paid. Only a subscription hears of it. */
async function toldWith(fault: Json, together = 1) {
  const t = await startedSandbox();
  const { secret } = await subscribed(t);
  t.webhooks.answer.together = together;
  expect((await t.call("POST", "/_sandbox/faults", { body: fault })).status).toBe(201);
  const { id } = await t.created({ webhookUrl: null });
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  return { t, id, secret, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

test("an event that is lost never comes", async () => {
  await using story = await toldWith({ fault: "lost-webhook" });
  await story.t.advance("P3D");
  expect(story.t.webhooks.calls).toEqual([]);
});

test("an event that is late comes when it was asked for", async () => {
  await using story = await toldWith({ fault: "late-webhook", seconds: 600 });
  const { t } = story;
  await t.advance("PT9M");
  expect(t.webhooks.calls).toEqual([]);
  await t.advance("PT1M");
  expect(t.webhooks.calls).toHaveLength(1);
});

test("an event that is doubled comes again a minute later, with the same id", async () => {
  await using story = await toldWith({ fault: "doubled-webhook" });
  const { t } = story;
  expect(t.webhooks.calls).toHaveLength(1);
  await t.advance("PT1M");
  const [first, second] = heardEvents(t);
  expect(second).toEqual(first);
});

test("an event can be under way several times at once", async () => {
  await using story = await toldWith({ fault: "parallel-webhooks", count: 3 }, 3);
  expect(new Set(heardEvents(story.t).map(({ id }) => id)).size).toBe(1);
  expect(story.t.webhooks.calls).toHaveLength(3);
});

test("an event with a wrong id names a payment that nobody has, and is signed all the same", async () => {
  await using story = await toldWith({ fault: "webhook-with-wrong-id" });
  const { t, id, secret } = story;
  const [event] = heardEvents(t);
  expect(event?.["entityId"]).toMatch(/^tr_\w+$/);
  expect(event?.["entityId"]).not.toBe(id);
  expect((await t.call("GET", `/v2/payments/${String(event?.["entityId"])}`)).status).toBe(404);
  const [call] = t.webhooks.calls;
  expect(call?.headers["x-mollie-signature"]).toBe(signatureOf(call?.body ?? "", secret));
});

test("a fault for one address leaves the deliveries to another alone", async () => {
  await using t = await startedSandbox();
  await subscribed(t, { url: `${t.webhooks.url}/events` });
  const on = { path: "/webhooks/events" };
  await t.call("POST", "/_sandbox/faults", { body: { fault: "lost-webhook", on } });
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  expect(t.webhooks.calls.map(({ body }) => body)).toEqual([`id=${id}`]);
});
