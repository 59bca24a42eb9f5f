import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../src/db/migrate.ts";
import { startEmbeddedPostgres } from "../src/start/embedded-postgres.ts";
import { schemaText } from "./schema-text.ts";

/** `node scripts/schema-snapshot.ts`: writes schema.sql from a database made now by all migrations. */
const dataDir = await mkdtemp(join(tmpdir(), "voldaan-schema-"));
const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
try {
  await migrate({ databaseUrl: postgres.url });
  await writeFile(new URL("../schema.sql", import.meta.url), await schemaText(postgres.url));
  console.log("schema.sql is written; review its diff with the migration.");
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true });
}
