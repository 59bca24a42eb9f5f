import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keptOnce } from "../config/kept-once.ts";
import { errorCode } from "../problems/error-code.ts";

/** What DATA_DIR remembers about its database server. */
export type DataFolder = { readonly password: string; readonly port: number | null };

/** Why a folder cannot be used, by the system's error code. */
const WHY: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "this account may not write there",
  EPERM: "this account may not write there",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "it is a file",
};

/**
 * Makes DATA_DIR when it is not there, readable by its owner alone, and the database's password in it (mode 0600).
 * Throws an error of one sentence when the folder cannot be made or written.
 */
export async function dataFolder(dataDir: string): Promise<DataFolder> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const password = await keptOnce(join(dataDir, "postgres-password"), () =>
      randomBytes(24).toString("base64url"),
    );
    const port = await readFile(portFile(dataDir), "utf8").catch(() => "");
    return { password, port: /^\d+$/.test(port.trim()) ? Number(port) : null };
  } catch (cause) {
    const code = errorCode(cause) || "unknown reason";
    const why = WHY[code] ?? `it cannot be made or read (${code})`;
    throw new Error(
      `DATA_DIR ${dataDir} cannot be used: ${why}; mend that, or set DATA_DIR to another folder.`,
      {
        cause,
      },
    );
  }
}

/** Notes the port that was free, so that the next start listens there again. */
export async function keepPort(dataDir: string, port: number): Promise<void> {
  await writeFile(portFile(dataDir), `${port}\n`);
}

function portFile(dataDir: string): string {
  return join(dataDir, "postgres-port");
}
