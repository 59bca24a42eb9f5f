import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * The files to import: those that were named, and every `.xml` file of the folders that were named, by name. A path
 * that is not there stays in the list, so that the import says so and goes on with the others.
 */
export async function ublFilesIn(paths: readonly string[]): Promise<string[]> {
  const files = await Promise.all(paths.map(filesAt));
  return files.flat();
}

async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory() && /\.xml$/i.test(entry.name));
  if (names.length === 0) throw new Error(`The folder ${path} has no .xml file in it; name another one.`);
  return names.map(({ name }) => join(path, name)).toSorted();
}
