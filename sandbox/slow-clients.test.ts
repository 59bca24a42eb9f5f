import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "./profiles/default-profile.ts";
import { startedSandbox } from "./testing/started-sandbox.ts";

/** Short, so that nobody waits half a minute for a client that never ends; the sandbox's own is longer. */
const REQUEST_TIMEOUT_MS = 200;

const HEAD = ["POST /v2/payments HTTP/1.1", "Host: a.example", `Authorization: Bearer ${DEFAULT_LIVE_KEY}`];

test.each([
  ["its headers", [...HEAD, "X-Never-Ends: "].join("\r\n"), "x"],
  [
    "its body",
    [...HEAD, "Content-Type: application/json", "Content-Length: 1000", "", "{"].join("\r\n"),
    " ",
  ],
])("a client that never comes to the end of %s is told so and let go", async (_what, start, more) => {
  await using t = await startedSandbox({ requestTimeoutMs: REQUEST_TIMEOUT_MS });
  const socket = connect(Number(new URL(t.url).port), "127.0.0.1");
  socket.on("error", () => {}); // what it trickles after the end of the connection
  socket.write(start);
  const trickle = setInterval(() => socket.write(more), 20);
  const answer = await text(socket);
  clearInterval(trickle);
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(answer).toContain("application/hal+json");
  expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({
    status: 408,
    title: "Request Timeout",
    detail: expect.any(String),
  });
});

test("a client that closes its half after the request is answered", async () => {
  await using t = await startedSandbox();
  const socket = connect({ port: Number(new URL(t.url).port), host: "127.0.0.1", allowHalfOpen: true });
  socket.end(
    `GET /v2/methods HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer ${DEFAULT_LIVE_KEY}\r\n\r\n`,
  );
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test("requests that come in one packet are answered in their order", async () => {
  await using t = await startedSandbox();
  const one = (path: string, close: string) =>
    `GET ${path} HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer ${DEFAULT_LIVE_KEY}\r\n${close}\r\n`;
  const socket = connect(Number(new URL(t.url).port), "127.0.0.1");
  socket.write(
    one("/v2/payments/tr_none", "") + one("/v2/methods", "") + one("/v2/nothing", "Connection: close\r\n"),
  );
  const statuses = (await text(socket)).match(/HTTP\/1\.1 \d+/g);
  expect(statuses).toEqual(["HTTP/1.1 404", "HTTP/1.1 200", "HTTP/1.1 404"]);
});

test("headers that are too large are refused in Mollie's form", async () => {
  await using t = await startedSandbox();
  const socket = connect(Number(new URL(t.url).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.write(`GET /v2/methods HTTP/1.1\r\nHost: a.example\r\nX-Large: ${"x".repeat(100_000)}\r\n\r\n`);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect(answer).toContain('"title":"Request Header Fields Too Large"');
});

test.each([
  ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x80, 0x7d]), "application/json"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "application/json"],
  ["zeros", Buffer.alloc(10_000), "application/json"],
  ["a picture that says so", Buffer.from("89504e470d0a1a0a", "hex"), "image/png"],
  ["XML", Buffer.from("<payment/>"), "application/xml"],
])("a body of %s is refused in Mollie's form", async (_what, body, type) => {
  await using t = await startedSandbox();
  const answer = await fetch(`${t.url}/v2/payments`, {
    method: "POST",
    headers: { authorization: `Bearer ${DEFAULT_LIVE_KEY}`, "content-type": type },
    body,
  });
  expect([400, 415, 422]).toContain(answer.status);
  expect(answer.headers.get("content-type")).toContain("application/hal+json");
  expect(await answer.json()).toMatchObject({ status: answer.status, title: expect.any(String) });
});
