import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { type Json, startedSandbox, textAt } from "../testing/started-sandbox.ts";
import { heardEvents, signatureOf, subscribed } from "../testing/subscription.ts";

function stateFile() {
  const folder = mkdtempSync(path.join(tmpdir(), "sandbox-state-"));
  return {
    file: path.join(folder, "state.json"),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

test("subscriptions, their secrets, events and what is owed outlive the sandbox", async () => {
  using saved = stateFile();
  await using listener = await startedSandbox();
  const first = await startedSandbox({ stateFile: saved.file });
  const { key, id, secret } = await subscribed(first, { url: listener.webhooks.url });
  const rolled = await first.call("POST", `/_sandbox/webhooks/${id}/secret`);
  listener.webhooks.answer.status = 500;
  const payment = await first.created({ webhookUrl: null });
  await first.decide(payment.id, { status: "paid" });
  await first.advance("PT0S");
  await first[Symbol.asyncDispose]();

  await using second = await startedSandbox({ stateFile: saved.file });
  listener.webhooks.answer.status = 200;
  await second.advance("PT1M");
  const [before, after] = heardEvents(listener);
  expect(after?.["id"]).toBe(textAt(before, "id"));
  const { body = "", headers } = listener.webhooks.calls[1] ?? {};
  const secrets = [textAt(rolled.body, "webhookSecret"), secret];
  const signatures = secrets.map((each) => signatureOf(body, each)).join(", ");
  expect(headers?.["x-mollie-signature"]).toBe(signatures);
  const kept = await second.call("GET", `/v2/events/${textAt(before, "id")}`, { key });
  expect(kept.body).toEqual(after);
  expect((await second.call("GET", `/v2/webhooks/${id}`, { key })).body).toMatchObject({ id });
});

test("a state file from before there were subscriptions is read, and has none", async () => {
  using saved = stateFile();
  const first = await startedSandbox({ stateFile: saved.file });
  await first[Symbol.asyncDispose]();
  const written: Json = JSON.parse(readFileSync(saved.file, "utf8"));
  const { webhookSubscriptions, events, ...earlier } = written;
  expect([webhookSubscriptions, events]).toEqual([[], []]);
  writeFileSync(saved.file, JSON.stringify(earlier));
  await using second = await startedSandbox({ stateFile: saved.file });
  expect((await second.call("GET", "/_sandbox/webhooks")).body).toEqual({ webhooks: [] });
});
