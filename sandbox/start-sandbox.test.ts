import { createServer } from "node:http";
import { expect, test } from "vitest";
import { startSandbox } from "./start-sandbox.ts";
import { A_PAYMENT, startedSandbox } from "./testing/started-sandbox.ts";

test("a sandbox ends although a client keeps its connection open and a webhook call is never answered", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  if (address === null || typeof address === "string") throw new Error("A listening server has a port.");
  const called = new Promise((resolve) => silent.once("request", resolve));
  const t = await startedSandbox();
  const { id } = await t.created({ webhookUrl: `http://127.0.0.1:${address.port}/silent` });
  await t.decide(id, { status: "paid" });
  await called;
  await t[Symbol.asyncDispose]();
  silent.closeAllConnections();
  silent.close();
  await expect(t.call("GET", "/v2/payments")).rejects.toThrow("fetch failed");
});

test("links are written with the address that the outside knows", async () => {
  await using t = await startedSandbox({ publicUrl: "https://sandbox.example.org/" });
  expect(t.url).toBe("https://sandbox.example.org");
});

test("a port that is taken is an error", async () => {
  await using t = await startedSandbox();
  await expect(startSandbox({ port: Number(new URL(t.url).port) })).rejects.toThrow("EADDRINUSE");
  expect((await t.call("POST", "/v2/payments", { body: A_PAYMENT })).status).toBe(201);
});
