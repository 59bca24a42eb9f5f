import { expect, test } from "vitest";
import { type Json, rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";
import { heardEvents, signatureOf, subscribed } from "../testing/subscription.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

/** A sandbox with one subscription. */
async function listening(fields: Json = {}) {
  const t = await startedSandbox();
  const { key, id, secret } = await subscribed(t, fields);
  return { t, key, id, secret, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

/** Something happens of which only subscriptions hear. */
async function paid(t: Started): Promise<string> {
  const { id } = await t.created({ webhookUrl: null });
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  return id;
}

async function deliveriesTo(t: Started, id: string): Promise<Json[]> {
  const { body } = await t.call("GET", `/_sandbox/deliveries?webhook=${id}`);
  return rowsAt(body, "deliveries").toReversed();
}

async function statusOf(t: Started, id: string): Promise<unknown> {
  const { body } = await t.call("GET", "/_sandbox/webhooks");
  return rowsAt(body, "webhooks").find((webhook) => webhook["id"] === id)?.["status"];
}

async function rolled(t: Started, id: string): Promise<string> {
  const answer = await t.call("POST", `/_sandbox/webhooks/${id}/secret`);
  return textAt(answer.body, "webhookSecret");
}

test("an event is a POST of JSON, signed with the secret over the body as it was sent", async () => {
  await using story = await listening();
  const { t, secret } = story;
  const paymentId = await paid(t);
  const [call] = t.webhooks.calls;
  expect(call).toMatchObject({
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "Mollie HTTP client/1.0",
      "x-mollie-signature": signatureOf(call?.body ?? "", secret),
    },
  });
  expect(heardEvents(t)).toMatchObject([{ entityId: paymentId }]);
  expect(call?.headers["x-mollie-signature"]).toMatch(/^sha256=[0-9a-f]{64}$/);
});

test("the classic webhook of the payment is called as well, without a signature", async () => {
  await using story = await listening({ url: "http://127.0.0.1:1/closed" });
  const { t } = story;
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toMatchObject([{ body: `id=${id}` }]);
  expect(t.webhooks.calls[0]?.headers).not.toHaveProperty("x-mollie-signature");
  expect((await t.deliveryReasons(id)).toSorted()).toEqual(["paid", "payment.paid"]);
});

test("after a roll both secrets sign for 24 hours, and then the new one alone", async () => {
  await using story = await listening();
  const { t, id, secret } = story;
  const newSecret = await rolled(t, id);
  expect(newSecret).not.toBe(secret);
  const signers = async (): Promise<boolean[]> => {
    await paid(t);
    const { body = "", headers } = t.webhooks.calls.at(-1) ?? {};
    const sent = String(headers?.["x-mollie-signature"]).split(", ");
    expect(sent.length).toBeLessThanOrEqual(2);
    return [newSecret, secret].map((each) => sent.includes(signatureOf(body, each)));
  };
  expect(await signers()).toEqual([true, true]);
  await t.advance("PT23H59M");
  expect(await signers()).toEqual([true, true]);
  await t.advance("PT1M");
  expect(await signers()).toEqual([true, false]);
});

test("a secret that was rolled before keeps the time it has when another roll follows", async () => {
  await using story = await listening();
  const { t, id } = story;
  const second = await rolled(t, id);
  await t.advance("PT12H");
  const third = await rolled(t, id);
  await t.advance("PT12H");
  await paid(t);
  const { body = "", headers } = t.webhooks.calls[0] ?? {};
  const sent = String(headers?.["x-mollie-signature"]).split(", ");
  expect(sent).toEqual([third, second].map((secret) => signatureOf(body, secret)));
});

test("each signature is a header line of its own", async () => {
  await using story = await listening();
  const { t, id } = story;
  await rolled(t, id);
  await paid(t);
  const lines = t.webhooks.calls[0]?.rawHeaders.filter((name) => /^x-mollie-signature$/i.test(name));
  expect(lines).toHaveLength(2);
});

test("an event that is not answered with 200 is repeated at Mollie's times, ten times in all", async () => {
  await using story = await listening();
  const { t, id } = story;
  t.webhooks.answer.status = 500;
  await paid(t);
  await t.advance("P3D");
  const deliveries = await deliveriesTo(t, id);
  const times = deliveries.map((delivery) => Date.parse(String(delivery["at"])));
  const minutes = times.map((time) => Math.round((time - (times[0] ?? 0)) / 60_000));
  expect(minutes).toEqual([0, 1, 3, 7, 15, 31, 60, 120, 240, 1560]);
  expect(deliveries.at(-1)).toMatchObject({ attempt: 10, status: 500, nextTryAt: null });
  expect(new Set(t.webhooks.calls.map(({ body }) => body)).size).toBe(1);
});

test.each([201, 204, 302, 307, 404, 503])("an answer of %s does not count", async (status) => {
  await using story = await listening();
  const { t } = story;
  t.webhooks.answer.status = status;
  t.webhooks.answer.headers = { location: t.webhooks.url };
  await paid(t);
  expect(t.webhooks.calls).toHaveLength(1);
  t.webhooks.answer.status = 200;
  await t.advance("P3D");
  expect(t.webhooks.calls.map((call) => call.method)).toEqual(["POST", "POST"]);
});

test("a subscription that has failed for 24 hours is blocked and called no more", async () => {
  await using story = await listening();
  const { t, key, id } = story;
  t.webhooks.answer.status = 500;
  await paid(t);
  await t.advance("PT23H");
  await paid(t);
  expect(await statusOf(t, id)).toBe("enabled");
  await t.advance("PT1H");
  expect(await statusOf(t, id)).toBe("blocked");
  expect((await t.call("GET", `/v2/webhooks/${id}`, { key })).body["status"]).toBe("blocked");
  expect((await deliveriesTo(t, id)).at(-1)).toMatchObject({ nextTryAt: null });
  const calls = t.webhooks.calls.length;
  await paid(t);
  await t.advance("P3D");
  expect(t.webhooks.calls).toHaveLength(calls);
});

test("one call that arrives begins the 24 hours anew", async () => {
  await using story = await listening();
  const { t, id } = story;
  t.webhooks.answer.status = 500;
  await paid(t);
  await t.advance("PT23H");
  t.webhooks.answer.status = 200;
  await paid(t);
  t.webhooks.answer.status = 500;
  await paid(t);
  await t.advance("PT5H");
  expect(await statusOf(t, id)).toBe("enabled");
});

test("a blocked subscription that is enabled again is called again", async () => {
  await using story = await listening();
  const { t, id } = story;
  await t.call("POST", `/_sandbox/webhooks/${id}`, { body: { status: "blocked" } });
  await paid(t);
  expect(t.webhooks.calls).toEqual([]);
  const enabled = await t.call("POST", `/_sandbox/webhooks/${id}`, { body: { status: "enabled" } });
  expect(enabled.body).toMatchObject({ status: "enabled", failingSince: null });
  await paid(t);
  expect(t.webhooks.calls).toHaveLength(1);
});

test.each(["disabled", "deleted"])(
  "what was still owed to a subscription that is %s is not sent",
  async (status) => {
    await using story = await listening();
    const { t, key, id } = story;
    t.webhooks.answer.status = 500;
    await paid(t);
    if (status === "deleted") await t.call("DELETE", `/v2/webhooks/${id}`, { key });
    else await t.call("POST", `/_sandbox/webhooks/${id}`, { body: { status } });
    await t.advance("P3D");
    expect(t.webhooks.calls).toHaveLength(1);
    expect(await statusOf(t, id)).toBe(status);
  },
);

test("a subscription whose address has changed is called at the new one, earlier events included", async () => {
  await using story = await listening({ url: "http://127.0.0.1:1/closed" });
  const { t, key, id } = story;
  await paid(t);
  await t.call("PATCH", `/v2/webhooks/${id}`, { key, body: { url: t.webhooks.url } });
  await t.advance("PT1M");
  expect(t.webhooks.calls).toHaveLength(1);
  expect(await deliveriesTo(t, id)).toMatchObject([
    { url: "http://127.0.0.1:1/closed", status: null, error: expect.any(String) },
    { url: t.webhooks.url, status: 200 },
  ]);
});

test("the delivery log names event, subscription and payment", async () => {
  await using story = await listening();
  const { t, id } = story;
  const paymentId = await paid(t);
  expect(await deliveriesTo(t, id)).toMatchObject([
    { paymentId, webhookId: id, eventId: heardEvents(t)[0]?.["id"], reason: "payment.paid", attempt: 1 },
  ]);
  const { body } = await t.call("GET", `/_sandbox/deliveries?payment=${paymentId}&webhook=hook_other`);
  expect(rowsAt(body, "deliveries")).toEqual([]);
});

test("a ping sends a signed test event that the API knows, and is in the delivery log", async () => {
  await using story = await listening({ eventTypes: "payment.paid" });
  const { t, key, id, secret } = story;
  const ping = await t.call("POST", `/v2/webhooks/${id}/ping`, { key });
  expect(ping).toMatchObject({ status: 202, body: {} });
  const [call] = t.webhooks.calls;
  const [event] = heardEvents(t);
  expect(event).toMatchObject({ resource: "event", type: "hook.ping", entityId: id });
  expect(event).not.toHaveProperty("_embedded");
  expect(call?.headers["x-mollie-signature"]).toBe(signatureOf(call?.body ?? "", secret));
  expect((await t.call("GET", `/v2/events/${textAt(event, "id")}`, { key })).body).toEqual(event);
  expect(await deliveriesTo(t, id)).toMatchObject([{ paymentId: null, reason: "hook.ping", status: 200 }]);
});

test("a ping to a server that cannot be reached is refused, and not repeated", async () => {
  await using story = await listening({ url: "http://127.0.0.1:1/closed" });
  const { t, key, id } = story;
  const ping = await t.call("POST", `/v2/webhooks/${id}/ping`, { key });
  expect(ping).toMatchObject({ status: 422, body: { title: "Unprocessable Entity" } });
  await t.advance("P3D");
  expect(await deliveriesTo(t, id)).toMatchObject([{ attempt: 1, nextTryAt: null }]);
});

test("a ping that is answered with something else than 200 is refused, and does not block", async () => {
  await using story = await listening();
  const { t, key, id } = story;
  t.webhooks.answer.status = 500;
  for (let day = 0; day < 3; day++) {
    expect((await t.call("POST", `/v2/webhooks/${id}/ping`, { key })).status).toBe(422);
    await t.advance("P1D");
  }
  expect(await statusOf(t, id)).toBe("enabled");
});

test("a blocked subscription can be tested before it is enabled again", async () => {
  await using story = await listening();
  const { t, key, id } = story;
  await t.call("POST", `/_sandbox/webhooks/${id}`, { body: { status: "blocked" } });
  expect((await t.call("POST", `/v2/webhooks/${id}/ping`, { key })).status).toBe(202);
  expect(await statusOf(t, id)).toBe("blocked");
});

test("a reset forgets subscriptions, events and what was owed", async () => {
  await using story = await listening();
  const { t, key } = story;
  t.webhooks.answer.status = 500;
  await paid(t);
  const event = heardEvents(t)[0];
  await t.call("POST", "/_sandbox/reset");
  expect(rowsAt((await t.call("GET", "/_sandbox/webhooks")).body, "webhooks")).toEqual([]);
  expect((await t.call("GET", "/v2/webhooks", { key })).status).toBe(401);
  const other = textAt((await t.call("POST", "/_sandbox/tokens", { body: {} })).body, "token");
  expect((await t.call("GET", `/v2/events/${textAt(event, "id")}`, { key: other })).status).toBe(404);
  await t.advance("P3D");
  expect(t.webhooks.calls).toHaveLength(1);
});

test("the control API refuses a webhook or a status that is not there", async () => {
  await using story = await listening();
  const { t, id } = story;
  expect((await t.call("POST", "/_sandbox/webhooks/hook_none/secret")).status).toBe(404);
  const body = { status: "enabled" };
  expect((await t.call("POST", "/_sandbox/webhooks/hook_none", { body })).status).toBe(404);
  expect((await t.call("POST", `/_sandbox/webhooks/${id}`, { body: { status: "deleted" } })).status).toBe(
    422,
  );
});

test("the control API shows the secrets that sign, and until when", async () => {
  await using story = await listening();
  const { t, id, secret } = story;
  const newSecret = await rolled(t, id);
  const { body } = await t.call("GET", "/_sandbox/webhooks");
  expect(rowsAt(body, "webhooks")).toMatchObject([
    {
      id,
      webhookSecret: newSecret,
      earlierSecrets: [{ value: secret, until: expect.stringMatching(/Z$/) }],
    },
  ]);
});
