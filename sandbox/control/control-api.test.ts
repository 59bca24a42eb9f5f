import { expect, test } from "vitest";
import { checkoutOf, startedSandbox } from "../testing/started-sandbox.ts";

test("a reset forgets payments, deliveries, registered profiles and the time that was moved", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/_sandbox/profiles", { body: { name: "Gone soon" } });
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("P2D");
  expect((await t.call("POST", "/_sandbox/reset")).status).toBe(204);
  expect((await t.call("GET", `/v2/payments/${id}`)).status).toBe(404);
  expect((await t.call("GET", "/_sandbox/deliveries")).body).toEqual({ deliveries: [] });
  expect((await t.call("GET", "/_sandbox/profiles")).body["profiles"]).toHaveLength(1);
  expect((await t.call("GET", "/_sandbox/clock")).body["aheadOfRealTimeSeconds"]).toBe(0);
});

test("a key that was rolled works beside the new one until it is revoked", async () => {
  await using t = await startedSandbox();
  const [profile] = (await t.call("GET", "/_sandbox/profiles")).body["profiles"] as [
    { id: string; keys: { live: string } },
  ];
  const answerFor = async (key: string) => (await t.call("GET", "/v2/profiles/me", { key })).status;
  const rolled = await t.call("POST", `/_sandbox/profiles/${profile.id}/keys`, { body: { mode: "live" } });
  const { keys } = rolled.body as { keys: { live: string } };
  expect(keys.live).not.toBe(profile.keys.live);
  expect([await answerFor(profile.keys.live), await answerFor(keys.live)]).toEqual([200, 200]);

  const earlier = `/_sandbox/profiles/${profile.id}/keys/${profile.keys.live}`;
  expect((await t.call("DELETE", earlier)).status).toBe(200);
  expect([await answerFor(profile.keys.live), await answerFor(keys.live)]).toEqual([401, 200]);
  expect((await t.call("DELETE", earlier)).status).toBe(404);
});

test.each(["PT15M", "P1D", "P1W", "P1DT2H3M4S"])("the clock moves by %s", async (advance) => {
  await using t = await startedSandbox();
  const answer = await t.call("POST", "/_sandbox/clock", { body: { advance } });
  expect(answer.status).toBe(200);
  expect(answer.body["aheadOfRealTimeSeconds"]).toBeGreaterThan(0);
});

test.each([
  { advance: "P9999999999D" },
  { moveTo: "9999-12-31T23:59:59Z" },
  { moveTo: "1969-12-31T23:59:59Z" },
])("the clock cannot leave the years that Mollie can write: %j", async (body) => {
  await using t = await startedSandbox();
  const answer = await t.call("POST", "/_sandbox/clock", { body });
  expect(answer).toMatchObject({ status: 422, body: { error: expect.stringContaining("1970 to 9998") } });
  expect((await t.call("GET", "/_sandbox/clock")).body["aheadOfRealTimeSeconds"]).toBe(0);
});

test("a sandbox without payments can begin in the past, and time is then moved on to an instant", async () => {
  await using t = await startedSandbox();
  const moveTo = (instant: string) => t.call("POST", "/_sandbox/clock", { body: { moveTo: instant } });
  expect((await moveTo("2026-03-01T09:00:00Z")).status).toBe(200);
  const payment = await t.created();
  expect(payment.createdAt).toMatch(/^2026-03-01T09:00/);
  await moveTo("2026-03-01T12:30:00+02:00");
  expect(await t.payment(payment.id)).toMatchObject({
    status: "expired",
    expiredAt: expect.stringMatching(/^2026-03-01T09:15/),
  });
  expect(await moveTo("2026-03-01T10:00:00Z")).toMatchObject({
    status: 422,
    body: { error: "There are payments, so the clock cannot go back; reset the sandbox first." },
  });
});

test.each([{}, { moveTo: "2026-03-01" }, { moveTo: "2026-03-01T09:00" }, { moveTo: "tomorrow" }])(
  "the clock does not move by %j",
  async (body) => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/_sandbox/clock", { body });
    expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\.$/) } });
  },
);

test.each(["", "P", "PT", "15M", "P1M", "P1Y", "-PT5M", "soon"])(
  "the clock does not understand %j",
  async (advance) => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/_sandbox/clock", { body: { advance } });
    expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\.$/) } });
  },
);

test.each([
  ["/_sandbox/profiles", {}],
  ["/_sandbox/profiles", { name: "Shop", methods: ["gold"] }],
  ["/_sandbox/profiles", { name: "Shop", colour: "red" }],
  ["/_sandbox/settings", { pendingCalls: "yes" }],
])("%s refuses %j with a sentence", async (path, body) => {
  await using t = await startedSandbox();
  const answer = await t.call("POST", path, { body });
  expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\.$/) } });
});

test("payments are listed for people, newest first, with the page where the payer is", async () => {
  await using t = await startedSandbox();
  const first = await t.created();
  const second = await t.created();
  const { body } = await t.call("GET", "/_sandbox/payments");
  expect(body["payments"]).toMatchObject([{ id: second.id }, { id: first.id, checkout: checkoutOf(first) }]);
});

test("a path that the control API does not have is a sentence, not a riddle", async () => {
  await using t = await startedSandbox();
  const answer = await t.call("POST", "/_sandbox/nothing");
  expect(answer).toMatchObject({
    status: 404,
    body: { error: "The control API has no POST /_sandbox/nothing." },
  });
});
