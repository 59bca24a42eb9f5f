import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";
import { accessToken, subscribed } from "../testing/subscription.ts";
import { EVENT_TYPES } from "./event-types.ts";

const A_WEBHOOK = { name: "Books", url: "https://shop.example.org/events", eventTypes: ["payment.paid"] };

test("a subscription shows its secret when it is created, and never again", async () => {
  await using t = await startedSandbox();
  const key = await accessToken(t);
  const created = await t.call("POST", "/v2/webhooks", { key, body: A_WEBHOOK });
  const id = textAt(created.body, "id");
  const shown = {
    resource: "webhook",
    id: expect.stringMatching(/^hook_\w+$/),
    ...A_WEBHOOK,
    profileId: null,
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    status: "enabled",
    mode: "live",
    _links: {
      self: { href: `${t.url}/v2/webhooks/${id}`, type: "application/hal+json" },
      documentation: { href: expect.stringMatching(/^https:/), type: "text/html" },
    },
  };
  expect(created.status).toBe(201);
  expect(created.body).toEqual({ ...shown, webhookSecret: expect.stringMatching(/^\w{32,}$/) });
  expect((await t.call("GET", `/v2/webhooks/${id}`, { key })).body).toEqual(shown);
  const { body } = await t.call("GET", "/v2/webhooks", { key });
  expect(rowsAt(body, "_embedded", "webhooks")).toEqual([shown]);
  const changed = await t.call("PATCH", `/v2/webhooks/${id}`, { key, body: { name: "Ledger" } });
  expect(changed.body).toEqual({ ...shown, name: "Ledger" });
});

test("one that is deleted is gone for the API, and the control API remembers it", async () => {
  await using t = await startedSandbox();
  const { id, key } = await subscribed(t);
  expect(await t.call("DELETE", `/v2/webhooks/${id}`, { key })).toMatchObject({ status: 204, body: {} });
  for (const verb of ["GET", "PATCH", "DELETE"])
    expect((await t.call(verb, `/v2/webhooks/${id}`, { key })).status).toBe(404);
  expect((await t.call("POST", `/v2/webhooks/${id}/ping`, { key })).status).toBe(404);
  expect((await t.call("GET", "/v2/webhooks", { key })).body["count"]).toBe(0);
  const { body } = await t.call("GET", "/_sandbox/webhooks");
  expect(rowsAt(body, "webhooks")).toMatchObject([{ id, status: "deleted" }]);
  expect((await t.call("POST", `/_sandbox/webhooks/${id}/secret`)).status).toBe(404);
});

test.each([
  ["every type of Mollie's", [...EVENT_TYPES], [...EVENT_TYPES]],
  ["one type without a list", "refund.failed", ["refund.failed"]],
  ["the star", "*", ["*"]],
  ["the star in a list", ["*"], ["*"]],
  ["a type twice", ["payment.paid", "payment.paid"], ["payment.paid"]],
])("it subscribes to %s", async (_what, eventTypes, shown) => {
  await using t = await startedSandbox();
  const { id, key } = await subscribed(t, { eventTypes });
  expect((await t.call("GET", `/v2/webhooks/${id}`, { key })).body["eventTypes"]).toEqual(shown);
});

test("there are 36 types of events", () => {
  expect(new Set(EVENT_TYPES).size).toBe(36);
});

