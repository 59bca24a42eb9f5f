import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { startSandbox } from "../start-sandbox.ts";
import { startedSandbox } from "../testing/started-sandbox.ts";

function stateFile() {
  const folder = mkdtempSync(path.join(tmpdir(), "sandbox-state-"));
  const file = path.join(folder, "state.json");
  return { folder, file, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test("a sandbox that is started again finds everything as it was left", async () => {
  using saved = stateFile();
  const { file, folder } = saved;
  const first = await startedSandbox({ stateFile: file });
  const payment = await first.created({ method: "ideal", metadata: { invoice: 1 } });
  const open = await first.created();
  await first.advance("PT5M");
  await first.decide(payment.id, { status: "paid" });
  await first.webhooks.heard(1);
  await first[Symbol.asyncDispose]();
  expect(readdirSync(folder)).toEqual(["state.json"]);

  await using second = await startedSandbox({ stateFile: file });
  expect(await second.payment(payment.id)).toMatchObject({ status: "paid", metadata: { invoice: 1 } });
  const { body } = await second.call("GET", "/_sandbox/clock");
  expect(body["aheadOfRealTimeSeconds"]).toBeGreaterThanOrEqual(300);
  await second.advance("PT10M");
  expect((await second.payment(open.id)).status).toBe("expired");
});

test("a webhook call that is still owed is made after the next start", async () => {
  using saved = stateFile();
  const { file } = saved;
  await using listener = await startedSandbox();
  const first = await startedSandbox({ stateFile: file });
  listener.webhooks.answer.status = 500;
  const { id } = await first.created({ webhookUrl: listener.webhooks.url });
  await first.decide(id, { status: "paid" });
  await first.advance("PT0S");
  await first[Symbol.asyncDispose]();

  listener.webhooks.answer.status = 200;
  await using second = await startedSandbox({ stateFile: file });
  await second.advance("PT1M");
  expect(listener.webhooks.calls.map((call) => call.body)).toEqual([`id=${id}`, `id=${id}`]);
});

test("refunds, chargebacks and captures are remembered, and go on after the next start", async () => {
  using saved = stateFile();
  const { file } = saved;
  const first = await startedSandbox({ stateFile: file });
  const { id } = await first.created();
  await first.decide(id, { status: "paid" });
  await first.call("POST", `/_sandbox/payments/${id}/refunds`, {
    body: { amount: { currency: "EUR", value: "21.00" } },
  });
  await first.call("POST", `/_sandbox/payments/${id}/chargebacks`, {
    body: { amount: { currency: "EUR", value: "50.00" } },
  });
  const card = await first.created({ method: "creditcard", captureMode: "manual" });
  await first.decide(card.id, { status: "authorized" });
  await first.call("POST", `/v2/payments/${card.id}/captures`);
  await first.advance("PT0S");
  await first[Symbol.asyncDispose]();

  await using second = await startedSandbox({ stateFile: file });
  expect(await second.payment(id)).toMatchObject({
    amountRefunded: { value: "21.00" },
    amountChargedBack: { value: "50.00" },
    amountRemaining: { value: "50.00" },
  });
  await second.advance("PT2H");
  expect((await second.call("GET", "/v2/refunds")).body).toMatchObject({
    _embedded: { refunds: [{ status: "processing" }] },
  });
  expect((await second.payment(card.id)).status).toBe("paid");
});

test("a state file from before there were refunds is read, and its payments can be refunded", async () => {
  using saved = stateFile();
  const { file } = saved;
  const first = await startedSandbox({ stateFile: file });
  const { id } = await first.created();
  await first.decide(id, { status: "paid" });
  await first.advance("PT0S");
  await first[Symbol.asyncDispose]();
  const { refunds, chargebacks, captures, ...earlier } = JSON.parse(readFileSync(file, "utf8"));
  expect([refunds, chargebacks, captures]).toEqual([[], [], []]);
  writeFileSync(file, JSON.stringify({ ...earlier, settings: { pendingCalls: false } }));

  await using second = await startedSandbox({ stateFile: file });
  expect((await second.call("GET", "/_sandbox/settings")).body).toEqual({
    pendingCalls: false,
    refundUpTo25More: false,
    eurosOnlyInTestMode: false,
    emptyBalance: false,
    testPaymentsExpire: true,
    httpsWebhooksInLiveMode: false,
    rateLimitsOnEveryAnswer: true,
  });
  expect((await second.call("POST", `/_sandbox/payments/${id}/refunds`)).status).toBe(201);
});

test("a state file that cannot be written stops the start", async () => {
  using saved = stateFile();
  const nowhere = path.join(saved.folder, "missing", "state.json");
  await expect(startSandbox({ port: 0, stateFile: nowhere })).rejects.toThrow("ENOENT");
});

test.each([
  ["is not JSON", "{ half a fi"],
  ["is something else", `{"name":"voldaan"}`],
])("a state file that %s stops the start with a sentence that names it", async (_what, text) => {
  using saved = stateFile();
  const { file } = saved;
  writeFileSync(file, text);
  await expect(startSandbox({ port: 0, stateFile: file })).rejects.toThrow(file);
});
