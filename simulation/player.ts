import { once } from "node:events";
import { type HistoryOptions, type HistoryResult, playHistory } from "./history.ts";
import { openTheatre, type Theatre } from "./theatre.ts";

/** A process that plays the histories it is told to, one after another, and says what became of each. */
export type PlayerAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "played"; readonly result: HistoryResult };

const { VOLDAAN_POSTGRES_SERVER: postgresUrl = "" } = process.env;
if (process.send === undefined || postgresUrl === "")
  throw new Error("A player is started by the simulation; run simulation/main.ts.");

/** A database that a hundred histories have filled is still quick; after some thousands it is not. */
const HISTORIES_PER_THEATRE = 2000;

let theatre: Theatre = await openTheatre({ postgresUrl });
let played = 0;
// An actor whose process died may leave a promise that fails when the database goes; nobody is there to hear it.
process.on("unhandledRejection", () => undefined);
// Ctrl+C and `timeout` reach every process of the group; the simulation lets the history end that plays now.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);

answer({ kind: "ready" });
const ended = once(process, "disconnect");
process.on("message", (options: HistoryOptions) => {
  void play(options);
});
await ended;
await theatre.close();
process.exit(0);

async function play(options: HistoryOptions): Promise<void> {
  if (played > 0 && played % HISTORIES_PER_THEATRE === 0) {
    await theatre.close();
    theatre = await openTheatre({ postgresUrl });
  }
  played += 1;
  answer({ kind: "played", result: await playHistory(theatre, options) });
}

function answer(message: PlayerAnswer): void {
  if (process.connected) process.send?.(message);
}
