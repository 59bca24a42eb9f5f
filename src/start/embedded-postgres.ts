import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dataFolder, keepPort } from "./data-folder.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { postgresCluster } from "./postgres-cluster.ts";
import { choosePort, runningServer, startServer, stopServer } from "./postgres-server.ts";
import { joinServer, postgresUrl } from "./postgres-session.ts";
import { postgresUser } from "./postgres-user.ts";

export type EmbeddedPostgres = {
  /** The database `voldaan`, as the server's superuser. */
  readonly url: string;
  /** Leaves the server; the last process to leave stops it. */
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly dataDir: string;
  /** Fixed by whoever needs it; otherwise one that is free at the first start, kept while it stays free. */
  readonly port?: number;
  /** PostgreSQL settings on top of its defaults (which are durable: fsync is on); for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
};

/** A killed server's last children hold its memory for a moment, so the first tries may fail; 5 seconds in all. */
const START_TRIES = 20;
const BETWEEN_TRIES_MS = 250;

/**
 * Starts PostgreSQL in `DATA_DIR/postgres`, making the cluster first when there is none, or joins the server that
 * already serves that folder: left over after `kill -9`, or used by another Voldaan on this machine. Two processes on
 * one folder share one server, so they cannot harm the data. It listens on 127.0.0.1 and wants a password, which is
 * kept in DATA_DIR.
 *
 * Throws an error of one sentence with the mend (disk full, no permission, another major version, port taken).
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { settings = {}, log } = options;
  const dataDir = resolve(options.dataDir);
  const { password, port: keptPort } = await dataFolder(dataDir);
  const user = await postgresUser({ log });
  const postgres = await postgresBinaries({ user });
  const folder = await postgresCluster({ dataDir, user, postgres, password, log });

  let failure: unknown;
  for (let tries = 0; tries < START_TRIES; tries++) {
    const runningAt = await runningServer(folder);
    if (runningAt === null) {
      const port = await choosePort({ asked: options.port, kept: keptPort });
      failure = await startServer({ postgres, folder, port, settings });
      if (failure === null) await keepPort(dataDir, port);
    }
    const port = runningAt ?? (await runningServer(folder));
    const session = port === null ? null : await joinServer({ port, password });
    if (port !== null && session !== null) {
      if (runningAt !== null) log(`The database in ${folder} was already running; using it.`);
      else log(`The database in ${folder} is ready.`);
      const stop = () => session.leave({ asLast: () => stopServer({ postgres, folder }) });
      return { url: postgresUrl({ port, password, database: "voldaan" }), stop };
    }
    await sleep(BETWEEN_TRIES_MS);
  }
  throw (
    failure ?? new Error(`The database in ${folder} keeps stopping; look into server.log in that folder.`)
  );
}
