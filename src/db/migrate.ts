import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { runMigrations as migrateJobQueue } from "graphile-worker";
import pg from "pg";
import { connect, type Sql } from "./database.ts";

const MIGRATIONS = new URL("../../migrations/", import.meta.url);

/** Any number, as long as nothing else takes the same advisory lock: two starts at once migrate one after the other. */
const MIGRATION_LOCK = 7_305_140_991n;

type Migration = { name: string; text: string; digest: string };

/**
 * Brings the database to the newest schema: our numbered migrations, then the job queue's own. Forward only; a
 * migration that ran and was edited afterwards is refused, because two databases would then differ in silence.
 */
export async function migrate({
  databaseUrl,
  log = () => undefined,
}: {
  databaseUrl: string;
  log?: (line: string) => void;
}): Promise<void> {
  const sql = connect({ databaseUrl, role: null, max: 1 });
  try {
    await refuseOldPostgres(sql);
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runOurs(sql, log);
    await runJobQueues(sql, databaseUrl);
  } finally {
    await sql.end();
  }
}

/** The newest migration in the code, and whether the database has it; for `/readyz`. */
export async function isMigrated(sql: Sql): Promise<boolean> {
  const migrations = await readMigrations();
  const newest = migrations.at(-1)?.name ?? "";
  const [row] = await sql<{ found: boolean }[]>`select lookup.has_migration(${newest}) as found`;
  return row?.found === true;
}

async function refuseOldPostgres(sql: Sql): Promise<void> {
  const [row] = await sql<
    { version: number }[]
  >`select current_setting('server_version_num')::int as version`;
  if ((row?.version ?? 0) < 150_000) {
    throw new Error("DATABASE_URL points to a PostgreSQL older than 15; use 15 or newer.");
  }
}

async function runOurs(sql: Sql, log: (line: string) => void): Promise<void> {
  await sql`
    create table if not exists schema_migrations (
      name text primary key, digest text not null, applied_at timestamptz not null
    )`;
  const applied = new Map(
    (await sql<{ name: string; digest: string }[]>`select name, digest from schema_migrations`).map((row) => [
      row.name,
      row.digest,
    ]),
  );
  for (const { name, text, digest } of await readMigrations()) {
    const before = applied.get(name);
    if (before === digest) continue;
    if (before !== undefined) {
      throw new Error(
        `Migration ${name} was changed after it ran on this database; put the change into a new one.`,
      );
    }
    log(`migrating: ${name}`);
    await sql.begin(async (tx) => {
      await tx.unsafe(text);
      await tx`insert into schema_migrations (name, digest, applied_at) values (${name}, ${digest}, ${new Date()})`;
    });
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, MIGRATIONS), "utf8");
      return { name, text, digest: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/**
 * The queue's schema belongs to voldaan_jobs. Making a schema asks for the right to create in the database, which the
 * role has for this moment only.
 */
async function runJobQueues(sql: Sql, databaseUrl: string): Promise<void> {
  const [row] = await sql<{ name: string }[]>`select current_database() as name`;
  const database = row?.name ?? "";
  await sql`grant create on database ${sql(database)} to voldaan_jobs`;
  const pool = new pg.Pool({ connectionString: databaseUrl, options: "-c role=voldaan_jobs", max: 1 });
  // A connection that is lost makes the migration fail by itself; the queue only wants to know that somebody listens.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await migrateJobQueue({ pgPool: pool });
  } finally {
    await pool.end();
    await sql`revoke create on database ${sql(database)} from voldaan_jobs`;
  }
}
