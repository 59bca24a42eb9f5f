import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { freePort } from "./free-port.ts";
import { harness, SECRET } from "./harness.ts";

const PROGRAM = fileURLToPath(new URL("../src/voldaan.ts", import.meta.url));

test("killed between Mollie's answer and our commit, the next start finds the payment and makes no second one", {
  timeout: 120_000,
}, async () => {
  let victim: ChildProcess | undefined;
  let created = "";
  await using t = await harness({
    async meddle({ method, path, forward, cut }) {
      if (method !== "POST" || path !== "/v2/payments" || created !== "") return null;
      created = (JSON.parse((await forward()).body) as { id: string }).id;
      victim?.kill("SIGKILL");
      cut();
      return null;
    },
  });
  const invoice = await t.issued();
  const dataDir = await mkdtemp(join(tmpdir(), "voldaan-crash-"));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: t.database.url,
    DATA_DIR: dataDir,
    SECRET_KEY: SECRET,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    MOLLIE_API_URL: t.mollieApiUrl,
    LOG_LEVEL: "silent",
  };

  victim = await start(env, port);
  const token = invoice.payLink?.url.split("/").at(-1) ?? "";
  const pressed = await fetch(`http://127.0.0.1:${port}/i/${token}/pay`, {
    method: "POST",
    redirect: "manual",
  })
    .then(() => "answered")
    .catch(() => "cut off");
  expect(pressed).toBe("cut off");
  await ended(victim);
  expect(await t.payments(invoice.id)).toMatchObject([
    { status: null, creation: "pending", molliePaymentId: null },
  ]);
  await t.atMollie(created, "paid", "ideal"); // the payer had the checkout open in another tab

  const next = await start(env, port);
  await until(async () => (await t.invoice(invoice.id)).status === "paid");
  expect(await t.payments(invoice.id)).toMatchObject([{ molliePaymentId: created, status: "paid" }]);
  expect(await t.countAtMollie()).toBe(1);
  expect(await t.ledgerKeys(invoice.id)).toEqual([`issued:${invoice.id}`, `paid:${created}`]);

  next.kill("SIGTERM");
  expect(await ended(next)).toBe(0);
  await rm(dataDir, { recursive: true });
});

async function start(env: NodeJS.ProcessEnv, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROGRAM, "serve", "--with-worker"], { env, stdio: "inherit" });
  await until(async () => {
    if (child.exitCode !== null)
      throw new Error(`The service ended with ${child.exitCode} before it was ready.`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    await answer?.arrayBuffer();
    return answer?.status === 200;
  });
  return child;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("What the test waits for did not happen within a minute.");
    await sleep(100);
  }
}
