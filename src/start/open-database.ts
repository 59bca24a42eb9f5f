import type { Config } from "../config/config.ts";
import { migrate } from "../db/migrate.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

export type OpenDatabase = { url: string; close(): Promise<void> };

/** The database of `DATABASE_URL`, or the embedded one under `DATA_DIR`, brought to the newest schema. */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  { log }: { log: (line: string) => void },
): Promise<OpenDatabase> {
  const database = await findDatabase(config, { log });
  try {
    await migrate({ databaseUrl: database.url, log });
    return database;
  } catch (error) {
    await database.close();
    throw explain(error, config);
  }
}

async function findDatabase(
  { databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">,
  { log }: { log: (line: string) => void },
): Promise<OpenDatabase> {
  if (databaseUrl !== null) return { url: databaseUrl, close: async () => undefined };
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  return { url: postgres.url, close: postgres.stop };
}

function explain(error: unknown, { databaseUrl }: Pick<Config, "databaseUrl">): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (databaseUrl === null) return error;
  if (["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT", "ETIMEDOUT"].includes(code)) {
    return new Error(
      "DATABASE_URL points to a PostgreSQL that does not answer: start it, or correct the address.",
    );
  }
  if (["28P01", "28000"].includes(code)) {
    return new Error("DATABASE_URL has a user or password that PostgreSQL refuses: correct it.");
  }
  if (code === "3D000")
    return new Error("DATABASE_URL names a database that does not exist: create it first.");
  if (code === "42501") {
    return new Error(
      "DATABASE_URL has a user that may not make roles or schemas: use the owner of the database, with CREATEROLE.",
    );
  }
  return error;
}
