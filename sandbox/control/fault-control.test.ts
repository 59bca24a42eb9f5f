import { expect, test } from "vitest";
import { startedSandbox } from "../testing/started-sandbox.ts";

test.each([
  {},
  { fault: "earthquake" },
  { fault: "error" },
  { fault: "error", status: 418 },
  { fault: "error", status: 503, when: "during" },
  { fault: "slow" },
  { fault: "slow", delayMs: -1 },
  { fault: "cut", times: 0 },
  { fault: "cut", times: 1.5 },
  { fault: "cut", on: { host: "example.org" } },
  { fault: "cut", on: { method: "BREW" } },
  { fault: "cut", colour: "red" },
  { fault: "lost-webhook", when: "before" },
  { fault: "late-webhook" },
  { fault: "parallel-webhooks", count: 1 },
  { fault: "constructor" },
])("the fault %j is refused with a sentence", async (body) => {
  await using t = await startedSandbox();
  const answer = await t.call("POST", "/_sandbox/faults", { body });
  expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\.$/) } });
  expect((await t.call("GET", "/_sandbox/faults")).body).toEqual({ faults: [] });
});

test("one fault is mended, all are mended, and a reset mends them too", async () => {
  await using t = await startedSandbox();
  const ask = () => t.call("POST", "/_sandbox/faults", { body: { fault: "cut", times: 5 } });
  const ids = async () => (await t.call("GET", "/_sandbox/faults")).body["faults"];
  await ask();
  const second = await ask();
  expect((await t.call("DELETE", "/_sandbox/faults/fault_1")).status).toBe(204);
  expect(await ids()).toEqual([second.body]);
  expect((await t.call("DELETE", "/_sandbox/faults/fault_1")).status).toBe(404);
  expect((await t.call("DELETE", "/_sandbox/faults")).status).toBe(204);
  expect(await ids()).toEqual([]);
  await ask();
  await t.call("POST", "/_sandbox/reset");
  expect(await ids()).toEqual([]);
});
