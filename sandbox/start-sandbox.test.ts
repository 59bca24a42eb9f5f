import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "./profiles/default-profile.ts";
import { startSandbox } from "./start-sandbox.ts";
import { A_PAYMENT, startedSandbox, textAt } from "./testing/started-sandbox.ts";

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
  await using taken = await startedSandbox();
  const port = Number(new URL(taken.url).port);
  await taken.close();
  await using t = await startedSandbox({ port, publicUrl: "https://sandbox.example.org/" });
  expect(t.url).toBe("https://sandbox.example.org");
  const answer = await fetch(`http://127.0.0.1:${port}/v2/payments`, {
    method: "POST",
    headers: { authorization: `Bearer ${DEFAULT_LIVE_KEY}`, "content-type": "application/json" },
    body: JSON.stringify(A_PAYMENT),
  });
  const { _links } = JSON.parse(await answer.text());
  expect(textAt(_links, "self", "href")).toMatch(/^https:\/\/sandbox\.example\.org\/v2\/payments\/tr_/);
  expect(textAt(_links, "checkout", "href")).toMatch(/^https:\/\/sandbox\.example\.org\/checkout\//);
});

test("a port that is taken is an error", async () => {
  await using t = await startedSandbox();
  await expect(startSandbox({ port: Number(new URL(t.url).port) })).rejects.toThrow("EADDRINUSE");
  expect((await t.call("POST", "/v2/payments", { body: A_PAYMENT })).status).toBe(201);
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "a sandbox that another program started over a channel ends at %s",
  async (signal) => {
    const { child, exited } = await startedProgram();
    child.kill(signal);
    expect(await exited).toEqual([0, null]);
  },
);

test("a sandbox ends when the program that started it over a channel is gone", async () => {
  const { child, exited } = await startedProgram();
  child.disconnect();
  expect(await exited).toEqual([0, null]);
});

/** The sandbox as a process of its own, ready. */
async function startedProgram() {
  const program = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(process.execPath, [program, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  await new Promise((ready) => child.stdout?.once("data", ready));
  return { child, exited: once(child, "exit") };
}
