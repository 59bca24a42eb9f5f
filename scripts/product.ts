import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePort } from "../test/free-port.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A program of this repository that runs in a process of its own, on ports and in a folder of its own. */
export type Running = {
  readonly url: string;
  /** What it printed so far. */
  readonly lines: readonly string[];
  readonly end: () => Promise<void>;
};

/** What `npm start` starts: the demo, or with `isReal` the product, empty, at its own address. */
export async function startProduct(
  env: Readonly<Record<string, string>>,
  { isReal = false } = {},
): Promise<Running> {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  return startProgram("src/start.ts", {
    url,
    ready: isReal ? /^ {2}http.*\/setup\// : /^Ready\./,
    env: {
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      ...(isReal ? { PUBLIC_URL: url } : {}),
      ...env,
    },
  });
}

/** The stand-in for Mollie, alone. */
export async function startSandboxAlone(): Promise<Running> {
  const port = await freePort();
  return startProgram("sandbox/main.ts", {
    url: `http://127.0.0.1:${port}`,
    ready: /^The sandbox is ready/,
    env: {},
    args: ["--port", String(port)],
  });
}

async function startProgram(
  program: string,
  {
    url,
    ready,
    env,
    args = [],
  }: { url: string; ready: RegExp; env: Readonly<Record<string, string>>; args?: readonly string[] },
): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), "voldaan-run-"));
  const child = spawn(process.execPath, [join(ROOT, program), ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    if (ready.test(line)) resolve();
  });
  child.once("exit", (code) => reject(new Error(`${program} ended with ${code}.`)));
  await promise;
  return {
    url,
    lines,
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, "exit");
        child.kill("SIGTERM");
        await exited;
      }
      await rm(dataDir, { recursive: true });
    },
  };
}
