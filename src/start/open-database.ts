import type { Config } from "../config/config.ts";
import { connect } from "../db/database.ts";
import { isMigrated, migrate } from "../db/migrate.ts";
import { errorCode } from "../problems/error-code.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

export type OpenDatabase = { url: string; close(): Promise<void> };

/**
 * The database of `DATABASE_URL`, or the embedded one under `DATA_DIR`, brought to the newest schema. `asItIs` is for
 * whoever only reads: nothing is changed, and a database with an older schema is refused.
 */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  { log, asItIs = false }: { log: (line: string) => void; asItIs?: boolean },
): Promise<OpenDatabase> {
  const database = await findDatabase(config, { log });
  try {
    if (asItIs) await requireNewestSchema(database.url);
    else await migrate({ databaseUrl: database.url, log });
    return database;
  } catch (error) {
    await database.close();
    throw explain(error, config);
  }
}

/** No such role, schema or function: nobody migrated this database yet. */
const NEVER_MIGRATED = new Set(["22023", "3F000", "42883"]);

async function requireNewestSchema(databaseUrl: string): Promise<void> {
  const sql = connect({ databaseUrl, max: 1 });
  try {
    const isNewest = await isMigrated(sql).catch((error: unknown) => {
      if (NEVER_MIGRATED.has(errorCode(error))) return false;
      throw error;
    });
    if (!isNewest) {
      throw new Error(
        'The database has an older schema than this version: run "npm run voldaan -- migrate" first.',
      );
    }
  } finally {
    await sql.end();
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
  const code = errorCode(error);
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
