import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startEmbeddedPostgres } from "../src/start/embedded-postgres.ts";

/**
 * Starts the whole product as a person would (`npm start`, the demo, free ports, an empty DATA_DIR), pays an invoice
 * through the sandbox, stops it, starts it again, kills it, starts it again, and imports the UBL files of a folder:
 * `node scripts/smoke.ts [FOLDER]`. It meets the service from outside only. The last line is `N passed, N failed`.
 */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A first start on a slow machine builds the back office and makes the database. */
const READY_WITHIN_MS = 180_000;
/** Requests in flight are answered and jobs finished before the end. */
const STOPPED_WITHIN_MS = 30_000;
/** A webhook and a job away; in practice far below a second. */
const PAID_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 100;

const [port, sandboxPort] = await freePorts();
const service = `http://localhost:${port}`;
const sandbox = `http://localhost:${sandboxPort}`;
const apiKey = "smoke-test-key-0123456789abcdef";
const dataDir = await mkdtemp(join(tmpdir(), "voldaan-smoke-"));
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PORT: String(port),
  SANDBOX_PORT: String(sandboxPort),
  DATA_DIR: dataDir,
  DEMO_API_KEY: apiKey,
  DEMO_PASSWORD: "smoke-test-password",
};
for (const name of ["PUBLIC_URL", "DATABASE_URL", "MOLLIE_API_URL", "SECRET_KEY", "HOST"]) delete env[name];

const counts = { passed: 0, failed: 0 };
let running: ChildProcess | null = null;
let invoiceId = "";

await check("npm start makes the demo and becomes ready", start);
await check("the process says that it is up", async () => void (await get("/healthz")));
await check("the back office opens", async () => {
  const page = await get("/");
  expect(page.headers.get("content-type")?.startsWith("text/html"), "GET / answers HTML");
});
await check("the API describes itself", async () => {
  const text = await (await get("/openapi.json")).text();
  expect(/"openapi": ?"3\.1/.test(text), `openapi.json begins ${text.slice(0, 50)}`);
  await get("/docs");
});
await check("the API lets nobody in without a key", async () => {
  const answer = await fetch(`${service}/api/v1/merchant`);
  expect(answer.status === 401, `GET /merchant without a key answers ${answer.status}`);
  const type = answer.headers.get("content-type") ?? "none";
  expect(type.startsWith("application/problem+json"), `its content type is ${type}`);
});
await check("the demo's API key opens the API", async () => void (await api("GET", "/merchant")));
await check("a customer pays an invoice through the sandbox", payAnInvoice);
await check("SIGTERM ends npm start cleanly", () => stop("SIGTERM"));
await check("a second start finds the paid invoice", startAgain);
await check("a start after kill -9 finds it too", async () => {
  await stop("SIGKILL");
  await startAgain();
});
for (const file of await samples(process.argv[2])) {
  await check(`${basename(file)} is imported with the totals of the document`, () => importSample(file));
}
await check("the books add up", async () => void (await voldaan("audit")));
await check("SIGINT ends npm start cleanly", () => stop("SIGINT"));

await removeTraces();
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

async function check(title: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  const failure = await work().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : JSON.stringify(error)),
  );
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (failure === null) counts.passed++;
  else counts.failed++;
  console.log(failure === null ? `✓ ${title} (${took})` : `✗ ${title} (${took}): ${failure}`);
}

