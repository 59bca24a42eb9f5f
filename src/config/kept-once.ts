import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";

/**
 * A secret that is made once and then kept, in a file for its owner alone (mode 0600). Two processes that make it at
 * the same moment end with the same one: the file appears whole, and only the first that appears counts.
 */
export async function keptOnce(file: string, make: () => string): Promise<string> {
  const kept = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return null;
  });
  if (kept !== null) return kept.trim();
  const unfinished = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(unfinished, `${make()}\n`, { mode: 0o600, flush: true });
  await link(unfinished, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") await rename(unfinished, file); // a file system without hard links
  });
  await rm(unfinished, { force: true });
  return (await readFile(file, "utf8")).trim();
}
