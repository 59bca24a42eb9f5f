import { createServer } from "node:https";
import { expect, test } from "vitest";
import { rowsAt, startedSandbox } from "../testing/started-sandbox.ts";
import { selfSignedCertificate } from "../tls/self-signed-certificate.ts";

test("a call that is not answered with 200 is repeated at Mollie's times, ten times in all", async () => {
  await using t = await startedSandbox();
  t.webhooks.answer.status = 500;
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.webhooks.heard(1);
  await t.advance("P3D");
  const { body } = await t.call("GET", `/_sandbox/deliveries?payment=${id}`);
  const deliveries = rowsAt(body, "deliveries").toReversed();
  const times = deliveries.map((delivery) => Date.parse(String(delivery["at"])));
  const minutes = times.map((time) => Math.round((time - (times[0] ?? 0)) / 60_000));
  expect(minutes).toEqual([0, 1, 3, 7, 15, 31, 60, 120, 240, 1560]);
  expect(deliveries.at(-1)).toMatchObject({ attempt: 10, status: 500, nextTryAt: null });
});

test.each([201, 204, 302, 307, 404, 503])("an answer of %s does not count", async (status) => {
  await using t = await startedSandbox();
  t.webhooks.answer.status = status;
  t.webhooks.answer.headers = { location: t.webhooks.url };
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.webhooks.heard(1);
  t.webhooks.answer.status = 200;
  await t.advance("P3D");
  expect(t.webhooks.calls.map((call) => call.method)).toEqual(["POST", "POST"]);
});

test("an answer that does not come in time counts as none, and the call is repeated", async () => {
  await using t = await startedSandbox({ webhookTimeoutMs: 50 });
  t.webhooks.answer.together = 2; // the first call waits for the second, which comes when the first was given up
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  await t.advance("PT1M");
  const { body } = await t.call("GET", `/_sandbox/deliveries?payment=${id}`);
  expect(rowsAt(body, "deliveries")).toMatchObject([
    { attempt: 2, status: 200, nextTryAt: null },
    { attempt: 1, status: null, error: expect.stringContaining("timeout") },
  ]);
});

test("a server that cannot be reached is tried again, and the log says what went wrong", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ webhookUrl: "http://127.0.0.1:1/closed" });
  await t.decide(id, { status: "paid" });
  await t.advance("PT1M");
  const { body } = await t.call("GET", `/_sandbox/deliveries?payment=${id}`);
  expect(rowsAt(body, "deliveries")).toMatchObject([
    { attempt: 2 },
    { attempt: 1, status: null, error: expect.any(String) },
  ]);
});

test("a server whose certificate nobody vouches for is not told, as at Mollie", async () => {
  await using t = await startedSandbox();
  const heard: string[] = [];
  const server = createServer(
    selfSignedCertificate(["127.0.0.1"], { now: Date.now() }),
    (request, response) => {
      heard.push(request.url ?? "");
      response.end();
    },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A listening server has a port.");
  const { id } = await t.created({ webhookUrl: `https://127.0.0.1:${address.port}/hook` });
  await t.decide(id, { status: "paid" });
  await t.advance("PT0S");
  server.close();
  const { body } = await t.call("GET", `/_sandbox/deliveries?payment=${id}`);
  expect(rowsAt(body, "deliveries")).toMatchObject([
    { attempt: 1, status: null, error: expect.stringContaining("self-signed certificate") },
  ]);
  expect(heard).toEqual([]);
});

test.each([
  ["paid", 1],
  ["authorized", 1],
  ["expired", 1],
  ["failed", 1],
  ["canceled", 1],
  ["pending", 1],
])("a payment that becomes %s calls its webhook", async (status, calls) => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toHaveLength(calls);
});

test("whether a pending payment calls is a setting", async () => {
  await using t = await startedSandbox({ pendingCalls: false });
  const quiet = await t.created();
  await t.decide(quiet.id, { status: "pending" });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toEqual([]);
  await t.call("POST", "/_sandbox/settings", { body: { pendingCalls: true } });
  const loud = await t.created();
  await t.decide(loud.id, { status: "pending" });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toHaveLength(1);
});

test("a payment that is only created or changed, or has no webhook, calls nobody", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.call("PATCH", `/v2/payments/${id}`, { body: { description: "Other" } });
  const silent = await t.created({ webhookUrl: null });
  await t.decide(silent.id, { status: "paid" });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toEqual([]);
});
