import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

let dataDir: string;
const start = () => startEmbeddedPostgres({ dataDir, log: () => {} });

/** What a statement answers: the first column of its first row. */
async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: statement, rowMode: "array" });
  await client.end();
  return rows[0]?.[0];
}

async function postmasterPid(): Promise<number> {
  const lock = await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8");
  return Number(lock.split("\n")[0]);
}

const isRunning = () =>
  postmasterPid().then(
    () => true,
    () => false,
  );

/** Another process that starts the same database and then waits to be killed. */
async function startElsewhere(): Promise<{ pid: number; url: string; kill: () => Promise<void> }> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL("embedded-postgres.ts", import.meta.url).href)};
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    console.log(url);
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return {
    pid: child.pid ?? 0,
    url: String(line).trim(),
    kill: async () => {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "voldaan-embedded-"));
});

afterAll(async () => {
  const left = await start();
  await left.stop();
  await rm(dataDir, { recursive: true });
});

describe("the embedded database", () => {
  test("is UTF-8, durable, on loopback and behind a password that only its owner can read", async () => {
    const postgres = await start();
    expect(await ask(postgres.url, "show server_encoding")).toBe("UTF8");
    expect(await ask(postgres.url, "show fsync")).toBe("on");
    expect(await ask(postgres.url, "show full_page_writes")).toBe("on");
    expect(await ask(postgres.url, "show synchronous_commit")).toBe("on");
    expect(await ask(postgres.url, "show listen_addresses")).toBe("127.0.0.1");
    expect(
      await ask(postgres.url, "select datlocale from pg_database where datname = current_database()"),
    ).toBe("C.UTF-8");
    const wrong = new URL(postgres.url);
    wrong.password = "guessed";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
    expect((await stat(join(dataDir, "postgres-password"))).mode & 0o077).toBe(0);
    await postgres.stop();
    expect(await isRunning()).toBe(false);
  });

  test("is found again, at the same address, by a second start", async () => {
    const first = await start();
    await ask(first.url, "create table kept as select 'Voldaan €' as word");
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "select word from kept")).toBe("Voldaan €");
    await second.stop();
  });

  test("goes on serving after its parent was killed, and is taken over by the next start", async () => {
    const elsewhere = await startElsewhere();
    const server = await postmasterPid();
    await ask(elsewhere.url, "create table before_the_kill as select 1 as one");
    await elsewhere.kill();
    const postgres = await start();
    expect(await postmasterPid()).toBe(server);
    expect(await ask(postgres.url, "select one from before_the_kill")).toBe(1);
    await postgres.stop();
    expect(await isRunning()).toBe(false);
  });

  test("is shared by two processes on one folder, and stopped by the last to leave", async () => {
    const elsewhere = await startElsewhere();
    const server = await postmasterPid();
    const here = await start();
    expect(here.url).toBe(elsewhere.url);
    await here.stop();
    expect(await postmasterPid()).toBe(server);
    await elsewhere.kill();
    const last = await start();
    await last.stop();
    expect(await isRunning()).toBe(false);
  });

  test("starts plainly after the server itself was killed, with what was committed", async () => {
    const killed = await start();
    await ask(killed.url, "create table committed as select 7 as seven");
    process.kill(await postmasterPid(), "SIGKILL");
    const postgres = await start();
    expect(await ask(postgres.url, "select seven from committed")).toBe(7);
    await postgres.stop();
    await killed.stop(); // finds nothing left to stop
  });

  test("starts although postmaster.pid names a process that is another program by now", async () => {
    const lock = join(dataDir, "postgres", "postmaster.pid");
    await writeFile(lock, `${process.pid}\n${join(dataDir, "postgres")}\n0\n5432\n\n127.0.0.1\n\nready\n`);
    const postgres = await start();
    expect(await ask(postgres.url, "select 1")).toBe(1);
    await postgres.stop();
  });

  test("moves to another port when its own was taken meanwhile", async () => {
    const first = await start();
    await first.stop();
    const { createServer } = await import("node:net");
    const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    await once(squatter, "listening");
    const second = await start();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    await second.stop();
    squatter.close();
  });

  test("refuses a port that was asked for and is taken, naming it", async () => {
    const { createServer } = await import("node:net");
    const squatter = createServer().listen(0, "127.0.0.1");
    await once(squatter, "listening");
    const address = squatter.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(startEmbeddedPostgres({ dataDir, port, log: () => {} })).rejects.toThrow(`Port ${port}`);
    squatter.close();
  });

  test("refuses a DATA_DIR that is a file, saying so", async () => {
    const file = join(dataDir, "postgres-port");
    const startThere = startEmbeddedPostgres({ dataDir: file, log: () => {} });
    await expect(startThere).rejects.toThrow(`DATA_DIR ${file} cannot be used: it is a file;`);
  });

  test("refuses a folder of another major version with the way out", async () => {
    const version = join(dataDir, "postgres", "PG_VERSION");
    await writeFile(version, "16\n");
    await expect(start()).rejects.toThrow(/made by PostgreSQL 16 .* brings 18.*backup/);
    await writeFile(version, "18\n");
  });

  test("is one database for two first starts at the same moment", async () => {
    const fresh = await mkdtemp(join(tmpdir(), "voldaan-embedded-"));
    const both = await Promise.all(
      [0, 1].map(() => startEmbeddedPostgres({ dataDir: fresh, log: () => {} })),
    );
    expect(both[0]?.url).toBe(both[1]?.url);
    await Promise.all(both.map(({ stop }) => stop()));
    await rm(fresh, { recursive: true });
  });
});
