import { expect, test } from "vitest";
import { type Json, rowsAt, startedSandbox, textAt, valueAt } from "../testing/started-sandbox.ts";
import { accessToken, heardEvents, subscribed } from "../testing/subscription.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

/** A sandbox with a subscription to everything; classic webhooks are left out, so that only events are heard. */
async function listening() {
  const t = await startedSandbox();
  const { key, id } = await subscribed(t);
  return { t, key, id, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

async function paid(t: Started, fields: Json = {}): Promise<string> {
  const { id } = await t.created({ webhookUrl: null, ...fields });
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  return id;
}

function typesHeard(t: Started): unknown[] {
  return heardEvents(t).map((event) => event["type"]);
}

test("an event says what happened to what, and shows it as the API shows it", async () => {
  await using story = await listening();
  const { t, key } = story;
  const paymentId = await paid(t, { metadata: { invoice: "inv_1" } });
  const [event = {}] = heardEvents(t);
  const id = textAt(event, "id");
  expect(event).toEqual({
    resource: "event",
    id: expect.stringMatching(/^event_\w+$/),
    type: "payment.paid",
    entityId: paymentId,
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    _embedded: { entity: await t.payment(paymentId) },
    _links: {
      self: { href: `${t.url}/v2/events/${id}`, type: "application/hal+json" },
      entity: { href: `${t.url}/v2/payments/${paymentId}`, type: "application/hal+json" },
      documentation: { href: expect.stringMatching(/^https:/), type: "text/html" },
    },
  });
  expect((await t.call("GET", `/v2/events/${id}`, { key })).body).toEqual(event);
});

test("an event keeps the resource as it was at that instant", async () => {
  await using story = await listening();
  const { t, key } = story;
  const paymentId = await paid(t);
  const [event] = heardEvents(t);
  await t.call("POST", `/_sandbox/payments/${paymentId}/refunds`);
  await t.call("PATCH", `/v2/payments/${paymentId}`, { body: { description: "Other" } });
  const kept = await t.call("GET", `/v2/events/${textAt(event, "id")}`, { key });
  expect(kept.body).toEqual(event);
  expect(kept.body).not.toMatchObject({ _embedded: { entity: { description: "Other" } } });
});

test.each(["paid", "authorized", "failed", "canceled", "expired", "pending"])(
  "a payment that becomes %s is an event",
  async (status) => {
    await using story = await listening();
    const { t } = story;
    const { id } = await t.created({ webhookUrl: null });
    await t.decide(id, { status });
    await t.advance("PT0S");
    expect(heardEvents(t)).toMatchObject([
      { type: `payment.${status}`, entityId: id, _embedded: { entity: { id, status } } },
    ]);
  },
);

test("a payment that is only created is no event", async () => {
  await using story = await listening();
  await story.t.created({ webhookUrl: null });
  await story.t.advance("PT0S");
  expect(heardEvents(story.t)).toEqual([]);
});

test("a refund is an event at each step of its way, each with what it was then", async () => {
  await using story = await listening();
  const { t } = story;
  await t.call("POST", "/_sandbox/settings", { body: { emptyBalance: true } });
  const paymentId = await paid(t);
  const refund = await t.call("POST", `/_sandbox/payments/${paymentId}/refunds`);
  await t.advance("P3D");
  const events = heardEvents(t).slice(1);
  const steps = ["queued", "pending", "processing", "refunded"];
  expect(events.map((event) => event["type"])).toEqual(steps.map((step) => `refund.${step}`));
  expect(events.map((event) => valueAt(event, "_embedded", "entity", "status"))).toEqual(steps);
  const path = `/v2/payments/${paymentId}/refunds/${textAt(refund.body, "id")}`;
  expect(events[0]).toMatchObject({ _links: { entity: { href: t.url + path } } });
});

test.each(["failed", "canceled"])("a refund that is %s is an event", async (status) => {
  await using story = await listening();
  const { t } = story;
  const refund = await t.call("POST", `/_sandbox/payments/${await paid(t)}/refunds`);
  await t.call("POST", `/_sandbox/refunds/${textAt(refund.body, "id")}`, { body: { status } });
  await t.advance("PT0S");
  expect(typesHeard(t)).toContain(`refund.${status}`);
});

test("a chargeback and its reversal are events", async () => {
  await using story = await listening();
  const { t } = story;
  const made = await t.call("POST", `/_sandbox/payments/${await paid(t)}/chargebacks`);
  const id = textAt(made.body, "id");
  await t.advance("PT1M");
  await t.call("POST", `/_sandbox/chargebacks/${id}/reversal`);
  await t.advance("PT0S");
  expect(heardEvents(t).slice(1)).toMatchObject([
    { type: "chargeback.received", entityId: id, _embedded: { entity: { reversedAt: null } } },
    { type: "chargeback.reversed", _embedded: { entity: { reversedAt: expect.any(String) } } },
  ]);
});

test.each(["succeeded", "failed"])("a capture that has %s is an event", async (status) => {
  await using story = await listening();
  const { t } = story;
  const card = await t.created({ webhookUrl: null, method: "creditcard", captureMode: "manual" });
  await t.decide(card.id, { status: "authorized" });
  const capture = await t.call("POST", `/v2/payments/${card.id}/captures`);
  await t.call("POST", `/_sandbox/captures/${textAt(capture.body, "id")}`, { body: { status } });
  await t.advance("PT0S");
  expect(heardEvents(t)).toContainEqual(
    expect.objectContaining({
      type: `capture.${status}`,
      _embedded: { entity: expect.objectContaining({ status }) },
    }),
  );
});

test("a payment link that is paid is an event besides that of its payment", async () => {
  await using story = await listening();
  const { t, key } = story;
  const body = { amount: { currency: "EUR", value: "121.00" }, description: "Invoice 2026-0042" };
  const link = await t.call("POST", "/v2/payment-links", { body });
  await t.submit(textAt(link.body, "_links", "paymentLink", "href"), {});
  const { body: payments } = await t.call("GET", "/v2/payments");
  const [payment] = rowsAt(payments, "_embedded", "payments");
  await t.decide(textAt(payment, "id"), { status: "paid" });
  await t.advance("PT0S");
  expect(typesHeard(t).toSorted()).toEqual(["payment-link.paid", "payment.paid"]);
  const event = heardEvents(t).find(({ type }) => type === "payment-link.paid");
  const { id } = link.body;
  expect(event).toMatchObject({
    entityId: id,
    _embedded: { entity: { resource: "payment-link", id, paidAt: expect.any(String) } },
  });
  expect((await t.call("GET", `/v2/events/${textAt(event, "id")}`, { key })).body).toEqual(event);
});

test("only what was subscribed to is told", async () => {
  await using t = await startedSandbox();
  await subscribed(t, { eventTypes: ["payment.paid", "refund.pending"] });
  await t.call("POST", `/_sandbox/payments/${await paid(t)}/refunds`);
  const { id } = await t.created({ webhookUrl: null });
  await t.decide(id, { status: "failed" });
  await t.advance("P3D");
  expect(typesHeard(t)).toEqual(["payment.paid", "refund.pending"]);
});

test("events of the other mode and of other profiles are not told", async () => {
  await using t = await startedSandbox();
  const other = await t.call("POST", "/_sandbox/profiles", { body: { name: "Other" } });
  const profileId = textAt(other.body, "id");
  await subscribed(t, { testmode: true });
  await subscribed(t, { key: await accessToken(t, { profileId }) });
  await paid(t);
  expect(heardEvents(t)).toEqual([]);
  const theirs = await t.created({ webhookUrl: null }, { key: textAt(other.body, "keys", "live") });
  await t.decide(theirs.id, { status: "paid" });
  await t.advance("PT0S");
  expect(heardEvents(t)).toMatchObject([{ entityId: theirs.id }]);
});

test("an event is found in its own mode, by whom its profile is reached, with the permission", async () => {
  await using story = await listening();
  const { t } = story;
  await paid(t);
  const path = `/v2/events/${textAt(heardEvents(t)[0], "id")}`;
  const other = await t.call("POST", "/_sandbox/profiles", { body: { name: "Other" } });
  const statusFor = async (wish: Json, query = "") =>
    (await t.call("GET", `${path}${query}`, { key: await accessToken(t, wish) })).status;
  expect(await statusFor({})).toBe(200);
  expect(await statusFor({ permissions: ["events.read"] })).toBe(200);
  expect(await statusFor({ permissions: ["webhooks.read"] })).toBe(403);
  expect(await statusFor({}, "?testmode=true")).toBe(404);
  expect(await statusFor({ profileId: textAt(other.body, "id") })).toBe(404);
});

test("what nobody has subscribed to is no event", async () => {
  await using t = await startedSandbox();
  await paid(t);
  const { body } = await t.call("GET", "/_sandbox/deliveries");
  expect(rowsAt(body, "deliveries")).toEqual([]);
});