async function start(): Promise<void> {
  const began = performance.now();
  // A process group of its own, so that kill -9 can reach npm, its shell and the service alike.
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  child.stdout.on("data", (said: Buffer) => process.stdout.write(said));
  running = child;
  child.once("exit", () => (running = null));
  await eventually(READY_WITHIN_MS, "GET /readyz did not answer 200", async () => {
    expect(child.exitCode === null, `npm start ended with ${child.exitCode}`);
    const answer = await fetch(`${service}/readyz`).catch(() => null);
    return answer?.status === 200;
  });
  console.log(`  ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

async function startAgain(): Promise<void> {
  await start();
  const { status } = await api("GET", `/invoices/${invoiceId}`);
  expect(status === "paid", `the invoice is ${String(status)}`);
}

/** SIGTERM comes from a supervisor, to npm alone; SIGINT from a terminal and kill -9 from us, to the whole group. */
async function stop(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<void> {
  const child = running;
  expect(child?.pid !== undefined && child.exitCode === null, "npm start is not running");
  const exited = once(child, "exit");
  process.kill(signal === "SIGTERM" ? child.pid : -child.pid, signal);
  const ended = await Promise.race([exited, sleep(STOPPED_WITHIN_MS, null, { ref: false })]);
  expect(ended, "npm start did not end");
  if (signal === "SIGKILL") return;
  expect(ended[0] === 0, `npm start ended with ${String(ended[0] ?? ended[1])}`);
  const stillAnswers = await fetch(`${service}/healthz`).catch(() => null);
  expect(stillAnswers === null, "the service still answers");
  const lock = join(dataDir, "postgres", "postmaster.pid");
  expect(!existsSync(lock), "the database was left running");
}

async function payAnInvoice(): Promise<void> {
  const draft = await api("POST", "/invoices", {
    customer: { name: "Bakkerij De Korenaar", email: "admin@korenaar.example" },
    currency: "EUR",
    lines: [{ description: "Service visit", quantity: "1", unitPrice: "100.00", vatRate: "21" }],
  });
  invoiceId = String(draft.id);
  const open = await api("POST", `/invoices/${invoiceId}/issuance`);
  expect(open.status === "open", `the issued invoice is ${String(open.status)}`);
  const { url } = await api("POST", `/invoices/${invoiceId}/pay-link`);
  expect(typeof url === "string" && url.startsWith(`${service}/i/`), `the pay link is ${String(url)}`);
  const page = await fetch(url);
  expect(page.status === 200, `the online invoice answers ${page.status}`);

  const pressed = await fetch(`${url}/pay`, { method: "POST", redirect: "manual" });
  const checkout = pressed.headers.get("location") ?? "nowhere";
  expect(
    pressed.status === 303 && checkout.startsWith(sandbox),
    `Pay answers ${pressed.status} to ${checkout}`,
  );
  const payments: unknown = (await api("GET", `/invoices/${invoiceId}/payments`)).data;
  const [payment] = Array.isArray(payments) ? payments : [];
  const paid = await fetch(`${sandbox}/_sandbox/payments/${payment?.molliePaymentId}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status: "paid" }),
  });
  expect(paid.ok, `the sandbox answers ${paid.status}`);
  await eventually(PAID_WITHIN_MS, "the invoice did not become paid", async () => {
    const invoice = await api("GET", `/invoices/${invoiceId}`);
    return invoice.status === "paid";
  });
}

/** Runs a command as an operator does, and answers what it printed. */
async function voldaan(...command: string[]): Promise<string> {
  const child = spawn("npm", ["run", "--silent", "voldaan", "--", ...command], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = await once(child, "close");
  console.log(printed.trim());
  expect(code === 0, `npm run voldaan -- ${command.join(" ")} ended with ${String(code)}`);
  return printed;
}

async function get(path: string): Promise<Response> {
  const answer = await fetch(`${service}${path}`);
  expect(answer.status === 200, `GET ${path} answers ${answer.status}`);
  return answer;
}

async function api(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${service}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect(answer.ok, `${method} ${path} answers ${answer.status}: ${text}`);
  return JSON.parse(text);
}

/**
 * Each into a merchant of its own, because published examples share their numbers. The same document again, by API,
 * answers what the command made of it; the document's own amounts are read off its text.
 */
async function importSample(file: string): Promise<void> {
  const created = await voldaan("merchant", "create", "--name", basename(file), "--api-key");
  const [merchantId = "", sampleKey = ""] = created.split("\n");
  await voldaan("import", file, "--merchant", merchantId);
  const xml = await readFile(file, "utf8");
  const amountOf = (name: string) => new RegExp(`<cbc:${name}[^>]*>([^<]+)<`).exec(xml)?.[1] ?? "0";
  const answer = await fetch(`${service}/api/v1/invoices/import`, {
    method: "POST",
    headers: { authorization: `Bearer ${sampleKey}`, "content-type": "application/xml" },
    body: xml,
  });
  const document = (await answer.json()) as Record<string, { value: string } | undefined>;
  expect(answer.status === 200, `the second import answers ${answer.status}`);
  const cents = (text: string | undefined) => Math.round(Number(text) * 100);
  for (const [said, read] of [
    [amountOf("TaxInclusiveAmount"), document.total?.value],
    [amountOf("TaxExclusiveAmount"), document.totalExclVat?.value],
    [amountOf("PrepaidAmount"), document.prepaid?.value ?? "0"],
  ] as const) {
    expect(cents(said) === cents(read), `${read} was read where the document says ${said}`);
  }
}

async function samples(folder: string | undefined): Promise<readonly string[]> {
  if (!folder) return [];
  const names = await readdir(folder);
  const files = names.filter((name) => name.endsWith(".xml")).toSorted();
  return files.map((name) => resolve(folder, name));
}

/** Whatever failed above, nothing is left running and nothing is left behind. */
async function removeTraces(): Promise<void> {
  if (running?.pid !== undefined) process.kill(-running.pid, "SIGKILL");
  if (existsSync(join(dataDir, "postgres"))) {
    const left = await startEmbeddedPostgres({ dataDir, log: () => {} });
    await left.stop();
  }
  await rm(dataDir, { recursive: true });
}

async function eventually(withinMs: number, otherwise: string, look: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + withinMs;
  while (!(await look())) {
    expect(performance.now() < until, `${otherwise} within ${withinMs / 1000} s`);
    await sleep(LOOK_AGAIN_MS);
  }
}

async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(async (server) => {
      await once(server.listen(0, "127.0.0.1"), "listening");
      const address = server.address();
      return typeof address === "object" && address ? address.port : 0;
    }),
  );
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  const [first = 0, second = 0] = ports;
  return [first, second];
}

function expect(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
