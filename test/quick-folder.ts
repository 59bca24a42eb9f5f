import { access, constants, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";

/** Linux's folder in memory. */
const IN_MEMORY = "/dev/shm";

/** Room for the databases of a run beside each other, and for what the server keeps of their changes: at most a gigabyte. */
const ROOM_BYTES = 2 * 1024 ** 3;

/**
 * Where a server that may forget everything keeps its data: in memory where that has room, else among the temporary
 * files. Cloning a database makes a thousand files, for which a disk may take twenty times as long.
 */
export async function quickFolder(): Promise<string> {
  try {
    await access(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = await statfs(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir(); // another system, or a container without it
  }
}
