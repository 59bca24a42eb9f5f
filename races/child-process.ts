import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

type ChildOptions = {
  /** What the program is called when something is said of it. */
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
};

export type Child = {
  /** Its errors: lines of its log at the level error, and whatever it wrote to its standard error. */
  readonly errors: readonly string[];
  readonly end: () => Promise<void>;
};

/** How long a program may finish what it does after SIGTERM, before the race track is cleared all the same. */
const MAY_TAKE_MS = 20_000;

/** Starts a program of this repository in a process of its own; resolves when it has printed a line with `ready`. */
export async function startChild(program: string, options: ChildOptions & { ready: RegExp }): Promise<Child> {
  const child = spawned(program, options);
  const errors: string[] = [];
  const heard = Promise.withResolvers<void>();
  listen(child.stdout, (line) => {
    if (options.ready.test(line)) heard.resolve();
    if (isError(line)) errors.push(`${options.name}: ${line}`);
  });
  listen(child.stderr, (line) => errors.push(`${options.name}: ${line}`));
  child.once("exit", (code) => {
    heard.reject(new Error(`${options.name} ended with ${code}: ${errors.join("\n")}`));
  });
  await heard.promise;
  return { errors, end: () => end(child) };
}

/** Runs a program of this repository to its end and answers what it printed. */
export async function runChild(
  program: string,
  options: ChildOptions,
): Promise<{ lines: readonly string[]; exitCode: number | null }> {
  const child = spawned(program, options);
  const lines: string[] = [];
  listen(child.stdout, (line) => lines.push(line));
  listen(child.stderr, (line) => lines.push(line));
  await once(child, "close");
  return { lines, exitCode: child.exitCode };
}

function spawned(program: string, { args, env = {}, nodeArgs = [] }: ChildOptions): ChildProcess {
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
  return spawn(process.execPath, [...nodeArgs, file, ...args], {
    env: { ...process.env, ...env },
    // Over the channel the sandbox notices when we are gone, and ends.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

/** The service writes its log as JSON lines; 50 is pino's `error`. */
function isError(line: string): boolean {
  return /^\{"level":(50|60),/.test(line);
}

function listen(stream: ChildProcess["stdout"], hear: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on("line", hear);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const done = new AbortController();
  const late = sleep(MAY_TAKE_MS, undefined, { signal: done.signal }).then(
    () => child.kill("SIGKILL"),
    () => undefined,
  );
  await exited;
  done.abort();
  await late;
}
