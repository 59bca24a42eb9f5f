import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A program in a process of its own. Ends with the benchmark: `await using`. */
export type StartedProgram = AsyncDisposable & {
  readonly url: string;
  readonly child: ChildProcess;
};

/** Whether processes can be held to one core here: Linux has `taskset`, other systems have nothing like it. */
export const canPin = spawnSync("taskset", ["--version"]).status === 0;

/**
 * Starts a program of this repository that prints its address, and resolves when it has. With `core` it runs on that
 * core alone, helper threads and all, where that can be arranged.
 */
export async function startedProgram(
  program: string,
  options: { args?: readonly string[]; nodeArgs?: readonly string[]; core?: number } = {},
): Promise<StartedProgram> {
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
  const node = [process.execPath, ...(options.nodeArgs ?? []), file, ...(options.args ?? [])];
  const pin = options.core === undefined || !canPin ? [] : ["taskset", "--cpu-list", String(options.core)];
  const [command = "", ...args] = [...pin, ...node];
  // Over the channel it notices when the benchmark is gone, and ends.
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const url = await addressPrintedBy(child);
  return { url, child, [Symbol.asyncDispose]: () => ended(child) };
}

/** Holds this process to a core, so that it does not take turns with what it measures. */
export function pinSelf(core: number): void {
  if (canPin) spawnSync("taskset", ["--all-tasks", "--pid", "--cpu-list", String(core), String(process.pid)]);
}

/** What a process holds in memory now, in bytes, by the kernel's book. Null where there is no such book. */
export function residentBytes({ pid }: ChildProcess): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

async function addressPrintedBy(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The program's output is a pipe.");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume(); // what it says later must not fill the pipe
    return url;
  }
  throw new Error("The program ended without an address.");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}
