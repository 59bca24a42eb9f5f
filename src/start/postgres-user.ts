import { execFile } from "node:child_process";
import { chmod, chown, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** An account for the database server, because PostgreSQL refuses to run as root. Null: it runs as ourselves. */
export type PostgresUser = { readonly uid: number; readonly gid: number } | null;

/** Accounts that may exist already, the most fitting first; `voldaan` is the one we make. */
const ACCOUNTS = ["voldaan", "postgres"] as const;

/** Debian, Fedora and Arch have the first command, Alpine (BusyBox) the second. */
const MAKE_ACCOUNT = [
  ["useradd", "--system", "--no-create-home", "--home-dir", "/var/lib/voldaan", "--shell", "/usr/sbin/nologin", "voldaan"],
  ["adduser", "-S", "-D", "-H", "-h", "/var/lib/voldaan", "-s", "/sbin/nologin", "voldaan"],
] as const; // biome-ignore format: one command per line

/**
 * Who runs the database server: ourselves, or, when we are root, the system account `voldaan` (or `postgres` where
 * that exists), made on first use. `nobody` is the last resort, on systems without a command to add accounts.
 */
export async function postgresUser({ log }: { log: (line: string) => void }): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ACCOUNTS) {
    const user = await account(name);
    if (user) return user;
  }
  log("Adding the system account voldaan: PostgreSQL refuses to run as root.");
  for (const [command, ...args] of MAKE_ACCOUNT) {
    await run(command, args).catch(() => undefined); // absent or not permitted: the look-up below decides
    const user = await account("voldaan");
    if (user) return user;
  }
  const nobody = await account("nobody");
  if (nobody) return nobody;
  throw new Error(
    "PostgreSQL refuses to run as root and no other account could be made: start Voldaan as another user, or set DATABASE_URL.",
  );
}

/** Whether the account may walk down to this folder: every folder on the way lets it pass. */
export async function canReach(user: PostgresUser, folder: string): Promise<boolean> {
  if (!user) return true;
  for (let path = resolve(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const passes = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (!passes) return false;
    if (path === dirname(path)) return true;
  }
}

/**
 * Lets the account pass through a private folder of ours (mode 0700, such as one made by `mktemp -d`) to what lies
 * below, and nobody else: through the group, when the group had no rights before. Lists and files stay closed.
 */
export async function letPass(user: PostgresUser, folder: string): Promise<void> {
  if (!user) return;
  const { mode, uid } = await stat(folder);
  const isPrivate = (mode & 0o077) === 0;
  if (!isPrivate || uid === user.uid) return;
  await chown(folder, uid, user.gid);
  await chmod(folder, (mode & 0o7777) | 0o010);
}

/** Gives a folder and all that is in it to the account; after a copy by root everything would belong to root. */
export async function giveTo(user: PostgresUser, folder: string): Promise<void> {
  if (user) await run("chown", ["-R", `${user.uid}:${user.gid}`, folder]);
}

async function account(name: string): Promise<PostgresUser> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null; // `id` fails for a name that is not there
  }
}
