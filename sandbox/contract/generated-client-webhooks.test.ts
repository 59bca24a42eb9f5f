import { Client } from "mollie-api-typescript";
import { ClientError, ErrorResponse } from "mollie-api-typescript/models/errors";
import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../profiles/default-profile.ts";
import { rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";
import { accessToken, heardEvents } from "../testing/subscription.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

/** Mollie's recommended client, as it comes, with a token: it lets no API key near webhooks. */
async function tokenClient() {
  const t = await startedSandbox();
  const client = new Client({
    serverURL: t.url,
    security: { advancedAccessToken: await accessToken(t) },
    // What it does by itself after an error is its own business and takes seven seconds.
    retryConfig: { strategy: "none" },
  });
  const request = { name: "Books", url: t.webhooks.url, eventTypes: "*" as const };
  return { t, client, request, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

test("it creates, reads, changes, tests and deletes a subscription", async () => {
  await using story = await tokenClient();
  const { t, client, request } = story;
  const created = await client.webhooks.create({ requestBody: request });
  const { id: webhookId, webhookSecret, ...shown } = created;
  expect(webhookSecret).toMatch(/^\w{32,}$/);
  expect(shown).toMatchObject({ ...request, eventTypes: ["*"], status: "enabled", mode: "live" });
  expect(await client.webhooks.get({ webhookId })).toEqual({ id: webhookId, ...shown });
  const requestBody = { name: "Ledger", eventTypes: ["payment.paid" as const] };
  expect(await client.webhooks.update({ webhookId, requestBody })).toMatchObject(requestBody);
  await client.webhooks.test({ webhookId });
  expect(heardEvents(t)).toMatchObject([{ type: "hook.ping" }]);
  await client.webhooks.delete({ webhookId });
  const gone = client.webhooks.get({ webhookId });
  await expect(gone).rejects.toMatchObject({ status: 404 });
});

test("it says testmode in the body of a change and in the query of a read", async () => {
  await using story = await tokenClient();
  const { client, request } = story;
  const testmode = true;
  const { id: webhookId } = await client.webhooks.create({ requestBody: { ...request, testmode } });
  expect(await client.webhooks.get({ webhookId, testmode })).toMatchObject({ mode: "test" });
  await client.webhooks.update({ webhookId, requestBody: { name: "Ledger", testmode } });
  await client.webhooks.test({ webhookId, requestBody: { testmode } });
  await client.webhooks.delete({ webhookId, requestBody: { testmode } });
  await expect(client.webhooks.get({ webhookId, testmode })).rejects.toMatchObject({ status: 404 });
});

test("it walks through all pages of the list", async () => {
  await using story = await tokenClient();
  const { client, request } = story;
  const made: string[] = [];
  for (let n = 0; n < 3; n++) made.push((await client.webhooks.create({ requestBody: request })).id);
  const walked: string[] = [];
  for await (const page of await client.webhooks.list({ limit: 2, eventTypes: "*" }))
    walked.push(...page.result.embedded.webhooks.map(({ id }) => id));
  expect(walked).toEqual(made.toReversed());
});

/** All that can be told in the sandbox, by the steps that lead there. */
const STORIES: ReadonlyArray<
  readonly [what: string, resource: string, steps: (t: Started) => Promise<unknown>]
> = [
  ["payment.paid", "payment", (t) => paid(t)],
  ["refund.pending", "refund", async (t) => control(t, `payments/${await paid(t)}/refunds`)],
  ["chargeback.received", "chargeback", async (t) => control(t, `payments/${await paid(t)}/chargebacks`)],
  ["capture.succeeded", "capture", captured],
  ["payment-link.paid", "payment-link", linkPaid],
];

test.each(STORIES)("it reads the event %s with its %s", async (type, resource, steps) => {
  await using story = await tokenClient();
  const { t, client, request } = story;
  await client.webhooks.create({ requestBody: { ...request, eventTypes: "*" } });
  await steps(t);
  await t.advance("PT1M");
  const heard = heardEvents(t).find((event) => event["type"] === type);
  const event = await client.webhookEvents.get({ webhookEventId: textAt(heard, "id") });
  expect(event).toMatchObject({
    resource: "event",
    webhookEventTypes: type,
    entityId: heard?.["entityId"],
    embedded: { entity: { resource, id: heard?.["entityId"] } },
  });
});

const REFUSED: ReadonlyArray<
  readonly [what: string, refusal: object, ask: (client: Client) => Promise<unknown>]
> = [
  [
    "a wrong address",
    { status: 422, field: "url" },
    (client) =>
      client.webhooks.create({ requestBody: { name: "Books", url: "ftp://a", eventTypes: "payment.paid" } }),
  ],
  ["an unknown webhook", { status: 404 }, (client) => client.webhooks.get({ webhookId: "hook_none" })],
  [
    "an unknown event",
    { status: 404 },
    (client) => client.webhookEvents.get({ webhookEventId: "event_none" }),
  ],
];

test.each(REFUSED)("%s is refused with the client's own error", async (_what, refusal, ask) => {
  await using story = await tokenClient();
  const error: unknown = await ask(story.client).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ErrorResponse);
  expect(error).toMatchObject(refusal);
});

test("a ping that cannot arrive is refused with the client's own error", async () => {
  await using story = await tokenClient();
  const { client, request } = story;
  const requestBody = { ...request, url: "http://127.0.0.1:1/closed" };
  const { id: webhookId } = await client.webhooks.create({ requestBody });
  const error: unknown = await client.webhooks.test({ webhookId }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ErrorResponse);
  expect(error).toMatchObject({ status: 422 });
});

test("an API key is told that it may not, as the client knows no such answer", async () => {
  await using story = await tokenClient();
  const client = new Client({
    serverURL: story.t.url,
    security: { advancedAccessToken: DEFAULT_LIVE_KEY },
    retryConfig: { strategy: "none" },
  });
  const error: unknown = await client.webhooks.list({}).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClientError);
  expect(error).toMatchObject({ statusCode: 403 });
});

async function paid(t: Started): Promise<string> {
  const { id } = await t.created({ webhookUrl: null });
  await t.decide(id, { status: "paid" });
  return id;
}

async function control(t: Started, path: string): Promise<void> {
  expect((await t.call("POST", `/_sandbox/${path}`)).status).toBe(201);
}

async function captured(t: Started): Promise<void> {
  const card = await t.created({ webhookUrl: null, method: "creditcard", captureMode: "manual" });
  await t.decide(card.id, { status: "authorized" });
  await t.call("POST", `/v2/payments/${card.id}/captures`);
}

async function linkPaid(t: Started): Promise<void> {
  const body = { amount: { currency: "EUR", value: "121.00" }, description: "Invoice 2026-0042" };
  const link = await t.call("POST", "/v2/payment-links", { body });
  await t.submit(textAt(link.body, "_links", "paymentLink", "href"), {});
  const { body: payments } = await t.call("GET", "/v2/payments");
  const [payment] = rowsAt(payments, "_embedded", "payments");
  await t.decide(textAt(payment, "id"), { status: "paid" });
}
