import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, realpath, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { POSTGRES_MAJOR, type RunPostgres, SYSTEM_HOME } from "./postgres-binaries.ts";
import { explainFailure } from "./postgres-failures.ts";
import { canReach, giveTo, letPass, type PostgresUser } from "./postgres-user.ts";

type Options = {
  readonly dataDir: string;
  readonly user: PostgresUser;
  readonly postgres: RunPostgres;
  readonly password: string;
  readonly log: (line: string) => void;
};

/**
 * The folder of the database under DATA_DIR (`postgres`), made on first use: UTF-8 with PostgreSQL's own C.UTF-8
 * locale, so that sorting never changes with the operating system. When root starts us and DATA_DIR lies in a private
 * folder (root's home), it is a link to a folder under `/var/lib/voldaan`, which the database's account can reach.
 */
export async function postgresCluster(options: Options): Promise<string> {
  const entry = join(options.dataDir, "postgres");
  await letPass(options.user, options.dataDir);
  if (!existsSync(entry)) await makeCluster(entry, options);
  const folder = await realpath(entry).catch((cause: unknown) => {
    throw new Error(
      `${entry} is a link to a folder that is gone: bring that folder back, or remove the link to begin with an empty database.`,
      { cause },
    );
  });
  await assertUsable(folder, options.user);
  return folder;
}

/** Made under another name and moved in place whole, so that a first start that dies leaves nothing half. */
async function makeCluster(
  entry: string,
  { dataDir, user, postgres, password, log }: Options,
): Promise<void> {
  log(`Making the database in ${entry} …`);
  const inPlace = await canReach(user, dataDir);
  if (!inPlace) log(`It is kept in ${SYSTEM_HOME}, because the database's account cannot reach ${dataDir}.`);
  const home = inPlace ? dataDir : SYSTEM_HOME;
  const folder = join(home, `postgres-${randomBytes(6).toString("hex")}`);
  const passwordFile = `${folder}.password`;
  await mkdir(home, { recursive: true });
  await mkdir(folder, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(user, folder);
  await giveTo(user, passwordFile);
  const { ok, output } = await postgres("initdb", [
    `--pgdata=${folder}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--set=timezone=UTC",
    "--set=log_timezone=UTC",
  ]);
  await rm(passwordFile);
  if (!ok) {
    await rm(folder, { recursive: true });
    throw explainFailure(output, { what: `The database could not be made in ${dataDir}` });
  }
  // Both fail when another start on this folder was quicker; its cluster has the same password, so we use that.
  const put = inPlace ? rename(folder, entry) : symlink(folder, entry);
  await put.catch(() => rm(folder, { recursive: true }));
}

/** A folder that was copied, moved or made by another version is mended, or explained before PostgreSQL complains. */
async function assertUsable(folder: string, user: PostgresUser): Promise<void> {
  const owner = (await stat(folder)).uid;
  if (user && owner === 0) await giveTo(user, folder);
  if (!user && process.getuid && owner !== process.getuid()) {
    throw new Error(
      `The database in ${folder} belongs to another account (uid ${owner}): start Voldaan as that account or as root, or choose another DATA_DIR.`,
    );
  }
  if (!(await canReach(user, dirname(folder)))) {
    throw new Error(
      `The database's account cannot reach ${folder}: move DATA_DIR to a folder that others may pass through, such as /var/lib/voldaan.`,
    );
  }
  const major = (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
  if (major !== POSTGRES_MAJOR) {
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${major} and this version of Voldaan brings ${POSTGRES_MAJOR}: make a backup with the version that made it and restore it into an empty DATA_DIR.`,
    );
  }
}
