import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { Client } from "pg";
import { expect, inject, test } from "vitest";
import { testDatabase } from "../../test/test-database.ts";
import { program } from "./program.ts";

const { PATH, NODE_COMPILE_CACHE } = process.env;
const VOLDAAN = fileURLToPath(new URL("../voldaan.ts", import.meta.url));

/** The program as a person starts it, on a database and a folder of its own. */
async function terminal() {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "voldaan-cli-"));
  const start = (args: string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [VOLDAAN, ...args], {
      env: { PATH, NODE_COMPILE_CACHE, DATABASE_URL: database.url, DATA_DIR: dataDir, ...env },
    });
  return {
    start,
    databaseUrl: database.url,
    run: async (args: string[], { env = {}, input = "" } = {}) => {
      const child = start(args, env);
      child.stdin.end(input);
      const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
      return { out, err, code: child.exitCode };
    },
    [Symbol.asyncDispose]: async () => {
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return String(typeof address === "object" ? address?.port : 0);
}

/** Waits until a child says this; goes on reading, so that the child can go on writing. */
function until(child: ChildProcessWithoutNullStreams, wanted: string): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(wanted)) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", () => reject(new Error(`It ended without saying "${wanted}": ${said}`)));
  });
}

const commandsBelow = (command: Command): readonly Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(commandsBelow);

test("every command says in its help what it does, with an example", () => {
  const commands = commandsBelow(program()).filter((command) => command.name() !== "sandbox");
  expect(commands.length).toBeGreaterThan(6);
  for (const command of commands) {
    let help = "";
    command.configureOutput({ writeOut: (chunk) => (help += chunk) }).outputHelp();
    expect(command.description(), command.name()).toMatch(/\.$/);
    expect(help, command.name()).toMatch(/Example:\n.*npm run voldaan -- /);
  }
});

test("a merchant and a colleague are made, the password coming from standard input", async () => {
  await using t = await terminal();
  const made = await t.run(["merchant", "create", "--name", "Jansen"]);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toMatch(/^mer_[0-9a-z]{26}\n$/);
  const anna = ["user", "create", "--email", "anna@jansen.test", "--name", "Anna", "--password"];
  const refused = await t.run(anna, { input: "too short\n" });
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toBe("The password is too short: use 12 characters or more.\n");
  const welcomed = await t.run(anna, { input: "long enough to keep\n" });
  expect(welcomed).toMatchObject({ code: 0, err: "" });
  expect(welcomed.out).toContain("Anna is employee at Jansen.");
});

test("an unknown command, and a wrong setting, are one sentence on the error stream and exit code 1", async () => {
  await using t = await terminal();
  const unknown = await t.run(["pay-everything"]);
  expect(unknown).toMatchObject({ code: 1, out: "" });
  expect(unknown.err).toMatch(/^error: unknown command/);
  const setting = await t.run(["merchant", "list"], { env: { PORT: "abc" } });
  expect(setting).toEqual({
    code: 1,
    out: "",
    err: 'PORT is "abc": use a port from 1 to 65535, such as 3000.\n',
  });
  const nobody = await t.run(["import", "nowhere.xml"]);
  expect(nobody.code).toBe(1);
  expect(nobody.err).toMatch(/^There is no merchant yet: .*merchant create/);
  expect(nobody.err).not.toContain("    at ");
});

test("an import with a refused file ends with exit code 1", async () => {
  await using t = await terminal();
  await t.run(["merchant", "create", "--name", "Jansen"]);
  const { code, out } = await t.run(["import", "nowhere.xml"]);
  expect(code).toBe(1);
  expect(out).toContain("refused: there is no such file.");
});

test("the audit says that the books agree, or that this database is not one it can read", async () => {
  await using t = await terminal();
  const agrees = await t.run(["audit"]);
  expect(agrees).toEqual({
    code: 0,
    out: "0 invoices of 0 merchants checked, the books agree.\n",
    err: "",
  });
  const empty = await t.run(["audit"], { env: { DATABASE_URL: inject("postgresUrl") } });
  expect(empty).toMatchObject({ code: 1, out: "" });
  expect(empty.err).toBe(
    'The database has an older schema than this version: run "npm run voldaan -- migrate" first.\n',
  );
});

test("an audit that finds something ends with exit code 1", async () => {
  await using t = await terminal();
  await t.run(["merchant", "create", "--name", "Jansen"]);
  const admin = new Client({ connectionString: t.databaseUrl });
  await admin.connect();
  await admin.query(`
    insert into number_series select id, 'live', 'invoice', 'default', 'F{year}-', 5 from merchants;
    insert into number_counters select id, 'live', 'invoice', 'default', '2026', 1 from merchants`);
  await admin.end();
  const { code, out } = await t.run(["audit"]);
  expect(code).toBe(1);
  expect(out).toContain("✗ Number F2026-00001: It was given out, but no invoice has it.");
  expect(out).toMatch(/0 invoices of 1 merchant checked, 1 disagreement found\.\n$/);
});

test("the sandbox answers to its own options", async () => {
  await using t = await terminal();
  const { code, out } = await t.run(["sandbox", "--help"]);
  expect(code).toBe(0);
  expect(out).toContain("--strict-urls");
  const child = t.start(["sandbox", "--port", "0"], { SANDBOX_PORT: "1" });
  await until(child, "The sandbox is ready at");
  child.kill("SIGTERM");
  await once(child, "close");
  expect(child.exitCode).toBe(0);
});

test("serve answers HTTP without working, worker works, and both end when told", async () => {
  await using t = await terminal();
  const port = await freePort();
  const env = { PORT: port, PUBLIC_URL: `http://localhost:${port}`, LOG_LEVEL: "silent" };
  const serve = t.start(["serve"], env);
  await until(serve, "Ready at");
  const checks = async () =>
    ((await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as { checks: unknown }).checks;
  expect(await checks()).toEqual({ database: true, migrations: true, worker: false });
  const worker = t.start(["worker"], env);
  await until(worker, "Ready for jobs.");
  expect(await checks()).toEqual({ database: true, migrations: true, worker: true });
  for (const child of [worker, serve]) {
    child.kill("SIGTERM");
    await once(child, "close");
    expect(child.exitCode).toBe(0);
  }
});

test("a port in use is a sentence, and the process ends although its worker had begun", async () => {
  await using t = await terminal();
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = String(typeof address === "object" ? address?.port : 0);
  const env = { PORT: port, PUBLIC_URL: "https://pay.example.com", LOG_LEVEL: "silent" };
  const { code, err } = await t.run(["serve", "--with-worker"], { env });
  server.close();
  expect(code).toBe(1);
  expect(err).toContain(`Port ${port} is in use: stop what listens there, or set PORT to another one.`);
  expect(err).not.toContain("    at ");
});
