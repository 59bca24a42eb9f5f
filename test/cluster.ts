import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../src/db/migrate.ts";
import { startEmbeddedPostgres } from "../src/start/embedded-postgres.ts";
import { quickFolder } from "./quick-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's address of the run's PostgreSQL server. */
    readonly postgresUrl: string;
  }
}

/** What a test may lose in a power cut: the tests on durability start servers of their own. */
const FAST_AND_FORGETFUL = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // Every test file has pools of its own, and the files run side by side.
  max_connections: "400",
};

/**
 * One PostgreSQL server per test run, in a folder of its own, so that runs side by side do not meet. It holds the
 * migrated database `voldaan_template`, which `testDatabase` clones.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await quickFolder();
  await sweep(folder);
  const dataDir = await mkdtemp(join(folder, `${PREFIX}${process.pid}-`));
  const postgres = await startEmbeddedPostgres({ dataDir, settings: FAST_AND_FORGETFUL, log: () => {} });
  await makeTemplate(postgres.url);
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true });
  };
}

const PREFIX = "voldaan-test-";

async function makeTemplate(url: string): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query("create database voldaan_template");
  await admin.end();
  const template = new URL(url);
  template.pathname = "/voldaan_template";
  await migrate({ databaseUrl: template.href });
}

/** Ends and removes what earlier runs left behind when they were killed; their process ids are in the names. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : 0;
    if (!Number.isInteger(pid) || pid <= 0 || isAlive(pid)) continue;
    const dataDir = join(folder, name);
    try {
      const left = await startEmbeddedPostgres({ dataDir, log: () => {} });
      await left.stop();
      await rm(dataDir, { recursive: true });
    } catch {
      // Another account's, or being swept by a run beside ours; the next run looks again.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
