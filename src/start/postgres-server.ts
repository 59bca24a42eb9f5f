import { readFile, rename, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { RunPostgres } from "./postgres-binaries.ts";
import { explainFailure } from "./postgres-failures.ts";

/** Recovery after a power cut replays at most a few minutes of writes; beyond this something else is wrong. */
const PATIENCE_SECONDS = 120;

/** Between two looks at a server that is starting or stopping: short against the 100 ms that either takes. */
const LOOK_AGAIN_MS = 50;

type Options = { readonly postgres: RunPostgres; readonly folder: string };

/**
 * The port of the server that serves this folder, or null when none does. Waits for one that is starting or stopping.
 * A `postmaster.pid` whose process is gone, or is another program by now (process ids are used again, most of all in
 * containers), counts as none and is removed.
 */
export async function runningServer(folder: string): Promise<number | null> {
  const lock = join(folder, "postmaster.pid");
  const looks = (PATIENCE_SECONDS * 1000) / LOOK_AGAIN_MS;
  for (let look = 0; look < looks; look++) {
    const text = await readFile(lock, "utf8").catch(() => null);
    if (text === null) return null;
    // https://www.postgresql.org/docs/18/storage-file-layout.html: line 1 process id, 4 port, 8 status
    const lines = text.split("\n").map((line) => line.trim());
    const [pid, port, status] = [Number(lines[0]), Number(lines[3]), lines[7]];
    if (!(await isPostgres(pid))) {
      await rm(lock, { force: true });
      return null;
    }
    if (status === "ready") return port;
    await sleep(LOOK_AGAIN_MS);
  }
  throw new Error(
    `The database server of ${folder} neither starts nor stops: look into server.log in that folder, end the process named in postmaster.pid, and start again.`,
  );
}

/**
 * Starts the server on loopback TCP only: paths of Unix sockets are limited to 107 bytes, and folders are not. Answers
 * why it did not start, or null.
 */
export async function startServer({
  postgres,
  folder,
  port,
  settings,
}: Options & { port: number; settings: Readonly<Record<string, string>> }): Promise<Error | null> {
  const log = join(folder, "server.log");
  await rename(log, `${log}.previous`).catch(() => undefined); // none on a first start
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(port), ...settings };
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  const { ok, output } = await postgres("pg_ctl", [
    "start",
    `--pgdata=${folder}`,
    `--log=${log}`,
    "--wait",
    `--timeout=${PATIENCE_SECONDS}`,
    `--options=${flags.join(" ")}`,
  ]);
  if (ok) return null;
  const logged = await readFile(log, "utf8").catch(() => "");
  return explainFailure(`${output}\n${logged}`, { what: `The database in ${folder} did not start` });
}

/** Ends the server cleanly: sessions are ended, everything is on disk when this returns. */
export async function stopServer({ postgres, folder }: Options): Promise<void> {
  const { ok, output } = await postgres("pg_ctl", [
    "stop",
    `--pgdata=${folder}`,
    "--mode=fast",
    "--wait",
    `--timeout=${PATIENCE_SECONDS}`,
  ]);
  const isGone = /No such process|PID file .* does not exist/.test(output);
  if (!ok && !isGone) throw explainFailure(output, { what: `The database in ${folder} did not stop` });
}

/**
 * The port to listen on: the one that was asked for, else the one kept from the last start while it is free, else one
 * that the operating system picks. A port that was asked for and is in use is an error.
 */
export async function choosePort({
  asked,
  kept,
}: {
  asked?: number | undefined;
  kept: number | null;
}): Promise<number> {
  if (asked !== undefined) {
    if ((await listenOnce(asked)) !== null) return asked;
    throw new Error(
      `Port ${asked} for the database is in use: stop what listens there, or choose another port.`,
    );
  }
  const port = (kept === null ? null : await listenOnce(kept)) ?? (await listenOnce(0));
  if (port !== null) return port;
  throw new Error(
    "No port is free on 127.0.0.1 for the database: end some of the programs that listen there.",
  );
}

function listenOnce(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((done) => {
    server.once("error", () => done(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : null));
    });
  });
}

/** Whether a process is alive and runs PostgreSQL. Where the command line cannot be read, a living one counts. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false; // gone, or of another account, which cannot be the one that owns our folder
  }
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  return commandLine === null || commandLine.includes("postgres");
}
