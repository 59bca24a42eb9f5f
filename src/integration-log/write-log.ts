import type { Tx } from "../db/tx.ts";
import type { World } from "../world/world.ts";
import { insertLogEntry, type NewLogEntry } from "./integration-log-queries.ts";
import { mask, maskText } from "./mask.ts";

/**
 * Notes one exchange in a transaction of its own, so that it is there also when the work it belongs to is undone.
 * A log that cannot be written stops nothing: the fault goes to the process log.
 */
export async function writeLog(world: World, entry: NewLogEntry): Promise<void> {
  try {
    await world.atomically("integration log: write", (tx) => addLogEntry(tx, entry));
  } catch (error) {
    world.log.error({ error, operation: entry.operation }, "the integration log could not be written");
  }
}

/** Notes something in the caller's transaction, so that it is there exactly if the work is. */
export async function addLogEntry(tx: Tx, entry: NewLogEntry): Promise<void> {
  await insertLogEntry(tx, {
    id: tx.newId("integrationLogEntry"),
    entry: {
      ...entry,
      message: maskText(entry.message).slice(0, LONGEST_MESSAGE),
      url: entry.url == null ? null : maskText(entry.url),
      request: mask(entry.request ?? null),
      answer: mask(entry.answer ?? null),
    },
  });
}

/** A sentence or two; longer ones are in the answer's body. */
const LONGEST_MESSAGE = 500;