describe("it is refused", () => {
  const refused: ReadonlyArray<readonly [what: string, change: object, field: string]> = [
    ["without a name", { name: undefined }, "name"],
    ["with a blank name", { name: "  " }, "name"],
    ["with a name that is no text", { name: 1 }, "name"],
    ["without an address", { url: undefined }, "url"],
    ["with an address that is none", { url: "shop.example.org" }, "url"],
    ["with an address that nobody can call", { url: "ftp://shop.example.org" }, "url"],
    ["with plain http in live mode", { url: "http://shop.example.org/events" }, "url"],
    ["without event types", { eventTypes: undefined }, "eventTypes"],
    ["with no event type", { eventTypes: [] }, "eventTypes"],
    ["with an unknown event type", { eventTypes: ["payment.paid", "payment.open"] }, "eventTypes"],
    ["with the event of a test call", { eventTypes: "hook.ping" }, "eventTypes"],
    ["with an event type that is no text", { eventTypes: [{}] }, "eventTypes"],
    ["with a profile, which is the token's", { profileId: "pfl_VoldaanDemo" }, "profileId"],
    ["with a secret of the caller's", { webhookSecret: "s" }, "webhookSecret"],
    ["with a testmode that is neither", { testmode: "maybe" }, "testmode"],
  ];

  test.each(refused)("%s", async (_what, change, field) => {
    await using t = await startedSandbox();
    const key = await accessToken(t);
    const answer = await t.call("POST", "/v2/webhooks", { key, body: { ...A_WEBHOOK, ...change } });
    expect([answer.status, answer.body["field"]]).toEqual([422, field]);
  });

  test.each(refused.filter(([, change]) => !Object.values(change).includes(undefined)))(
    "when it is changed, %s, and stays as it was",
    async (_what, change, field) => {
      await using t = await startedSandbox();
      const { id, key } = await subscribed(t, A_WEBHOOK);
      const path = `/v2/webhooks/${id}`;
      const answer = await t.call("PATCH", path, { key, body: { name: "Other", ...change } });
      expect([answer.status, answer.body["field"]]).toEqual([422, field]);
      expect((await t.call("GET", path, { key })).body).toMatchObject(A_WEBHOOK);
    },
  );

  test.each([
    ["live", 3],
    ["test", 2],
  ])("in %s mode when there are %s, until one is deleted", async (mode, most) => {
    await using t = await startedSandbox();
    const testmode = mode === "test";
    const key = await accessToken(t);
    const { id } = await subscribed(t, { key, testmode });
    for (let n = 1; n < most; n++) await subscribed(t, { key, testmode });
    const body = { ...A_WEBHOOK, testmode };
    expect((await t.call("POST", "/v2/webhooks", { key, body })).status).toBe(422);
    const other = { ...A_WEBHOOK, testmode: !testmode };
    expect((await t.call("POST", "/v2/webhooks", { key, body: other })).status).toBe(201);
    await t.call("DELETE", `/v2/webhooks/${id}`, { key, body: { testmode } });
    expect((await t.call("POST", "/v2/webhooks", { key, body })).status).toBe(201);
  });
});

test("a test subscription may be called over plain http", async () => {
  await using t = await startedSandbox();
  await expect(
    subscribed(t, { url: "http://shop.example.org/events", testmode: true }),
  ).resolves.toBeDefined();
});

test.each([
  ["http://127.0.0.1:9/events", 422],
  ["https://localhost/events", 422],
  ["http://shop.example.org/events", 422],
  ["https://shop.example.org/events", 201],
])("where URLs are strict, %s in live mode is answered with %s", async (url, status) => {
  await using t = await startedSandbox({ strictUrls: true });
  const key = await accessToken(t);
  expect((await t.call("POST", "/v2/webhooks", { key, body: { ...A_WEBHOOK, url } })).status).toBe(status);
});

test("each mode has its own subscriptions, and the call names the mode", async () => {
  await using t = await startedSandbox();
  const { id, key } = await subscribed(t, { testmode: true });
  const path = `/v2/webhooks/${id}`;
  expect((await t.call("GET", `${path}?testmode=true`, { key })).body).toMatchObject({ mode: "test" });
  expect((await t.call("GET", path, { key })).status).toBe(404);
  expect((await t.call("GET", "/v2/webhooks", { key })).body["count"]).toBe(0);
  expect((await t.call("GET", "/v2/webhooks?testmode=true", { key })).body["count"]).toBe(1);
  expect((await t.call("PATCH", path, { key, body: { name: "B" } })).status).toBe(404);
  const changed = await t.call("PATCH", path, { key, body: { name: "B", testmode: true } });
  expect(changed.body).toMatchObject({ name: "B" });
  expect((await t.call("DELETE", path, { key })).status).toBe(404);
  expect((await t.call("DELETE", path, { key, body: { testmode: true } })).status).toBe(204);
});

