import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SANDBOX = fileURLToPath(new URL("../../sandbox/main.ts", import.meta.url));

/**
 * Runs the sandbox as the program of its own that it is. It remembers its payments under `dataDir`, so that a second
 * start finds Mollie as it was left; it ends with us, also when we are killed.
 */
export async function startSandboxProcess({
  port,
  dataDir,
  log,
}: {
  port: number;
  dataDir: string;
  log: (line: string) => void;
}): Promise<{ stop(): Promise<void> }> {
  const settings = {
    "--port": String(port),
    "--state": join(dataDir, "sandbox.json"),
    // The address that the service knows it by: pages let a form lead to that origin and to no other.
    "--public-url": `http://localhost:${port}`,
  };
  const child = spawn(process.execPath, [SANDBOX, ...Object.entries(settings).flat()], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  await ready(child, port);
  log(`The sandbox that stands in for Mollie is ready.`);
  return {
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function ready(child: ChildProcess, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let errors = "";
    child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("ready")) resolve();
    });
    child.once("error", reject);
    child.once("exit", () =>
      reject(
        new Error(
          `The sandbox did not start on port ${port} (set SANDBOX_PORT to another one): ${errors.trim()}`,
        ),
      ),
    );
  });
}
