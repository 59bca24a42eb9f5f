import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../src/db/migrate.ts";
import { startEmbeddedPostgres } from "../src/start/embedded-postgres.ts";

/** Measures on a database of its own, migrated and empty, which is gone afterwards. */
export async function onFreshDatabase<T>(measure: (databaseUrl: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "voldaan-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  try {
    await migrate({ databaseUrl: postgres.url });
    return await measure(postgres.url);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true });
  }
}