test("a token for one profile makes subscriptions of that profile, and sees no others", async () => {
  await using t = await startedSandbox();
  const forAll = await subscribed(t);
  const key = await accessToken(t, { profileId: "pfl_VoldaanDemo" });
  const { id } = await subscribed(t, { key });
  expect((await t.call("GET", `/v2/webhooks/${id}`, { key })).body["profileId"]).toBe("pfl_VoldaanDemo");
  expect((await t.call("GET", `/v2/webhooks/${forAll.id}`, { key })).status).toBe(404);
  expect((await t.call("GET", "/v2/webhooks", { key })).body["count"]).toBe(1);
  expect((await t.call("GET", "/v2/webhooks", { key: forAll.key })).body["count"]).toBe(2);
});

test("the list is paged and sorted, and can be of one event type", async () => {
  await using t = await startedSandbox();
  const { key, id } = await subscribed(t, { eventTypes: "payment.paid" });
  const { id: second } = await subscribed(t, { key });
  const { id: third } = await subscribed(t, { key, eventTypes: ["payment.paid", "refund.failed"] });
  const idsOf = async (query: string) =>
    rowsAt((await t.call("GET", `/v2/webhooks?${query}`, { key })).body, "_embedded", "webhooks").map(
      (webhook) => webhook["id"],
    );
  expect(await idsOf("")).toEqual([third, second, id]);
  expect(await idsOf("sort=asc&limit=2")).toEqual([id, second]);
  expect(await idsOf(`from=${second}`)).toEqual([second, id]);
  expect(await idsOf("eventTypes=payment.paid")).toEqual([third, id]);
  expect(await idsOf("eventTypes=*")).toEqual([second]);
  expect(await t.call("GET", "/v2/webhooks?eventTypes=x", { key })).toMatchObject({
    status: 400,
    body: { field: "eventTypes" },
  });
});

test("an API key reaches no subscription and no event", async () => {
  await using t = await startedSandbox();
  const { id } = await subscribed(t);
  const calls = [
    ["POST", "/v2/webhooks"],
    ["GET", "/v2/webhooks"],
    ["GET", `/v2/webhooks/${id}`],
    ["PATCH", `/v2/webhooks/${id}`],
    ["DELETE", `/v2/webhooks/${id}`],
    ["POST", `/v2/webhooks/${id}/ping`],
    ["GET", "/v2/events/event_1"],
  ] as const;
  for (const [verb, path] of calls)
    expect(await t.call(verb, path)).toMatchObject({ status: 403, body: { title: "Forbidden" } });
});

test.each([
  ["GET", "", "webhooks.read"],
  ["GET", "/hook_1", "webhooks.read"],
  ["POST", "", "webhooks.write"],
  ["PATCH", "/hook_1", "webhooks.write"],
  ["DELETE", "/hook_1", "webhooks.write"],
  ["POST", "/hook_1/ping", "webhooks.write"],
])("%s /v2/webhooks%s asks for the permission %s", async (verb, path, permission) => {
  await using t = await startedSandbox();
  const without = ["webhooks.read", "webhooks.write"].filter((other) => other !== permission);
  const key = await accessToken(t, { permissions: without });
  const answer = await t.call(verb, `/v2/webhooks${path}`, { key });
  expect(answer.status).toBe(403);
  expect(answer.body["detail"]).toContain(permission);
  const allowed = await accessToken(t, { permissions: [permission] });
  expect((await t.call(verb, `/v2/webhooks${path}`, { key: allowed })).status).not.toBe(403);
});

test("no body makes a subscription fail instead of being refused", async () => {
  await using t = await startedSandbox();
  const key = await accessToken(t);
  const { id } = await subscribed(t, { key });
  const aField = fc.constantFrom("name", "url", "eventTypes", "testmode", "__proto__");
  const aValue = fc.oneof(fc.jsonValue(), fc.constantFrom("*", "https://a.example.org", ["payment.paid"]));
  const aBody = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(aField, aValue).map((fields) => ({ ...A_WEBHOOK, ...fields })),
  );
  await fc.assert(
    fc.asyncProperty(fc.boolean(), aBody, async (isNew, body) => {
      const answer = isNew
        ? await t.call("POST", "/v2/webhooks", { key, body })
        : await t.call("PATCH", `/v2/webhooks/${id}`, { key, body });
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 100 },
  );
});
